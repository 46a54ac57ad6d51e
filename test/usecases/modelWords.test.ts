import type { MeasuredDrift } from '../../src/learning/judge/assessDrift';
import { describeCheck, describeDrift, describeSilence } from '../../src/usecases/training/describeDrift';
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
	const counts = { snapshots: 932, replayed: 0, leads: 310, positives: 110, censored: 40, unjudged: 0 };

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
			'310 leads looked at (932 scores), 110 reached the target; 40 scores still open. Good: the best tenth holds 25 % of those who reached the target, 2.5 × the average.',
		);
	});

	test('says how many nobody judged', () => {
		const few = { verdict: 'too early to say', positives: 12, negatives: 100, needed: 18 } as const;
		expect(describeEvaluation({ ...counts, unjudged: 327 }, few)).toMatch(
			/40 scores still open, 327 left out because nobody judged the lead\. Too early/,
		);
	});

	test('says what is missing where it is too early', () => {
		const few = { verdict: 'too early to say', positives: 12, negatives: 100, needed: 18 } as const;
		expect(describeEvaluation(counts, few)).toMatch(
			/Too early to say how good it is: 18 more leads that reach the target are needed\.$/,
		);
	});
});

describe('what a drift check says', () => {
	const steady: MeasuredDrift = {
		features: [{ feature: 'event:checkout_started', stability: 0.02, level: 'steady', dead: false }],
		calibration: { observed: 30, expected: 31, ratio: 0.97, low: 0.7, high: 1.3, verdict: 'as expected' },
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

	test('says of what the leads are more or fewer than before', () => {
		const shifts = [
			[{ level: 'de' }, 'are "de"'],
			[{ below: 2.5 }, 'are below 2.5'],
			['missing', 'have no value'],
			['other', 'have another value'],
		] as const;
		for (const [of, words] of shifts) {
			const [found] = drifted(0.31, 'act').features;
			if (found === undefined) throw new Error('there is one');
			expect(drift({ features: [{ ...found, shift: { of, before: 0.8, now: 0.423 } }] }).because).toEqual([
				`Started a checkout: 42 % of leads ${words}, 80 % when the model learned, needs attention (PSI 0.31).`,
			]);
		}
	});

	test('needs attention where more or fewer outcomes came than were expected', () => {
		for (const [observed, verdict] of [
			[60, 'more'],
			[10, 'fewer'],
		] as const) {
			const off = drift({ calibration: { observed, expected: 31, ratio: observed / 31, low: 0, high: 9, verdict } });
			expect(off).toMatchObject({
				level: 'act',
				because: [`${observed} leads have reached the target since training, but 31 were expected. Train again.`],
			});
		}
	});

	test('takes outcomes that are missing altogether for a broken recording, not for a worse model', () => {
		const none = { observed: 0, expected: 3.2, ratio: 0, low: 0, high: 1, verdict: 'none' } as const;
		expect(drift({ calibration: none })).toMatchObject({
			level: 'act',
			because: [
				'No lead has reached the target since training, but 3.2 were expected. Check that outcomes are still recorded.',
			],
		});
	});

	test('names an event that stopped, with its date and how often it used to come', () => {
		const lastAt = Date.UTC(2026, 4, 3, 22);
		const stopped = { event: 'checkout_started', lastAt, silentDays: 22 };
		expect(describeSilence({ kind: 'event', ...stopped, usualGapDays: 1.2 }, 'Started a checkout').because).toBe(
			'Started a checkout: no longer received since 3 May 2026, though it usually comes nearly every day. Check what sends it.',
		);
		expect(describeSilence({ kind: 'event', ...stopped, usualGapDays: 3.9 }, 'Started a checkout').because).toContain(
			'it usually comes about every 4 days',
		);
	});

	test('without a trained model is "not trained yet", silences and all', () => {
		const silence = describeSilence({ kind: 'event', event: 'a', lastAt: 0, usualGapDays: 1, silentDays: 9 }, 'A');
		expect(describeCheck([], [silence])).toEqual({
			level: 'untrained',
			summary: 'not trained yet',
			because: [
				silence.because,
				'The model in use has not been trained yet, so there is nothing to compare its leads with.',
			],
		});
		const fine = drift();
		expect(describeCheck([fine], [])).toEqual({ level: 'steady', summary: 'fine', because: [] });
		expect(describeCheck([fine], [silence])).toMatchObject({ level: 'act', because: [silence.because] });
	});

	test('is to be kept an eye on once it is older than allowed', () => {
		expect(drift({}, 120).level).toBe('steady');
		expect(drift({}, 121)).toMatchObject({
			level: 'watch',
			because: ['The newest lead it learned from is 121 days old. Train again.'],
		});
	});
});
