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
}
