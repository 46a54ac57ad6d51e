import type { StoredTier } from '../../../src/store/port/tiers';
import { createLeads, NOON } from './samples';
import type { Examinee } from './sitExam';

function tier(leadId: string, name: string, since: number, rest: Partial<StoredTier> = {}): StoredTier {
	return { leadId, tierSet: 'default', name, since, score: 50.5, ...rest };
}

export function examineTiers(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it('knows the newest change and remembers the others', async () => {
		const changes = [
			tier('ann', 'C', NOON),
			tier('ann', 'B', NOON + 1, { previous: 'C' }),
			tier('ann', 'A', NOON + 2, { previous: 'B' }),
		];
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers(changes);
			expect(await transaction.readTiers([['ann'], ['bob']], 'default')).toStrictEqual([changes[2], undefined]);
			expect(await transaction.readTierChanges([['ann'], ['bob']], 'default')).toStrictEqual([changes, []]);
		});
	});

	it('keeps tier sets apart', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers([tier('ann', 'A', NOON), tier('ann', 'cold', NOON + 1, { tierSet: 'other' })]);
			expect(await transaction.readTiers([['ann']], 'default')).toMatchObject([{ name: 'A' }]);
			expect(await transaction.readTiers([['ann']], 'other')).toMatchObject([{ name: 'cold' }]);
			expect(await transaction.readTierChanges([['ann']], 'other')).toMatchObject([[{ name: 'cold' }]]);
			expect(await transaction.readTiers([['ann']], 'third')).toEqual([undefined]);
			expect(
				(await transaction.readTierChanges([['bob'], ['ann', 'bob']])).map((changes) =>
					changes.map(({ name }) => name),
				),
			).toEqual([[], ['A', 'cold']]);
		});
	});

	it('takes the newest among the members of a group', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers([tier('ann', 'A', NOON + 1), tier('bob', 'B', NOON)]);
			expect(await transaction.readTiers([['bob', 'ann']], 'default')).toMatchObject([{ name: 'A' }]);
			expect((await transaction.readTierChanges([['ann', 'bob']], 'default'))[0]?.map(({ name }) => name)).toEqual([
				'B',
				'A',
			]);
		});
	});

	it('counts how often each tier was entered in a half-open time, set by set, leads joined or not', async () => {
		await examinee.store.write(async (transaction) => {
			const [from, until] = [NOON, NOON + 10];
			expect(await transaction.countTierEntries('default', ['A', 'B'], { from, until })).toEqual([0, 0]);
			await transaction.writeTiers([
				...[tier('ann', 'A', from - 1), tier('ann', 'A', from), tier('bob', 'A', until - 1), tier('bob', 'A', until)],
				...[tier('ann', 'B', from), tier('ann', 'a', from), tier('bob', 'A', from, { tierSet: 'other' })],
			]);
			await transaction.mergeLeads([{ fromLeadId: 'bob', intoLeadId: 'ann', at: NOON, because: 'test' }]);
			expect(await transaction.countTierEntries('default', ['B', 'A', 'C'], { from, until })).toEqual([1, 2, 0]);
			expect(await transaction.countTierEntries('default', [], { from, until })).toEqual([]);
		});
	});

	it('takes the one written last of several at one instant', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers([tier('ann', 'A', NOON), tier('bob', 'B', NOON)]);
			await transaction.writeTiers([tier('ann', 'C', NOON)]);
			expect(await transaction.readTiers([['bob', 'ann']], 'default')).toMatchObject([{ name: 'C' }]);
		});
	});

	it('keeps by what a tier was given, and counts no entry where only that is news', async () => {
		const noted = tier('ann', 'A', NOON, {
			previous: 'A',
			segment: 'wholesale',
			audience: 'prospect',
			cause: 'time',
		});
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers([tier('ann', 'A', NOON), noted]);
			expect(await transaction.readTiers([['ann']], 'default')).toStrictEqual([noted]);
			expect(await transaction.countTierEntries('default', ['A'], { from: NOON, until: NOON + 1 })).toEqual([1]);
		});
	});

	it('keeps which cart has counted, and an entry by a cart, which uses no place of the day', async () => {
		const again = tier('ann', 'A', NOON + 5, { previous: 'A', cause: 'cart', cartAt: NOON + 4 });
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers([tier('ann', 'A', NOON, { cartAt: NOON - 1 }), again]);
			expect(await transaction.readTiers([['ann']], 'default')).toStrictEqual([again]);
			expect(await transaction.countTierEntries('default', ['A'], { from: NOON, until: NOON + 9 })).toEqual([1]);
		});
	});

	it('lists who waits for a place of a set, the highest score first, as long as nothing newer is on record, page by page', async () => {
		const waiting = { previous: 'B', waitsFor: 'A' };
		const fields = { 'deal.region': 'north', 'deal.size': 40, 'deal.open': true };
		await createLeads(examinee.store, 'cyd', 'dan');
		await examinee.store.write(async (transaction) => {
			expect(await transaction.listWaiting('default', { limit: 9 })).toEqual([]);
			await transaction.writeTiers([
				...[tier('ann', 'B', NOON, { ...waiting, score: 60 }), tier('bob', 'B', NOON, { ...waiting, score: 90 })],
				...[tier('cyd', 'B', NOON, { ...waiting, score: 60 }), tier('dan', 'B', NOON, { ...waiting, score: 99 })],
				...[tier('ann', 'B', NOON, { ...waiting, score: 70, fields }), tier('dan', 'A', NOON + 1, { previous: 'B' })],
				tier('ann', 'B', NOON, { ...waiting, tierSet: 'other' }),
			]);
			const [first, ...others] = await transaction.listWaiting('default', { limit: 1 });
			expect(first).toStrictEqual({ leadId: 'bob', score: 90 });
			expect(others).toEqual([]);
			const second = { leadId: 'ann', score: 70 };
			const third = { leadId: 'cyd', score: 60 };
			expect(await transaction.listWaiting('default', { after: first!, limit: 9 })).toStrictEqual([second, third]);
			expect(await transaction.listWaiting('default', { after: second, limit: 9 })).toStrictEqual([third]);
			expect(await transaction.listWaiting('default', { after: third, limit: 9 })).toEqual([]);
			expect(await transaction.readTiers([['ann']], 'default')).toMatchObject([{ waitsFor: 'A', fields }]);
			await transaction.writeTiers([tier('bob', 'B', NOON, { previous: 'B' })]);
			expect(await transaction.listWaiting('default', { limit: 9 })).toStrictEqual([second, third]);
			await transaction.writeTiers([tier('ann', 'B', NOON, { ...waiting, score: 60 })]);
			expect(await transaction.listWaiting('default', { limit: 9 })).toStrictEqual([{ ...second, score: 60 }, third]);
		});
		const outlet = await examinee.place.open('outlet');
		expect(await outlet.read(async (view) => await view.listWaiting('default', { limit: 9 }))).toEqual([]);
	});

	it('lists who entered a tier of a set in a half-open time, each once at an instant, page by page', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers([
				...[tier('bob', 'A', NOON + 2), tier('bob', 'B', NOON), tier('ann', 'A', NOON), tier('ann', 'A', NOON)],
				...[tier('ann', 'C', NOON - 1), tier('ann', 'C', NOON + 3), tier('ann', 'C', NOON + 1, { tierSet: 'other' })],
			]);
			const range = { from: NOON, until: NOON + 3 };
			const first = await transaction.listTierEntries('default', { ...range, limit: 2 });
			expect(first).toStrictEqual([
				{ id: 'ann', leadId: 'ann', occurredAt: NOON },
				{ id: 'bob', leadId: 'bob', occurredAt: NOON },
			]);
			const rest = await transaction.listTierEntries('default', { ...range, after: first[1]!, limit: 9 });
			expect(rest).toStrictEqual([{ id: 'bob', leadId: 'bob', occurredAt: NOON + 2 }]);
		});
	});

	it('keeps the rules of a set for each audience, in the place of those before', async () => {
		const set = { tierSet: 'default', audience: 'prospect', rules: { tiers: [{ name: 'A' }] }, changedAt: NOON };
		const other = { tierSet: 'default', audience: '', model: 'b2b', changedAt: NOON };
		await examinee.store.write(async (transaction) => {
			expect(await transaction.readTierSets(['default'])).toEqual([[]]);
			await transaction.writeTierSets([set, other, { ...set, tierSet: 'third' }]);
			await transaction.writeTierSets([{ ...set, changedAt: NOON + 1 }]);
			await transaction.writeTierSets([]);
			expect(await transaction.readTierSets(['nothing', 'default'])).toStrictEqual([
				[],
				[other, { ...set, changedAt: NOON + 1 }],
			]);
		});
		const outlet = await examinee.place.open('outlet');
		await outlet.read(async (view) => {
			expect(await view.readTierSets(['default'])).toEqual([[]]);
			expect(await view.listTierEntries('default', { from: 0, until: NOON + 9, limit: 9 })).toEqual([]);
		});
	});

	it('lists the sets that a tier was kept under, each once, in the order of their letters', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.listTierSets()).toEqual([]);
			const sets = ['summer', 'default', 'summer', 'Winter'];
			await transaction.writeTiers(sets.map((tierSet, index) => tier('ann', 'A', NOON + index, { tierSet })));
			expect(await transaction.listTierSets()).toEqual(['Winter', 'default', 'summer']);
			const rules = ['autumn', 'summer'].map((tierSet) => ({ tierSet, audience: '', changedAt: NOON }));
			await transaction.writeTierSets(rules);
			expect(await transaction.listTierSets()).toEqual(['Winter', 'autumn', 'default', 'summer']);
		});
	});
}
