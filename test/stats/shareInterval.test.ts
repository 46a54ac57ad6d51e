import { logGamma } from '../../src/stats/logGamma';
import { membersNeeded } from '../../src/stats/membersNeeded';
import { shareInterval, type ShareQuestion } from '../../src/stats/shareInterval';
import { splitEvidence } from '../../src/stats/splitEvidence';

const half = { plannedShare: 0.5, effectSize: 0.4, alpha: 0.05 };
const group = (count: number, sum: number, squares = sum) => ({ count, sum, squares });
const buyers = (n1: number, x1: number, n0: number, x0: number, rest: Partial<ShareQuestion> = {}): ShareQuestion => ({
	variant: group(n1, x1),
	comparison: group(n0, x0),
	...half,
	...rest,
});

/** By another program (30 lines of plain JavaScript, the first row also by mpmath): effective, ln E, lift, low, high, cautious, difference, low, high. */
const REFERENCE: [ShareQuestion, number[]][] = [
	[buyers(1_000, 42, 1_000, 30), [74.688797, 0.080403, 0.4, -0.272152, 1.759618, 0.288684, 0.012, -0.014272, 0.042408]],
	[
		buyers(10_000, 420, 10_000, 300),
		[746.887967, 8.363016, 0.4, 0.107118, 0.775855, 0.385149, 0.012, 0.003402, 0.021651],
	],
	[
		buyers(1_800, 90, 200, 4, { plannedShare: 0.9 }),
		[98.635887, 0.935842, 1.5, -0.252899, 15.61115, 0.570193, 0.03, -0.018803, 0.059568],
	],
	[
		buyers(1_900, 50, 100, 0, { plannedShare: 0.95 }),
		[51.282051, 0.412844, Infinity, -0.508146, Infinity, 0.413398, 0.026316, -0.032385, 0.034701],
	],
	[buyers(500, 0, 500, 6), [6.036217, 0.517495, -1, -1, 1.015327, -0.334672, -0.012, -0.025505, 0.008588]],
	[
		buyers(2_010, 80, 1_990, 60, { alpha: 0.025 }),
		[145.07772, 0.194148, 0.320066, -0.215566, 1.250884, 0.268504, 0.00965, -0.009984, 0.031721],
	],
	[buyers(200, 120, 200, 90), [442.105263, 2.808404, 0.333333, -0.005855, 0.795694, 0.31348, 0.15, -0.00339, 0.328631]],
	[buyers(50, 50, 50, 49), [396, -1.421826, 0.020408, -0.243944, 0.377607, 0.019231, 0.02, -0.304096, 0.347663]],
	[
		buyers(10_000, 420, 10_000, 300, { effectSize: 0.25 }),
		[746.887967, 8.33596, 0.4, 0.106427, 0.776994, 0.363234, 0.012, 0.003381, 0.021674],
	],
	[
		buyers(9_500, 285, 500, 8, { plannedShare: 0.95 }),
		[301.84403, 0.855736, 0.875, -0.217154, 5.237111, 0.488225, 0.014, -0.008993, 0.028808],
	],
	[
		{ variant: group(5_000, 12_000, 900_000), comparison: group(5_000, 9_500, 700_000), ...half },
		[297.501247, 0.563425, 0.263158, -0.10696, 0.795113, 0.241145, 0.5, -0.272776, 1.37332],
	],
	[
		{
			variant: group(9_000, 27_000.5, 2_500_000.75),
			comparison: group(1_000, 2_100.25, 180_000.5),
			...half,
			plannedShare: 0.9,
		},
		[326.3008, 0.482688, 0.428428, -0.18534, 1.786605, 0.33195, 0.899806, -0.723002, 2.226616],
	],
	[
		buyers(1e7, 300_300, 1e7, 300_000, { effectSize: 0.1 }),
		[618_875.549622, -3.597065, 0.001, -0.008252, 0.010338, undefined, 0.00003, -0.000249, 0.000309] as number[],
	],
];

it.each(REFERENCE.map(([question, expected], index) => ({ index, question, expected })))(
	'an interval agrees with another program to six digits (row $index)',
	({ question, expected }) => {
		const answer = shareInterval(question);
		const { effective, evidence, lift, low, high, cautious, difference, differenceLow, differenceHigh } = answer!;
		const found = [effective, evidence, lift, low, high, cautious, difference, differenceLow, differenceHigh];
		expected.forEach((value, index) => {
			if (value === undefined) return;
			if (Number.isFinite(value)) expect(found[index]).toBeCloseTo(value, 6);
			else expect(found[index]).toBe(value);
		});
	},
);

it('there is no interval before somebody has bought, nor of one group alone', () => {
	expect(shareInterval(buyers(500, 0, 500, 0))).toBeUndefined();
	expect(shareInterval(buyers(0, 0, 500, 6))).toBeUndefined();
	expect(shareInterval(buyers(500, 6, 0, 0))).toBeUndefined();
});

it('swapping the groups mirrors the interval', () => {
	const there = shareInterval(buyers(900, 40, 100, 2, { plannedShare: 0.9 }))!;
	const back = shareInterval(buyers(100, 2, 900, 40, { plannedShare: 0.1 }))!;
	expect(back.evidence).toBeCloseTo(there.evidence, 9);
	expect(back.low).toBeCloseTo(1 / (1 + there.high) - 1, 9);
	expect(back.high).toBeCloseTo(1 / (1 + there.low) - 1, 6);
});

it('the unit of the money changes nothing but the difference', () => {
	const of = (unit: number) =>
		shareInterval({
			variant: group(5_000, 12_000 * unit, 900_000 * unit ** 2),
			comparison: group(5_000, 9_500 * unit, 700_000 * unit ** 2),
			...half,
		})!;
	expect(of(100).low).toBeCloseTo(of(1).low, 9);
	expect(of(100).differenceHigh).toBeCloseTo(100 * of(1).differenceHigh, 6);
});

it.each([
	[[550, 450], [0.5, 0.5], 3.354668],
	[[620, 500], [0.5, 0.5], 4.663043],
	[[600, 500], [0.5, 0.5], 2.930244],
	[[9_300, 700], [0.9, 0.1], 52.508181],
	[[0, 12], [0.5, 0.5], 0.592968],
	[[0, 0], [0.5, 0.5], 0],
])('the evidence against a split %j of %j is %d', (counts, shares, evidence) =>
	expect(splitEvidence(counts, shares)).toBeCloseTo(evidence, 6),
);

it('factorials are right to twelve digits, and below one too', () => {
	expect(logGamma(11)).toBeCloseTo(15.104412573075516, 11);
	expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
	expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12);
});

it('the plan says how many are needed', () => {
	expect(membersNeeded({ rate: 0.03, lift: 0.3, share: 0.5 })).toBe(23_871);
});
