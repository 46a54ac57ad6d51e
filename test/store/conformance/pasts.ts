import { DAY_MS, dayOf } from '../../../src/lead/time';
import type { StoreTransaction, StoreView } from '../../../src/store/port/leadStore';
import { createLeads, NOON, sampleEvent, sampleIdentity, samplePast } from './samples';
import type { Examinee } from './sitExam';

const TODAY = dayOf(NOON);
const QUESTION = { asOf: NOON, fromDay: TODAY - 100, model: 'default', keys: ['other rules', 'rules'] };

const daysOf = async (view: StoreView, question: Partial<typeof QUESTION> = {}) => {
	const histories = await view.readRecent([['ann']], { ...QUESTION, ...question });
	return histories.flatMap(({ days }) => days.map(({ day }) => day - TODAY));
};

export function examinePasts(examinee: Examinee): void {
	const write = async <T>(work: (transaction: StoreTransaction) => Promise<T>) => await examinee.store.write(work);
	const come = async (transaction: StoreTransaction, ...daysAgo: number[]) =>
		await transaction.appendEvents(
			daysAgo.map((ago) => sampleEvent(`ago ${ago}`, 'ann', { occurredAt: NOON - ago * DAY_MS })),
		);

	beforeEach(async () => {
		await createLeads(examinee.store, 'ann', 'bob');
		await write(async (transaction) => {
			await come(transaction, 9, 3, 0);
			await transaction.writePasts([samplePast('ann')]);
		});
	});

	it('reads a past and the days after it, or all days where there is none', async () => {
		await write(async (transaction) => {
			await transaction.appendEvents([sampleEvent('of bob', 'bob', { occurredAt: NOON - 5 * DAY_MS })]);
			const [ann, bob] = await transaction.readRecent([['ann'], ['bob']], QUESTION);
			expect(ann).toMatchObject({ past: samplePast('ann'), days: [{ day: TODAY, count: 1 }] });
			expect(ann?.days).toHaveLength(1);
			expect(bob).toStrictEqual((await transaction.readHistory([['bob']], NOON, 0)).map((days) => ({ days }))[0]);
			expect(await transaction.readRecent([], QUESTION)).toEqual([]);
		});
	});

	it.each<[string, Partial<typeof QUESTION>]>([
		['of other rules', { keys: ['other rules'] }],
		['of no rules', { keys: [] }],
		['of another model', { model: 'sales' }],
		['with days from before the history', { fromDay: TODAY - 9 }],
		['that ends after the instant', { asOf: NOON - DAY_MS }],
	])('reads all days in place of a past %s', async (_, question) => {
		await write(async (transaction) => {
			const asOf = question.asOf ?? NOON;
			const fromDay = question.fromDay ?? 0;
			const [days = []] = await transaction.readHistory([['ann']], asOf, fromDay);
			expect(await transaction.readRecent([['ann']], { ...QUESTION, ...question })).toStrictEqual([{ days }]);
		});
	});

	it('reads all days of a group, since a past is that of one lead', async () => {
		await write(async (transaction) => {
			const group = ['bob', 'ann'] as const;
			const [days = []] = await transaction.readHistory([group], NOON, 0);
			expect(days).toHaveLength(3);
			expect(await transaction.readRecent([group], QUESTION)).toStrictEqual([{ days }]);
		});
	});

	it('keeps one past of each model, the one written last', async () => {
		await write(async (transaction) => {
			await transaction.writePasts([samplePast('ann', { model: 'sales' }), samplePast('ann', { sums: '{"new":1}' })]);
			const read = await transaction.readRecent([['ann']], QUESTION);
			expect(read).toMatchObject([{ past: { model: 'default', sums: '{"new":1}' } }]);
			const [bobs, anns] = [samplePast('bob'), samplePast('ann', { sums: '{"new":1}' })];
			await transaction.writePasts([bobs]);
			expect(await transaction.readPasts([['bob', 'ann'], ['bob']])).toStrictEqual([
				[anns, bobs, samplePast('ann', { model: 'sales' })],
				[bobs],
			]);
			expect(await transaction.readRecent([['ann']], { ...QUESTION, model: 'sales' })).toMatchObject([
				{ past: { model: 'sales' } },
			]);
		});
	});

	it('removes a past that an event comes too late for, of every model, and no other', async () => {
		await write(async (transaction) => {
			await transaction.writePasts([samplePast('ann', { model: 'sales', untilDay: TODAY - 6 }), samplePast('bob')]);
			await transaction.appendEvents([sampleEvent('a machine', 'ann', { occurredAt: NOON - DAY_MS, machine: true })]);
			expect(await daysOf(transaction)).toEqual([0]);
			expect(await come(transaction, 3)).toEqual([false]);
			expect(await daysOf(transaction)).toEqual([0]);
			await come(transaction, 4);
			expect(await daysOf(transaction)).toEqual([-9, -4, -3, 0]);
			expect(await daysOf(transaction, { model: 'sales' })).toEqual([-4, -3, 0]);
			expect(await transaction.readRecent([['bob']], QUESTION)).toMatchObject([{ past: samplePast('bob') }]);
		});
	});

	it('removes a past whose days are added up again', async () => {
		await write(async (transaction) => {
			await transaction.replaceDays([{ leadId: 'ann', name: 'product_viewed', day: TODAY - 3, rollups: [] }]);
			expect(await daysOf(transaction)).toEqual([-9, 0]);
		});
	});

	it('removes a past whose first days have expired', async () => {
		await write(async (transaction) => {
			await transaction.expireRecords({ history: NOON - 8 * DAY_MS }, { limit: 10 });
			expect(await daysOf(transaction)).toEqual([-3, 0]);
		});
	});

	it('forgets a past with its lead, and shows it to no other workspace', async () => {
		const other = await examinee.place.open('outlet');
		await createLeads(other, 'ann');
		expect(await other.read(async (view) => await view.readRecent([['ann']], QUESTION))).toEqual([{ days: [] }]);
		await write(async (transaction) => {
			await transaction.forgetLeads([['ann']]);
			await transaction.createLeads([{ id: 'ann', createdAt: NOON }]);
			expect(await transaction.readRecent([['ann']], QUESTION)).toEqual([{ days: [] }]);
		});
	});

	it('tells when colleagues did what, whether a past holds it or a day that came after', async () => {
		await write(async (transaction) => {
			await transaction.addIdentities([sampleIdentity('email:ann', 'ann', { account: 'acme.example' })]);
			const at = NOON - 2 * DAY_MS;
			await transaction.appendEvents([sampleEvent('quote', 'ann', { name: 'quote_requested', occurredAt: at })]);
			const lastSeen = { product_viewed: NOON - 3 * DAY_MS, quote_requested: at };
			await transaction.writePasts([samplePast('ann', { lastSeen }), samplePast('ann', { model: 'sales', lastSeen })]);
			const ask = async (after: number, names?: string[]) =>
				await transaction.readAccounts(['acme.example'], {
					...{ after, until: NOON, addressLimit: 10 },
					...(names !== undefined && { names }),
				});
			const quote = { leadId: 'ann', name: 'quote_requested', lastOccurredAt: at };
			const view = { leadId: 'ann', name: 'product_viewed', lastOccurredAt: NOON };
			expect(await ask(NOON - 20 * DAY_MS)).toEqual([[view, quote]]);
			expect(await ask(NOON - DAY_MS)).toEqual([[view]]);
			expect(await ask(NOON - 20 * DAY_MS, ['quote_requested'])).toEqual([[quote]]);
		});
	});

	it('refuses a lead that was never created', async () => {
		await expect(write(async (transaction) => await transaction.writePasts([samplePast('nobody')]))).rejects.toThrow();
	});
}
