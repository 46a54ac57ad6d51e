import { EngineError } from '../../src/errors';
import { fitLogisticByEvidence } from '../../src/stats/evidenceLogistic';
import { fitRidgeLogistic } from '../../src/stats/ridgeLogistic';
import { differentiate } from '../../src/stats/ridgeObjective';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { toSparseRows } from '../../src/stats/sparseRows';

test('a feature that separates the classes perfectly still has a finite weight', () => {
	const fit = fitRidgeLogistic({
		rows: toSparseRows([
			[1, 1000],
			[1, 2000],
			[1, -1000],
			[1, -2000],
		]),
		labels: [1, 1, 0, 0],
		priorMeans: [0, 0],
		penalties: [0.01, 0.01],
	});
	expect(fit.coefficients[1]).toBeGreaterThan(0);
	expect(fit.coefficients.every(Number.isFinite)).toBe(true);
});

test('without rows the answer is the prior mean', () => {
	const fit = fitRidgeLogistic({ rows: toSparseRows([], 2), labels: [], priorMeans: [-2, 0.7], penalties: [0.1, 5] });
	expect([...fit.coefficients]).toEqual([-2, 0.7]);
});

test('a start far away and a poor prior end at the same optimum', () => {
	const problem = {
		rows: toSparseRows([
			[1, 3],
			[1, -1],
			[1, 0.5],
			[1, 2],
		]),
		labels: [1, 0, 1, 0],
		priorMeans: [0, 0],
		penalties: [0.1, 0.1],
	};
	const near = fitRidgeLogistic(problem);
	const far = fitRidgeLogistic({ ...problem, start: [40, -60] });
	near.coefficients.forEach((w, j) => expect(far.coefficients[j]).toBeCloseTo(w, 4));
});

test.each([
	['a row', [[1, NaN]], [0, 0]],
	['a prior', [[1, 1]], [0, Infinity]],
])('a number that is not finite in %s is an error with a code', (_, rows, priorMeans) => {
	const fit = () => fitRidgeLogistic({ rows: toSparseRows(rows), labels: [1], priorMeans, penalties: [1, 1] });
	expect(fit).toThrow(EngineError);
	expect(fit).toThrow(expect.objectContaining({ code: 'fit-diverged' }));
});

test('a column nobody has, without a penalty, is an error with a code', () => {
	const fit = () =>
		fitRidgeLogistic({ rows: toSparseRows([[1, 0]]), labels: [1], priorMeans: [0, 0], penalties: [1, 0] });
	expect(fit).toThrow(expect.objectContaining({ code: 'fit-diverged' }));
});

describe('lambda by evidence', () => {
	const random = seededRandom(7);
	const noise = () => random() + random() + random() - 1.5;
	const rows = Array.from({ length: 800 }, () => [1, ...Array.from({ length: 12 }, noise)]);
	const labels = rows.map((row) => {
		const z = 2 * row[1]! - 2 * row[2]! + 1.5 * row[3]! - 2 * row[4]! + 1.5 * row[5]! + 2 * row[6]!;
		return random() < sigmoid(z) ? 1 : 0;
	});
	const problem = {
		rows: toSparseRows(rows),
		labels,
		priorMeans: rows[0]!.map(() => 0),
		fixedPenalties: rows[0]!.map(() => 0.1),
		blocks: [
			{ columns: [1, 2, 3, 4, 5, 6], family: 0, diagonal: new Array<number>(6).fill(1), couplings: [] },
			{ columns: [7, 8, 9, 10, 11, 12], family: 1, diagonal: new Array<number>(6).fill(1), couplings: [] },
		],
		families: [
			{ lambda: 5, strength: 0.01 },
			{ lambda: 5, strength: 0.01 },
		],
	};

	test('is small for columns that matter and large for noise', () => {
		const [signal, nothing] = fitLogisticByEvidence(problem).lambdas.blocks;
		expect(signal).toBeLessThan(1);
		expect(nothing).toBeGreaterThan(20);
	});

	test('is large when the prior means are right: the marketer is believed', () => {
		const means = [0, 2, -2, 1.5, -2, 1.5, 2, 0, 0, 0, 0, 0, 0];
		const believed = fitLogisticByEvidence({ ...problem, priorMeans: means });
		expect(believed.lambdas.blocks[0]).toBeGreaterThan(10);
	});

	test('stays what it was believed to be without data', () => {
		const fit = fitLogisticByEvidence({ ...problem, rows: toSparseRows([], 13), labels: [] });
		expect(fit.lambdas.blocks[0]).toBeCloseTo(5, 6);
	});
});

test('the curvature of a matrix wider than a stripe is that of its rows, number by number', () => {
	const random = seededRandom(7);
	const width = 300;
	const dense = Array.from({ length: 40 }, () =>
		Array.from({ length: width }, () => (random() < 0.1 ? random() - 0.5 : 0)),
	);
	const zeros = Array.from({ length: width }, () => 0);
	const labels = dense.map((_, row) => row % 2);
	const { hessian } = differentiate(
		{ rows: toSparseRows(dense), labels, priorMeans: zeros, penalties: zeros },
		new Float64Array(width),
	);
	for (let j = 0; j < width; j++)
		for (let k = 0; k <= j; k++) {
			const expected = dense.reduce((sum, row) => sum + (row[j]! * row[k]!) / 4, 0);
			expect(Math.abs(hessian[j * width + k]! - expected)).toBeLessThan(1e-12);
		}
});
