import { createLeads, NOON, sampleScore } from './samples';
import type { Examinee } from './sitExam';

export function examineScores(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it('takes a score once and keeps the first', async () => {
		await examinee.store.write(async (transaction) => {
			const score = sampleScore('s1', 'ann', { eventId: 'e1', unclamped: -3.75, probability: 1e-9 });
			expect(await transaction.appendScores([score, { ...score, unclamped: 5 }])).toEqual([true, false]);
			expect(await transaction.appendScores([{ ...score, leadId: 'bob' }])).toEqual([false]);
			expect(await transaction.findScores(['s1', 'none'])).toStrictEqual([score, undefined]);
		});
	});

	it('gives back numbers to the last bit', async () => {
		const numbers = [0.1 + 0.2, Number.MIN_VALUE, -Number.MAX_VALUE, 1 / 3, 5e-324];
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores(numbers.map((unclamped, index) => sampleScore(`s${index}`, 'ann', { unclamped })));
			const scores = await transaction.findScores(numbers.map((_, index) => `s${index}`));
			expect(scores.map((score) => score?.unclamped)).toEqual(numbers);
		});
	});

	it('calls that score the latest whose asOf is newest, whenever it was written', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores([sampleScore('new', 'ann', { asOf: NOON + 1 }), sampleScore('old', 'ann')]);
			await transaction.appendScores([sampleScore('other', 'bob', { asOf: NOON + 2 })]);
			const latest = await transaction.readLatestScores([['ann'], ['ann', 'bob'], ['nobody']]);
			expect(latest.map((score) => score?.id)).toEqual(['new', 'other', undefined]);
		});
	});

	it('calls the one written last the latest of several at one instant', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores([sampleScore('z', 'ann'), sampleScore('m', 'bob'), sampleScore('a', 'ann')]);
			expect((await transaction.readLatestScores([['ann', 'bob']]))[0]?.id).toBe('a');
			expect((await transaction.readScores([['ann', 'bob']], { from: NOON, until: NOON + 1 }))[0]?.map(({ id }) => id)).toEqual([
				'z',
				'm',
				'a',
			]);
		});
	});

	it('reads and counts in intervals that include their beginning and not their end', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores([0, 1, 2].map((offset) => sampleScore(`s${offset}`, offset === 1 ? 'bob' : 'ann', { asOf: NOON + offset })));
			const range = { from: NOON, until: NOON + 2 };
			const read = await transaction.readScores([['ann', 'bob'], ['bob']], range);
			expect(read.map((scores) => scores.map(({ id }) => id))).toEqual([['s0', 's1'], ['s1']]);
			expect(await transaction.countScores([['ann', 'bob'], ['ann'], ['ann']], [range, range, { from: NOON + 1, until: NOON + 2 }])).toEqual([
				2, 1, 0,
			]);
		});
	});
}
