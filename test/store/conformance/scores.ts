import { createLeads, NOON, sampleScore } from './samples';
import type { Examinee } from './sitExam';

export function examineScores(examinee: Examinee): void {
	beforeEach(async () => await createLeads(examinee.store, 'ann', 'bob'));

	it('takes one score of a lead by a model at an instant and keeps the first', async () => {
		await examinee.store.write(async (transaction) => {
			const score = sampleScore('ann', { eventId: 'e1', unclamped: -3.75, probability: 1e-9 });
			const others = [
				{ ...score, leadId: 'bob' },
				{ ...score, asOf: NOON + 1 },
			];
			expect(await transaction.appendScores([score, { ...score, unclamped: 5 }])).toEqual([true, false]);
			expect(await transaction.appendScores([...others, { ...score, grade: 'C' }])).toEqual([true, true, false]);
			expect(await transaction.readScores([['ann'], ['bob']], { from: NOON, until: NOON + 1 })).toStrictEqual([
				[score],
				[others[0]],
			]);
		});
	});

	it('gives back numbers to the last bit', async () => {
		const numbers = [0.1 + 0.2, Number.MIN_VALUE, -Number.MAX_VALUE, 1 / 3, 5e-324];
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores(
				numbers.map((unclamped, index) => sampleScore('ann', { asOf: NOON + index, unclamped })),
			);
			const [scores] = await transaction.readScores([['ann']], { from: NOON, until: NOON + numbers.length });
			expect(scores?.map(({ unclamped }) => unclamped)).toEqual(numbers);
		});
	});

	it('calls that score the latest whose asOf is newest, whenever it was written', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores([sampleScore('ann', { asOf: NOON + 1 }), sampleScore('ann')]);
			await transaction.appendScores([sampleScore('bob', { asOf: NOON + 2 })]);
			const latest = await transaction.readLatestScores([['ann'], ['ann', 'bob'], ['nobody']], 'default');
			expect(latest.map((score) => score?.asOf)).toEqual([NOON + 1, NOON + 2, undefined]);
		});
	});

	it('finds the newest score up to an instant, that instant included', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores([0, 10, 20].map((later) => sampleScore('ann', { asOf: NOON + later })));
			await transaction.appendScores([sampleScore('bob', { asOf: NOON + 12 })]);
			await transaction.appendScores([sampleScore('ann', { asOf: NOON + 15, model: 'sales' })]);
			const until = async (later: number) =>
				(await transaction.readLatestScores([['ann'], ['ann', 'bob'], ['bob']], 'default', NOON + later)).map(
					(score) => score && score.asOf - NOON,
				);
			expect(await until(-1)).toEqual([undefined, undefined, undefined]);
			expect(await until(10)).toEqual([10, 10, undefined]);
			expect(await until(19)).toEqual([10, 12, 12]);
			expect(await until(20)).toEqual([20, 20, 12]);
		});
	});

	it('keeps what several models say of a lead at one instant, in the order they said it', async () => {
		await examinee.store.write(async (transaction) => {
			const scores = ['sales', 'default', 'won'].map((model, index) => sampleScore('ann', { model, unclamped: index }));
			expect(await transaction.appendScores(scores)).toEqual([true, true, true]);
			expect(await transaction.appendScores([sampleScore('ann', { model: 'sales', unclamped: 9 })])).toEqual([false]);
			const range = { from: NOON, until: NOON + 1 };
			expect(await transaction.readScores([['ann']], range)).toStrictEqual([scores]);
			expect(await transaction.countScores([['ann']], [range])).toEqual([3]);
		});
	});

	it('knows the latest score of each model', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores([
				sampleScore('ann', { model: 'sales' }),
				sampleScore('bob', { model: 'sales', asOf: NOON - 1 }),
			]);
			await transaction.appendScores([1, 2, 3].map((later) => sampleScore('ann', { asOf: NOON + later })));
			const latestOf = async (model: string) =>
				await transaction.readLatestScores([['ann'], ['bob'], ['bob', 'ann']], model);
			expect((await latestOf('sales')).map((score) => score && [score.model, score.leadId, score.asOf - NOON])).toEqual(
				[
					['sales', 'ann', 0],
					['sales', 'bob', -1],
					['sales', 'ann', 0],
				],
			);
			expect(
				(await latestOf('default')).map((score) => score && [score.model, score.leadId, score.asOf - NOON]),
			).toEqual([['default', 'ann', 3], undefined, ['default', 'ann', 3]]);
			expect(await latestOf('won')).toEqual([undefined, undefined, undefined]);
		});
	});

	it("calls the one written last the latest of several members' at one instant", async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores(['bob', 'ann'].map((leadId) => sampleScore(leadId)));
			const [group, range] = [['bob', 'ann'] as const, { from: NOON, until: NOON + 1 }];
			expect((await transaction.readLatestScores([group], 'default'))[0]?.leadId).toBe('ann');
			expect((await transaction.readScores([group], range))[0]?.map(({ leadId }) => leadId)).toEqual(['bob', 'ann']);
			await transaction.appendScores(['ann', 'bob'].map((leadId) => sampleScore(leadId, { asOf: NOON + 1 })));
			expect((await transaction.readLatestScores([group], 'default'))[0]?.leadId).toBe('bob');
		});
	});

	it('reads and counts in intervals that include their beginning and not their end', async () => {
		await examinee.store.write(async (transaction) => {
			await transaction.appendScores(
				[0, 1, 2].map((offset) => sampleScore(offset === 1 ? 'bob' : 'ann', { asOf: NOON + offset })),
			);
			const range = { from: NOON, until: NOON + 2 };
			const read = await transaction.readScores([['ann', 'bob'], ['bob']], range);
			expect(read.map((scores) => scores.map(({ asOf }) => asOf - NOON))).toEqual([[0, 1], [1]]);
			expect(
				await transaction.countScores(
					[['ann', 'bob'], ['ann'], ['ann']],
					[range, range, { from: NOON + 1, until: NOON + 2 }],
				),
			).toEqual([2, 1, 0]);
		});
	});
}
