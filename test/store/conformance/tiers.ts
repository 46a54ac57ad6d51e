import type { StoredTier } from '../../../src/store/leadStore';
import { createLeads, NOON } from './samples';
import type { Examinee } from './sitExam';

function tier(leadId: string, name: string, since: number, rest: Partial<StoredTier> = {}): StoredTier {
	return { leadId, tierSet: 'default', name, since, score: 50.5, ...rest };
}

export function examineTiers(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it('knows the newest change and remembers the others', async () => {
		const changes = [tier('ann', 'C', NOON), tier('ann', 'B', NOON + 1, { previous: 'C' }), tier('ann', 'A', NOON + 2, { previous: 'B' })];
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
		});
	});

	it('takes the newest among the members of a group', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.writeTiers([tier('ann', 'A', NOON + 1), tier('bob', 'B', NOON)]);
			expect(await transaction.readTiers([['bob', 'ann']], 'default')).toMatchObject([{ name: 'A' }]);
			expect((await transaction.readTierChanges([['ann', 'bob']], 'default'))[0]?.map(({ name }) => name)).toEqual(['B', 'A']);
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
