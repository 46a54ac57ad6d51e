import { calibrateLeftOut, leaveLeadsOut } from '../../src/learning/fit/leaveLeadsOut';
import { factorCholesky, solveCholesky } from '../../src/stats/choleskyFactor';
import { fitLogisticByEvidence } from '../../src/stats/evidenceLogistic';
import { invertPrecision } from '../../src/stats/invertPrecision';
import type { PenaltyBlock } from '../../src/stats/penaltyBlock';
import { fitRidgeLogistic } from '../../src/stats/ridgeLogistic';
import { seededRandom } from '../../src/stats/seededRandom';
import { smoothPenalty } from '../../src/stats/smoothPenalty';
import { toSparseRows } from '../../src/stats/sparseRows';
import { tableEvidence } from '../../src/stats/tableEvidence';
// Made by test/reference/smooth.py with numpy and scipy.
import reference from '../reference/smooth.json';

const { labels, weights } = reference;
const BINS = 12;
const rows = toSparseRows(
	reference.binOf.map((bin, i) => [
		1,
		...Array.from({ length: BINS }, (_, b) => (b === bin ? 1 : 0)),
		...reference.noisy[i]!,
	]),
	1 + BINS + 3,
);
const bins = {
	columns: Array.from({ length: BINS }, (_, b) => 1 + b),
	...smoothPenalty([{ parts: BINS, order: 'chain' }], 0.1),
};
const noise = { columns: [13, 14, 15], diagonal: [1, 1, 1], couplings: [] };
const priorMeans = new Array<number>(16).fill(0);

function toMatrix({ diagonal, couplings }: Pick<PenaltyBlock, 'diagonal' | 'couplings'>): number[][] {
	const matrix = diagonal.map((value, a) => diagonal.map((_, b) => (a === b ? value : 0)));
	for (const { row, column, value } of couplings) {
		matrix[row]![column]! += value;
		matrix[column]![row]! += value;
	}
	return matrix;
}

function expectAllClose(found: ArrayLike<number>, wanted: ArrayLike<number>, digits: number): void {
	expect(found).toHaveLength(wanted.length);
	Array.from(found).forEach((value, i) => expect(value).toBeCloseTo(wanted[i]!, digits));
}

const pair = smoothPenalty(
	[
		{ parts: 4, order: 'chain and one apart' },
		{ parts: 3, order: 'levels' },
	],
	0.3,
	reference.kept,
);

/** The fit of the reference, its lambdas given. */
function fitGiven() {
	return fitRidgeLogistic({
		rows,
		labels,
		rowWeights: weights,
		priorMeans,
		penalties: [0.1, ...bins.diagonal.map((value) => 8 * value), 5, 5, 5],
		couplings: bins.couplings.map(({ row, column, value }) => ({ row: row + 1, column: column + 1, value: 8 * value })),
	});
}

test('what differs from its neighbours costs as Kronecker products of the sides say', () => {
	expectAllClose(toMatrix(pair).flat(), reference.pair.flat(), 12);
	const triple = smoothPenalty(
		[
			{ parts: 2, order: 'chain' },
			{ parts: 2, order: 'levels' },
			{ parts: 3, order: 'chain' },
		],
		0.3,
	);
	expectAllClose(toMatrix(triple).flat(), reference.triple.flat(), 12);
});

test('the evidence for a table of cells equals dense determinants', () => {
	expect(tableEvidence(reference, pair, reference.share)).toBeCloseTo(reference.evidence, 9);
});

test('a table that leaves nothing over has no evidence for it', () => {
	const nothing = { residuals: reference.residuals.map(() => 0), variances: reference.variances };
	expect(tableEvidence(nothing, pair, reference.share)).toBeLessThan(0);
});

test('the optimum under a coupled penalty and its covariance equal a general-purpose optimiser’s', () => {
	const fit = fitGiven();
	expectAllClose(fit.coefficients, reference.coefficients, 5);
	expectAllClose(invertPrecision(fit), reference.covariance.flat(), 5);
});

