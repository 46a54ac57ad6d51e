import { fitIsotonic } from '../../src/stats/isotonicRegression';
import { bootstrapByCluster, percentileInterval } from '../../src/stats/bootstrap';
import { log1pExp } from '../../src/stats/log1pExp';
import { logit } from '../../src/stats/logit';
import { fitPlattScaling } from '../../src/stats/plattScaling';
import { populationStability } from '../../src/stats/populationStability';
import { quantileCuts } from '../../src/stats/quantileCuts';
import { measureTopShare } from '../../src/stats/topShare';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { toSparseRows } from '../../src/stats/sparseRows';

test('sigmoid, logit and log1pExp hold in both tails', () => {
	expect(sigmoid(-1000)).toBe(0);
	expect(sigmoid(1000)).toBe(1);
	expect(logit(sigmoid(-30))).toBeCloseTo(-30, 9);
	expect(log1pExp(1000)).toBe(1000);
	expect(log1pExp(-40)).toBeCloseTo(Math.exp(-40), 30);
});

test.each([
	[[40, 30, 20, 10], 0.2282],
	[[30, 25, 25, 20], 0.0203],
	[[25, 25, 25, 25], 0],
])('the stability index of four equal bins against %j is %d', (current, expected) => {
	expect(populationStability([25, 25, 25, 25], current)).toBeCloseTo(expected, 4);
});

test('a category new since training moves the stability index, an empty bin on both sides does not', () => {
	expect(populationStability([100, 100, 0], [70, 70, 60])).toBeGreaterThan(0.25);
	expect(populationStability([100, 100, 0], [10, 10, 0])).toBe(0);
});

test('a pile of one value has a bin of its own and leaves the resolution to the rest', () => {
	const zeros = new Array<number>(90).fill(0);
	expect(quantileCuts([...zeros, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 3)).toEqual([1, 6]);
	expect(quantileCuts([5, 5, 5], 4)).toEqual([]);
	expect(quantileCuts([], 4)).toEqual([]);
});

test('isotonic regression pools violators and never falls', () => {
	expect(fitIsotonic([1, 2, 3], [1, 0, 1])).toEqual({ starts: [1, 3], values: [0.5, 1] });
});

test('a slope that has all but reached its bound does not stop Platt scaling', () => {
	const logOdds = [-1.88, -2, -1.71, -1.88, -2.11, -1.87, -1.97, -1.64, -1.98, -2.15, -2.15, -2.1];
	const { slope, intercept } = fitPlattScaling(logOdds, [0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0]);
	expect(slope).toBeCloseTo(0, 6);
	// Softened targets: 4 of 12 are 5/6, the others 1/10.
	const mean = (4 * (5 / 6) + 8 * (1 / 10)) / 12;
	expect(intercept).toBeCloseTo(Math.log(mean / (1 - mean)), 5);
});

test('Platt scaling does not turn a ranking over', () => {
	expect(fitPlattScaling([-2, -1, 1, 2], [1, 1, 0, 0]).slope).toBe(0);
});

test('the bootstrap keeps the rows of a cluster together and follows its seed', () => {
	const clusterOf = Int32Array.of(0, 0, 1, 2, 2);
	const draw = (seed: number) => bootstrapByCluster(clusterOf, (times) => [...times], 50, seededRandom(seed));
	for (const [a, alsoA, b, c, alsoC] of draw(3)) {
		expect([alsoA, alsoC]).toEqual([a, c]);
		expect(a! + b! + c!).toBe(3);
	}
	expect(draw(3)).toEqual(draw(3));
	expect(draw(3)).not.toEqual(draw(4));
});

test('whom the top tenth holds does not depend on the order of rows with one score', () => {
	const labels = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
	const { lift, capture } = measureTopShare(
		labels,
		labels.map(() => 0.2),
	);
	expect([lift, capture]).toEqual([1, 0.1]);
});

test('an interval of no resamples is not a number but absent', () => {
	expect(percentileInterval([], 0.9)).toBeUndefined();
});

test('sparse rows keep only what is not zero', () => {
	const { offsets, columns, values } = toSparseRows([
		[0, 2],
		[0, 0],
		[1, 0],
	]);
	expect([[...offsets], [...columns], [...values]]).toEqual([
		[0, 1, 1, 2],
		[1, 0],
		[2, 1],
	]);
});
