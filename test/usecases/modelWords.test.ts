import type { MeasuredDrift } from '../../src/learning/judge/assessDrift';
import { describeDrift } from '../../src/usecases/training/describeDrift';
import { describeEvaluation } from '../../src/usecases/training/describeEvaluation';
import { describeMoves } from '../../src/usecases/training/describeMoves';

describe('what a comparison says', () => {
	const move = (from: string, to: string) => ({ from: { tier: from }, to: { tier: to } });

	test('names each way with its count, the commonest first', () => {
		const moves = [move('A', 'B'), move('C', 'B'), move('C', 'B')];
		expect(describeMoves(moves, 932, ['A', 'B', 'C'])).toBe(
			'3 of 932 leads would change tier: 2 up from C to B, 1 down from A to B.',
		);
	});

	test('is one short sentence where nobody would move', () => {
		expect(describeMoves([], 300, ['A', 'B'])).toBe('0 of 300 leads would change tier.');
	});
});

describe('what an evaluation says', () => {
	const counts = { snapshots: 932, positives: 110, censored: 40 };

	test('counts scores and buyers, and what the best tenth is worth', () => {
		const value = (measured: number) => ({ value: measured });
		const measures = {
			auc: value(0.83),
			prAuc: value(0.4),
			logLoss: value(0.3),
			brier: value(0.1),
			ece: value(0.02),
			lift10: value(2.53),
			capture10: value(0.253),
		};
		const because = { measure: 'auc', value: 0.83 } as const;
		expect(describeEvaluation(counts, { verdict: 'good', because, positives: 30, negatives: 156, measures })).toBe(
			'932 scores looked at, 110 reached the target, 40 still open. Good: the best tenth holds 25 % of those who reached the target, 2.5 × the average.',
		);
	});

	test('says what is missing where it is too early', () => {
		const few = { verdict: 'too early to say', positives: 12, negatives: 100, needed: 18 } as const;
		expect(describeEvaluation(counts, few)).toMatch(
			/Too early to say how good it is: 18 more scores that reach the target are needed\.$/,
		);
	});
});

describe('what a drift check says', () => {
	const steady: MeasuredDrift = {
		features: [{ feature: 'event:checkout_started', stability: 0.02, level: 'steady', dead: false }],
		calibration: { observed: 30, expected: 31, ratio: 0.97, low: 0.7, high: 1.3 },
	};
	const drift = (more: Partial<MeasuredDrift> = {}, age = 10) =>
		describeDrift({ ...steady, ...more, age, staleDays: 120, labelOf: () => 'Started a checkout' });
	const drifted = (stability: number, level: 'watch' | 'act', dead = false) => ({
		features: [{ feature: 'event:checkout_started', stability, level, dead }],
	});

	test('is fine without a reason while all is well', () => {
		expect(drift()).toEqual({ level: 'steady', summary: 'fine', because: [] });
		expect(drift({ calibration: 'too early to say' }).level).toBe('steady');
	});

	test('names a feature as people know it, and what to do', () => {
		expect(drift(drifted(0.15, 'watch'))).toEqual({
			level: 'watch',
			summary: 'keep an eye on it',
			because: ['Started a checkout: different from when the model learned, keep an eye on it (PSI 0.15).'],
		});
		expect(drift(drifted(8.02, 'act')).summary).toBe('needs attention');
		expect(drift(drifted(0.2, 'watch', true))).toMatchObject({
			level: 'act',
			because: ['Started a checkout: no longer received. Check your tracking.'],
		});
	});

	test('needs attention where more or fewer outcomes came than were expected', () => {
		for (const [observed, low, high] of [
			[60, 1.5, 2.6],
			[10, 0.2, 0.6],
		] as const) {
			const off = drift({ calibration: { observed, expected: 31, ratio: observed / 31, low, high } });
			expect(off).toMatchObject({
				level: 'act',
				because: [`${observed} outcomes were observed, but 31.0 were expected. Train again.`],
			});
		}
	});

	test('is to be kept an eye on once it is older than allowed', () => {
		expect(drift({}, 120).level).toBe('steady');
		expect(drift({}, 121)).toMatchObject({
			level: 'watch',
			because: ['The newest lead it learned from is 121 days old. Train again.'],
		});
	});
});