test.each([
	{ stretch: 1, within: 0.005 },
	{ stretch: 3, within: 0.01 },
])(
	'moves stretched by $stretch at most, lambdas settle within $within of where the fixed point on dense matrices does',
	({ stretch, within }) => {
		const fit = fitLogisticByEvidence({
			rows,
			labels,
			rowWeights: weights,
			priorMeans,
			blocks: [
				{ ...bins, family: 0 },
				{ ...noise, family: 1 },
			],
			families: [
				{ lambda: 10, strength: 1 },
				{ lambda: 5, strength: 1 },
			],
			fixedPenalties: priorMeans.map(() => 0.1),
			effort: { mostRounds: 300, stepsPerRound: 5, stretch, settledWithin: 1e-7, finish: true },
		});
		fit.lambdas.blocks.forEach((lambda, b) =>
			expect(Math.abs(Math.log(lambda / reference.lambdas[b]!))).toBeLessThan(within),
		);
		expectAllClose(fit.coefficients, reference.settled, 2);
	},
);

test('a block that tells nothing is silenced while another of its family speaks', () => {
	const fit = (noiseFamily: number) =>
		fitLogisticByEvidence({
			rows,
			labels,
			rowWeights: weights,
			priorMeans,
			blocks: [
				{ ...bins, family: 0 },
				{ ...noise, family: noiseFamily },
			],
			families: [
				{ lambda: 10, strength: 1 },
				{ lambda: 10, strength: 1 },
			],
			fixedPenalties: priorMeans.map(() => 0.1),
		}).lambdas.blocks;
	const [speaks, silent] = fit(0);
	expect(silent!).toBeGreaterThan(2 * speaks!);
	// Drawn to its family, which speaks, it is silenced less than alone.
	expect(silent!).toBeLessThan(fit(1)[1]!);
});

test('leads left out are told as solving without their rows says', () => {
	const fit = fitGiven();
	const leads = labels.map((_, i) => Math.floor(i / 4));
	const covariance = invertPrecision(fit);
	const left = leaveLeadsOut(
		{ rows, labels, rowWeights: weights, leads },
		{ ...fit, covariance, lambdas: { blocks: [], families: [] }, effectiveCoefficients: 0 },
	);
	expect(left.places).toEqual(labels.map((_, i) => i));
	expectAllClose(left.logOdds, reference.leftOut, 4);
});

test('with few leads a curve has to be surely better than none', () => {
	const random = seededRandom(4);
	const z = Array.from({ length: 120 }, () => 4 * random() - 2);
	const told = z.map((value) => (random() < 1 / (1 + Math.exp(-value)) ? 1 : 0));
	const leftOut = (logOdds: number[]) => ({
		places: z.map((_, i) => i),
		logOdds: Float64Array.from(logOdds),
		labels: told,
		rowWeights: z.map(() => 1),
		leads: z.map((_, i) => i),
	});
	expect(calibrateLeftOut(leftOut(z), 'found').kind).toBe('identity');
	expect(calibrateLeftOut(leftOut(z.map((value) => 4 * value + 3)), 'found').kind).toBe('beta');
});

test('a factor times itself is the matrix again, and none is found where there is none', () => {
	const random = seededRandom(9);
	for (const size of [1, 2, 3, 8, 9]) {
		const root = Array.from({ length: size }, () => Array.from({ length: size }, () => random() - 0.5));
		const matrix = Float64Array.from({ length: size * size }, (_, place) => {
			const [i, j] = [Math.floor(place / size), place % size];
			return root[i]!.reduce((sum, value, k) => sum + value * root[j]![k]!, i === j ? 1 : 0);
		});
		const b = Array.from({ length: size }, random);
		const x = solveCholesky(factorCholesky(matrix, size)!, b);
		expectAllClose(
			b.map((_, i) => x.reduce((sum, value, j) => sum + matrix[i * size + j]! * value, 0)),
			b,
			10,
		);
	}
	expect(factorCholesky(Float64Array.from([1, 2, 2, 1]), 2)).toBeUndefined();
});
