import { createLeads, NOON, sampleOutcome } from './samples';
import type { Examinee } from './sitExam';

export function examineOutcomes(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it('takes an outcome once, within a batch and across batches', async () => {
		await examinee.store.write(async (transaction) => {
			const outcome = sampleOutcome('o1', 'ann');
			expect(await transaction.appendOutcomes([outcome, outcome, sampleOutcome('o2', 'ann')])).toEqual([
				true,
				false,
				true,
			]);
			expect(await transaction.appendOutcomes([{ ...outcome, name: 'lost' }])).toEqual([false]);
			expect(await transaction.findOutcomes(['o1', 'none'])).toStrictEqual([outcome, undefined]);
		});
	});

	it('gives back every field, and none that was not there', async () => {
		const refund = sampleOutcome('o1', 'ann', {
			...{ name: 'refunded', amountMinor: 500, currency: 'EUR', category: 'shoes' },
			...{ reverses: 'never arrived', subject: 'deal-1', full: false, inferred: false },
		});
		await examinee.store.write(async (transaction) => {
			await transaction.appendOutcomes([refund]);
			expect(await transaction.findOutcomes(['o1'])).toStrictEqual([refund]);
		});
	});

	it('lets a report confirm what was only inferred, and nothing undo that', async () => {
		await examinee.store.write(async (transaction) => {
			const inferred = sampleOutcome('o1', 'ann', { inferred: true });
			const reported = sampleOutcome('o1', 'bob', { amountMinor: 100, currency: 'EUR', occurredAt: NOON + 1 });
			expect(await transaction.appendOutcomes([inferred, inferred])).toEqual([true, false]);
			expect(await transaction.appendOutcomes([reported, inferred, reported])).toEqual([true, false, false]);
			expect(await transaction.readOutcomes([['ann'], ['bob']])).toStrictEqual([[], [reported]]);
		});
	});

	it('lists the newest amounts of all leads, newest first, at one instant by id, and as many as were asked for', async () => {
		await examinee.store.write(async (transaction) => {
			const paid = { amountMinor: 100, currency: 'EUR' };
			await transaction.appendOutcomes([
				sampleOutcome('a', 'ann', paid),
				sampleOutcome('b', 'bob', paid),
				sampleOutcome('no amount', 'bob', { occurredAt: NOON + 9 }),
				sampleOutcome('old', 'bob', { ...paid, occurredAt: NOON - 1 }),
				sampleOutcome('free', 'ann', { amountMinor: 0, currency: 'EUR', occurredAt: NOON + 1 }),
			]);
			expect(await transaction.listNewestAmounts(NOON + 1, 3)).toStrictEqual([
				sampleOutcome('free', 'ann', { amountMinor: 0, currency: 'EUR', occurredAt: NOON + 1 }),
				sampleOutcome('b', 'bob', paid),
				sampleOutcome('a', 'ann', paid),
			]);
			expect(await transaction.listNewestAmounts(NOON, 9)).toHaveLength(3);
		});
	});

	it('knows the names there are, each once and in order, up to a limit', async () => {
		await examinee.store.write(async (transaction) => {
			expect(await transaction.listOutcomeNames(9)).toEqual([]);
			await transaction.appendOutcomes([
				sampleOutcome('a', 'ann', { name: 'won' }),
				sampleOutcome('b', 'bob', { name: 'trial_started' }),
				sampleOutcome('c', 'ann', { name: 'won' }),
			]);
			expect(await transaction.listOutcomeNames(9)).toEqual(['trial_started', 'won']);
			expect(await transaction.listOutcomeNames(1)).toEqual(['trial_started']);
		});
	});

	it('reads a group together, oldest first, at one instant by id', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendOutcomes([
				sampleOutcome('b', 'ann'),
				sampleOutcome('a', 'bob'),
				sampleOutcome('c', 'bob', { occurredAt: NOON - 1 }),
			]);
			const read = await transaction.readOutcomes([['ann', 'bob'], ['bob']]);
			expect(read.map((outcomes) => outcomes.map(({ id }) => id))).toEqual([
				['c', 'a', 'b'],
				['c', 'a'],
			]);
		});
	});
}
