import type { AccountQuestion, AccountSighting } from '../../../src/store/port/accounts';
import { createLeads, NOON, sampleEvent, sampleIdentity } from './samples';
import type { Examinee } from './sitExam';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function examineAccounts(examinee: Examinee): void {
	const read = async (question: Partial<AccountQuestion> = {}, ...accounts: string[]): Promise<AccountSighting[][]> =>
		await examinee.store.read(
			async (view) =>
				await view.readAccounts(accounts.length > 0 ? accounts : ['acme.example'], {
					...{ names: ['product_viewed'], after: NOON - 30 * DAY, until: NOON, addressLimit: 100 },
					...question,
				}),
		);
	const hire = async (account: string, ...ids: string[]): Promise<void> => {
		await createLeads(examinee.store, ...ids);
		await examinee.store.write(async (transaction) => {
			await transaction.addIdentities(
				ids.map((id, index) => sampleIdentity(`email:${id}`, id, { account, addedAt: NOON - 60 * DAY + index })),
			);
		});
	};
	const record = async (...events: Parameters<typeof sampleEvent>[]): Promise<void> => {
		await examinee.store.write(
			async (transaction) => await transaction.appendEvents(events.map((event) => sampleEvent(...event))),
		);
	};
	const seen = (leadId: string, lastOccurredAt = NOON, name = 'product_viewed'): AccountSighting => ({
		leadId,
		name,
		lastOccurredAt,
	});

	it('keeps the account beside the address it belongs to', async () => {
		await createLeads(examinee.store, 'ann');
		const [work, home] = [
			sampleIdentity('email:ann', 'ann', { account: 'acme.example' }),
			sampleIdentity('email:home', 'ann'),
		];
		await examinee.store.write(async (transaction) => await transaction.addIdentities([work, home]));
		expect((await examinee.store.read(async (view) => await view.readLeads(['ann'])))[0]?.identities).toStrictEqual([
			work,
			home,
		]);
	});

	it('knows the people of an account, each with all their leads, of those added last', async () => {
		await hire('acme.example', 'bob', 'ann', 'cyd');
		await hire('other.example', 'dan');
		const known = async (limit: number) =>
			await examinee.store.read(
				async (view) =>
					await view.readAccountPeople(['other.example', 'acme.example', 'none.example'], { addressLimit: limit }),
			);
		await examinee.store.write(
			async (transaction) =>
				await transaction.mergeLeads([{ fromLeadId: 'bob', intoLeadId: 'cyd', at: NOON, because: 'test' }]),
		);
		expect(await known(10)).toEqual([[['dan']], [['ann'], ['cyd', 'bob']], []]);
		expect(await known(1)).toEqual([[['dan']], [['cyd', 'bob']], []]);
	});

	it('knows whom an attribute told of there only where it is asked for, the ones that were told of last', async () => {
		await hire('acme.example', 'ann');
		await createLeads(examinee.store, 'vic', 'wes', 'xia', 'yan');
		const told = (leadId: string, value: string | boolean, receivedAt: number, name = 'company_domain') => ({
			...{ leadId, name, value, occurredAt: receivedAt, receivedAt },
		});
		await examinee.store.write(async (transaction) => {
			await transaction.appendTraits([
				told('vic', 'acme.example', NOON - 3),
				told('wes', 'acme.example', NOON - 2),
				told('wes', 'other.example', NOON - 1),
				told('xia', 'acme.example', NOON, 'plan'),
				told('yan', true, NOON),
			]);
		});
		const known = async (addressLimit: number, withVisitors: boolean) =>
			await examinee.store.read(
				async (view) => await view.readAccountPeople(['acme.example', 'true'], { addressLimit, withVisitors }),
			);
		expect(await known(10, false)).toEqual([[['ann']], []]);
		expect(await known(10, true)).toEqual([[['ann'], ['vic'], ['wes']], []]);
		expect(await known(1, true)).toEqual([[['ann'], ['wes']], []]);
	});

	it('tells when each of its people last did what was asked for, in the order of the accounts', async () => {
		await hire('acme.example', 'bob', 'ann', 'cyd');
		await hire('other.example', 'dan');
		await record(
			['e1', 'bob', { occurredAt: NOON - 3 * DAY }],
			['e2', 'bob', { occurredAt: NOON - 2 * DAY }],
			['e3', 'ann', { occurredAt: NOON - HOUR }],
			['e4', 'ann', { name: 'quote_requested', occurredAt: NOON - 5 * DAY }],
			['e5', 'cyd', { name: 'page_viewed' }],
			['e6', 'dan'],
		);
		expect(
			await read({ names: ['quote_requested', 'product_viewed'] }, 'other.example', 'nobody.example', 'acme.example'),
		).toStrictEqual([
			[seen('dan')],
			[],
			[seen('ann', NOON - HOUR), seen('ann', NOON - 5 * DAY, 'quote_requested'), seen('bob', NOON - 2 * DAY)],
		]);
	});

	it('tells of every event where none is named, raw and added up', async () => {
		await hire('acme.example', 'ann');
		await record(
			['e1', 'ann', { occurredAt: NOON - HOUR }],
			['e2', 'ann', { name: 'quote_requested', occurredAt: NOON - 5 * DAY }],
			['e3', 'ann', { machine: true, name: 'email_opened' }],
		);
		const question = { after: NOON - 30 * DAY, until: NOON, addressLimit: 100 };
		const everything = [seen('ann', NOON - HOUR), seen('ann', NOON - 5 * DAY, 'quote_requested')];
		for (const eventsFrom of [NOON - 12 * HOUR, NOON - 12 * HOUR - 20 * DAY])
			expect(
				await examinee.store.read(
					async (view) => await view.readAccounts(['acme.example'], { ...question, eventsFrom }),
				),
			).toStrictEqual([everything]);
	});

	it('looks at a half-open time: after its beginning, until its end, in the middle of a day too', async () => {
		await hire('acme.example', 'ann', 'bob', 'cyd', 'dan');
		const [after, until] = [NOON - 2 * DAY, NOON];
		await record(
			['e1', 'ann', { occurredAt: after }],
			['e2', 'bob', { occurredAt: after + 1 }],
			['e3', 'cyd', { occurredAt: until }],
			['e4', 'dan', { occurredAt: until + 1 }],
		);
		expect(await read({ after, until })).toEqual([[seen('bob', after + 1), seen('cyd', until)]]);
	});

	it('tells the past as it was, whatever came later', async () => {
		await hire('acme.example', 'ann');
		await record(
			['e1', 'ann', { occurredAt: NOON - HOUR }],
			['e2', 'ann', { occurredAt: NOON + HOUR }],
			['e3', 'ann', { occurredAt: NOON + 3 * DAY }],
		);
		expect(await read()).toEqual([[seen('ann', NOON - HOUR)]]);
	});

	it('leaves out what was not known yet: addresses added later, and from a day on events received later', async () => {
		await hire('acme.example', 'ann', 'bob');
		await record(
			['e1', 'ann', { occurredAt: NOON - DAY, receivedAt: NOON + 1 }],
			['e2', 'bob', { occurredAt: NOON - 9 * DAY, receivedAt: NOON + 1 }],
		);
		const dayStart = NOON - 12 * HOUR;
		expect(await read({ receivedUntil: NOON, eventsFrom: dayStart - 5 * DAY })).toEqual([
			[seen('bob', NOON - 9 * DAY)],
		]);
		expect(await read({ receivedUntil: NOON - 60 * DAY })).toEqual([[seen('ann', NOON - DAY)]]);
		expect(await read({ receivedUntil: NOON - 61 * DAY })).toEqual([[]]);
	});

	it('counts leads that were merged as the one person they are, wherever the address and the event lie', async () => {
		await hire('acme.example', 'ann', 'ann-before');
		await createLeads(examinee.store, 'visit');
		await record(
			['e1', 'visit', { occurredAt: NOON - 2 * DAY }],
			['e2', 'ann', { occurredAt: NOON - 4 * DAY }],
			['e3', 'ann-before', { occurredAt: NOON - 3 * DAY }],
		);
		const merge = (fromLeadId: string) => ({ fromLeadId, intoLeadId: 'ann', at: NOON, because: 'test' });
		await examinee.store.write(
			async (transaction) => await transaction.mergeLeads([merge('visit'), merge('ann-before')]),
		);
		expect(await read()).toEqual([[seen('ann', NOON - 2 * DAY)]]);
		await examinee.store.write(async (transaction) => await transaction.undoMerges(['visit', 'ann-before']));
		expect(await read()).toEqual([[seen('ann', NOON - 4 * DAY), seen('ann-before', NOON - 3 * DAY)]]);
	});

	it('finds a person whose address lies with a lead that was merged away', async () => {
		await hire('acme.example', 'ann');
		await createLeads(examinee.store, 'customer-7');
		await record(['e1', 'customer-7']);
		await examinee.store.write(
			async (transaction) =>
				await transaction.mergeLeads([{ fromLeadId: 'ann', intoLeadId: 'customer-7', at: NOON, because: 'test' }]),
		);
		expect(await read()).toEqual([[seen('customer-7')]]);
	});

	it('counts machine events and people who were erased no more', async () => {
		await hire('acme.example', 'ann', 'bob', 'cyd');
		await record(
			['e1', 'ann', { machine: true }],
			['e2', 'ann', { machine: true, occurredAt: NOON - 3 * DAY }],
			['e3', 'bob'],
			['e4', 'cyd'],
		);
		await examinee.store.write(async (transaction) => await transaction.forgetLeads([['bob']]));
		expect(await read()).toEqual([[seen('cyd')]]);
	});

	it('tells the same after raw events have expired', async () => {
		await hire('acme.example', 'ann');
		await record(['e1', 'ann', { occurredAt: NOON - 10 * DAY }]);
		await examinee.store.write(
			async (transaction) => await transaction.expireRecords({ events: NOON - 5 * DAY - 12 * HOUR }, { limit: 10 }),
		);
		expect(await read()).toEqual([[seen('ann', NOON - 10 * DAY)]]);
	});

	it('looks at the addresses that were added last where there are more than it may', async () => {
		await hire('acme.example', 'ann', 'bob', 'cyd');
		await record(['e1', 'ann'], ['e2', 'bob'], ['e3', 'cyd']);
		expect(await read({ addressLimit: 2 })).toEqual([[seen('bob'), seen('cyd')]]);
	});

	it('knows nobody of another workspace', async () => {
		await hire('acme.example', 'ann');
		await record(['e1', 'ann']);
		const other = await examinee.place.open('outlet');
		const question = { names: ['product_viewed'], after: 0, until: NOON, addressLimit: 100 };
		expect(await other.read(async (view) => await view.readAccounts(['acme.example'], question))).toEqual([[]]);
	});
}
