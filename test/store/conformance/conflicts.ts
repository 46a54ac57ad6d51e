import { NOON } from './samples';
import type { Examinee } from './sitExam';

const conflict = { id: 'k1', leadId: 'ann', otherLeadId: 'bob', key: 'phone:1', at: NOON } as const;

export function examineConflicts(examinee: Examinee): void {
	it('finds conflicts by id, open ones and decided ones, with every field', async () => {
		const decided = { ...conflict, id: 'k2', resolvedAt: NOON + 1, decision: 'keepApart' } as const;
		await examinee.store.write(async (transaction) => {
			await transaction.recordConflicts([conflict, decided]);
			expect(await transaction.findConflicts(['k2', 'k9', 'k1'])).toStrictEqual([decided, undefined, conflict]);
		});
	});

	it('keeps what was decided, and the first decision only', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.recordConflicts([conflict]);
			expect(await transaction.resolveConflicts(['k1'], NOON + 1, 'merge')).toEqual([true]);
			expect(await transaction.resolveConflicts(['k1'], NOON + 2, 'keepApart')).toEqual([false]);
			expect(await transaction.findConflicts(['k1'])).toStrictEqual([
				{ ...conflict, resolvedAt: NOON + 1, decision: 'merge' },
			]);
		});
	});

	it('says whom a lead is kept apart from, whichever the conflict names first', async () => {
		const pair = (id: string, leadId: string, otherLeadId: string) => ({ ...conflict, id, leadId, otherLeadId });
		await examinee.store.write(async (transaction) => {
			await transaction.recordConflicts([
				{ ...pair('k1', 'bob', 'dan'), resolvedAt: NOON, decision: 'keepApart' },
				{ ...pair('k2', 'dan', 'bob'), resolvedAt: NOON, decision: 'keepApart' },
				{ ...pair('k3', 'ann', 'bob'), resolvedAt: NOON, decision: 'keepApart' },
				{ ...pair('k4', 'bob', 'cyd'), resolvedAt: NOON, decision: 'merge' },
				pair('k5', 'bob', 'eve'),
			]);
			expect(await transaction.readKeptApart(['bob', 'nobody', 'dan', 'eve'])).toEqual([
				['ann', 'dan'],
				[],
				['bob'],
				[],
			]);
			await transaction.resolveConflicts(['k5'], NOON, 'keepApart');
			expect(await transaction.readKeptApart(['eve'])).toEqual([['bob']]);
		});
	});

	it("names the leads of a key's first conflicts, whatever was decided", async () => {
		const pair = (id: string, leadId: string, otherLeadId: string, at: number) => ({
			...{ ...conflict, id, leadId, otherLeadId, at },
			key: 'phone:+4915112345678',
		});
		await examinee.store.write(async (transaction) => {
			await transaction.recordConflicts([
				pair('k4', 'ann', 'dan', NOON + 1),
				{ ...pair('k3', 'cyd', 'ann', NOON), resolvedAt: NOON, decision: 'keepApart' },
				pair('k2', 'ann', 'bob', NOON + 1),
				{ ...conflict, id: 'k1', leadId: 'eve', otherLeadId: 'ann', key: 'phone:other' },
			]);
			const asked = ['phone:none', 'phone:+4915112345678'];
			expect(await transaction.readClaimants(asked, 2)).toEqual([[], ['ann', 'bob', 'cyd']]);
			expect(await transaction.readClaimants(asked, 9)).toEqual([[], ['ann', 'bob', 'cyd', 'dan']]);
		});
	});

	it('names who claims a customer ID together with a lead, either way round', async () => {
		const pair = (id: string, leadId: string, otherLeadId: string, key = 'customerId:shop:c1') => ({
			...{ ...conflict, id, leadId, otherLeadId },
			key,
		});
		await examinee.store.write(async (transaction) => {
			await transaction.recordConflicts([
				pair('k1', 'bob', 'ann'),
				pair('k2', 'cyd', 'bob'),
				pair('k3', 'bob', 'dan', 'phone:+4915112345678'),
				{ ...pair('k4', 'bob', 'eve'), resolvedAt: NOON, decision: 'keepApart' },
			]);
			expect(await transaction.readRivals(['bob', 'nobody', 'ann'], 9)).toEqual([['ann', 'cyd'], [], ['bob']]);
			expect(await transaction.readRivals(['bob'], 1)).toEqual([['ann']]);
		});
	});
}
