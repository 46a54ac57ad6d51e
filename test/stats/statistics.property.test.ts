import fc from 'fast-check';

import { areaUnderRoc } from '../../src/stats/areaUnderRoc';
import { fitIsotonic } from '../../src/stats/isotonicRegression';
import { populationStability } from '../../src/stats/populationStability';
import { quantileCuts } from '../../src/stats/quantileCuts';
import { fitRidgeLogistic } from '../../src/stats/ridgeLogistic';
import { countAtMost, countBelow } from '../../src/stats/sortedSearch';
import { multiplySparseRows, toSparseRows } from '../../src/stats/sparseRows';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const scored = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: -50, max: 50 })), {
	minLength: 2,
	maxLength: 60,
});

test('AUC counts pairs, keeps under any rising change of the scores, and turns over with them', () => {
	fc.assert(
		fc.property(scored, (rows) => {
			const labels = rows.map(([label]) => label);
			const scores = rows.map(([, score]) => score);
			fc.pre(labels.includes(0) && labels.includes(1));
			const pairs = rows.flatMap(([a, high]) =>
				rows.flatMap(([b, low]) => (a === 1 && b === 0 ? [Math.sign(high - low)] : [])),
			);
			const counted = pairs.reduce<number>((sum, sign) => sum + (sign + 1) / 2, 0) / pairs.length;
			const area = areaUnderRoc(labels, scores);
			expect(area).toBeCloseTo(counted, 10);
			expect(
				areaUnderRoc(
					labels,
					scores.map((score) => score ** 3 + 7),
				),
			).toBe(area);
			expect(
				areaUnderRoc(
					labels,
					scores.map((score) => -score),
				),
			).toBeCloseTo(1 - area, 10);
		}),
	);
});

test('isotonic regression rises, and keeps the number of positives', () => {
	fc.assert(
		fc.property(scored, (rows) => {
			const { starts, values } = fitIsotonic(
				rows.map(([, x]) => x),
				rows.map(([label]) => label),
			);
			expect(values.every((value, k) => k === 0 || value > values[k - 1]!)).toBe(true);
			const fitted = rows.map(([, x]) => values[countAtMost(starts, x) - 1]!);
			const total = (numbers: readonly number[]) => numbers.reduce((sum, v) => sum + v, 0);
			expect(total(fitted)).toBeCloseTo(total(rows.map(([label]) => label)), 8);
		}),
	);
});

test('quantile cuts rise, make at most the bins asked for, and leave none empty', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), number), { maxLength: 80 }),
			fc.integer({ min: 1, max: 12 }),
			(list, bins) => {
				const sorted = [...list].sort((a, b) => a - b);
				const cuts = quantileCuts(sorted, bins);
				expect(cuts.length).toBeLessThan(bins);
				const edges = [0, ...cuts.map((cut) => countBelow(sorted, cut)), sorted.length];
				if (sorted.length > 0) expect(edges.every((edge, k) => k === 0 || edge > edges[k - 1]!)).toBe(true);
			},
		),
	);
});

test('the stability index is never negative, and 0 for equal shares', () => {
	const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 })), {
		minLength: 2,
		maxLength: 12,
	});
	fc.assert(
		fc.property(counts, (bins) => {
			const [before, after] = [bins.map(([a]) => a), bins.map(([, b]) => b)];
			fc.pre(after.some((count) => count > 0));
			expect(populationStability(before, after)).toBeGreaterThanOrEqual(0);
			expect(
				populationStability(
					before,
					before.map((count) => count * 3),
				),
			).toBeCloseTo(0, 12);
		}),
	);
});

test('sparse rows multiply as the dense ones do', () => {
	const matrix = fc.array(fc.array(fc.constantFrom(0, 0, 1, -2.5), { minLength: 4, maxLength: 4 }), { maxLength: 8 });
	fc.assert(
		fc.property(matrix, fc.array(number, { minLength: 4, maxLength: 4 }), (dense, vector) => {
			const expected = dense.map((row) => row.reduce<number>((sum, value, j) => sum + value * vector[j]!, 0));
			multiplySparseRows(toSparseRows(dense, 4), vector).forEach((sum, i) => expect(sum).toBeCloseTo(expected[i]!, 6));
		}),
	);
});

test('a fit stays within its bounds and is no worse than the prior mean it starts from', () => {
	const rows = fc.array(
		fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 900 })),
		{ maxLength: 25 },
	);
	fc.assert(
		fc.property(rows, fc.double({ min: 0.01, max: 50, noNaN: true }), (data, penalty) => {
			const fit = fitRidgeLogistic({
				rows: toSparseRows(
					data.map(([, a, b]) => [1, a, b]),
					3,
				),
				labels: data.map(([label]) => label),
				priorMeans: [-1, 0.3, 0.01],
				penalties: [0.1, penalty, penalty],
				lowerBounds: [-Infinity, 0, 0.01],
				upperBounds: [Infinity, 1, 0.01],
			});
			const [, a, b] = fit.coefficients;
			expect(a).toBeGreaterThanOrEqual(0);
			expect(a).toBeLessThanOrEqual(1);
			expect(b).toBe(0.01);
			const atPrior = data.reduce((sum, [label, x, y]) => {
				const z = -1 + 0.3 * x + 0.01 * y;
				return sum + label * z - Math.log1p(Math.exp(z));
			}, 0);
			expect(fit.logPosterior).toBeGreaterThanOrEqual(atPrior - 1e-6);
		}),
	);
});
