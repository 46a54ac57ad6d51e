import { measureLeadWorth } from '../../src/learning/fit/leadWorth';
import { fitLogisticByEvidence } from '../../src/stats/evidenceLogistic';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { toSparseRows } from '../../src/stats/sparseRows';

const LOOKS = 8;
const WIDTH = 3;

/** Leads with so many looks each that weigh 1 together; outcomes follow the first number, anew at each look or once for all. */
function worthOf({ leads, looks, anew }: { leads: number; looks: number; anew: boolean }): number {
	const random = seededRandom(11);
	const rows = Array.from({ length: leads }, (_, lead) => {
		const draw = () => {
			const x = [1, random() * 2 - 1, random() * 2 - 1];
			return { lead, x, label: random() < sigmoid(2 * x[1]! - 0.5) ? 1 : 0 };
		};
		const first = draw();
		return Array.from({ length: looks }, () => (anew ? draw() : first));
	}).flat();
	const problem = {
		rows: toSparseRows(
			rows.map(({ x }) => x),
			WIDTH,
		),
		labels: rows.map(({ label }) => label),
		rowWeights: rows.map(() => 1 / looks),
		leads: rows.map(({ lead }) => lead),
	};
	const fit = fitLogisticByEvidence({
		...problem,
		priorMeans: [0, 0, 0],
		blocks: [],
		families: [],
		fixedPenalties: [0.1, 0.1, 0.1],
	});
	return measureLeadWorth(problem, fit);
}

test('looks that all say the same weigh no more than their lead', () => {
	expect(worthOf({ leads: 500, looks: LOOKS, anew: false })).toBeLessThan(1.1);
});

test('looks that say something new each weigh as leads of their own', () => {
	const worth = worthOf({ leads: 500, looks: LOOKS, anew: true });
	expect(worth).toBeGreaterThan(0.8 * LOOKS);
	expect(worth).toBeLessThan(1.1 * LOOKS);
});

test('one standard error over leads is taken off', () => {
	// Every chance is a half: of four leads two pull by a half and two not at all, squares .25 and 0.
	const labels = [1, 1, 0, 0, 1, 0, 0, 1];
	const rows = toSparseRows(
		labels.map(() => [1]),
		1,
	);
	const looks = { rows, labels, rowWeights: labels.map(() => 1 / 2), leads: [0, 0, 1, 1, 2, 2, 3, 3] };
	const fit = { coefficients: Float64Array.of(0), covariance: Float64Array.of(3) };
	expect(measureLeadWorth(looks, fit)).toBeCloseTo((8 * 0.5 * 0.25) / (2 * 0.25 + Math.sqrt(4 * 0.125 ** 2)), 9);
});

test('one look of each lead is worth exactly one', () => {
	for (const leads of [20, 100, 500]) expect(worthOf({ leads, looks: 1, anew: true })).toBe(1);
});
