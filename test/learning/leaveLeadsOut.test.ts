import { calibrateLeftOut, leaveLeadsOut, measureLeftOut } from '../../src/learning/fit/leaveLeadsOut';
import { fitLogisticByEvidence } from '../../src/stats/evidenceLogistic';
import { dotProduct } from '../../src/stats/dotProduct';
import { logLossOf } from '../../src/stats/logLoss';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { toSparseRows } from '../../src/stats/sparseRows';

const LOOKS = 5;
const WIDTH = 6;

/** Leads with five looks each, all of which went the way that lead does; what is told apart is noise but for the first number. */
function drawLeads(count: number, seed: number) {
	const random = seededRandom(seed);
	return Array.from({ length: count }, (_, lead) => {
		const own = Array.from({ length: WIDTH - 1 }, () => random() * 2 - 1);
		const label = random() < sigmoid(own[0]! * 2 - 0.5) ? 1 : 0;
		return Array.from({ length: LOOKS }, () => ({ lead, label, x: [1, ...own.map((x) => x + random() / 10)] }));
	}).flat();
}

type Row = ReturnType<typeof drawLeads>[number];

function fit(rows: readonly Row[]) {
	const problem = {
		rows: toSparseRows(
			rows.map(({ x }) => x),
			WIDTH,
		),
		labels: rows.map(({ label }) => label),
		// A lead weighs 1.
		rowWeights: rows.map(() => 1 / LOOKS),
		leads: rows.map(({ lead }) => lead),
	};
	const fitted = fitLogisticByEvidence({
		...problem,
		priorMeans: new Array<number>(WIDTH).fill(0),
		blocks: [],
		families: [],
		fixedPenalties: new Array<number>(WIDTH).fill(0.5),
	});
	return { problem, fitted };
}

const rows = drawLeads(40, 3);
const { problem, fitted } = fit(rows);
const leftOut = leaveLeadsOut(problem, fitted);
const seen = rows.map(({ x }) => dotProduct(x, fitted.coefficients));
const refitted = rows.map(({ lead, x }) => ({ lead, x }));
const without = [...new Set(rows.map(({ lead }) => lead))].map(
	(lead) => fit(rows.filter((row) => row.lead !== lead)).fitted.coefficients,
);
const truth = refitted.map(({ lead, x }) => dotProduct(x, without[lead]!));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const offBy = (told: ArrayLike<number>) => mean(truth.map((z, i) => Math.abs(z - told[i]!)));

test('a lead is told as by a fit that has seen none of its looks', () => {
	expect(offBy(seen)).toBeGreaterThan(0.2);
	expect(offBy(leftOut.logOdds)).toBeLessThan(0.15 * offBy(seen));
});

test('all of its looks are left out together: the others would tell of it', () => {
	const oneByOne = leaveLeadsOut({ ...problem, leads: undefined }, fitted);
	expect(offBy(oneByOne.logOdds)).toBeGreaterThan(0.6 * offBy(seen));
});

test('so its log loss is that of leads to come, where the fit thinks better of itself', () => {
	const lossOf = (logOdds: ArrayLike<number>) =>
		mean(rows.map(({ label }, i) => logLossOf(label, sigmoid(logOdds[i]!))));
	const total = measureLeftOut(leftOut, { kind: 'identity' }).reduce((sum, loss) => sum + loss, 0);
	expect(total / 40).toBeCloseTo(lossOf(truth), 1);
	expect(lossOf(seen)).toBeLessThan(lossOf(truth) - 0.05);
});

test('of a lead with very many looks a few stand for all of them', () => {
	const many = { ...problem, leads: rows.map(({ lead }) => Math.min(lead, 20)) };
	const { places, rowWeights, leads } = leaveLeadsOut(many, fitted);
	const chatty = places.filter((_, i) => leads[i] === 20);
	expect(chatty.length).toBeLessThanOrEqual(8);
	const weight = rowWeights.reduce((sum, own, i) => sum + (leads[i] === 20 ? own : 0), 0);
	expect(weight).toBeCloseTo(20, 6);
});

describe('a curve', () => {
	/** Log-odds that say it as it is, and ones twice too bold. */
	const random = seededRandom(8);
	const drawn = Array.from({ length: 400 }, () => random() * 6 - 4);
	const labels = drawn.map((z) => (random() < sigmoid(z) ? 1 : 0));
	const told = (stretch: number) => ({
		places: [...drawn.keys()],
		logOdds: Float64Array.from(drawn, (z) => z * stretch),
		labels,
		rowWeights: drawn.map(() => 1),
		leads: [...drawn.keys()],
	});

	test('bends what is not surely wrong of written points as little as of few found ones', () => {
		expect(calibrateLeftOut(told(1), 'written')).toEqual({ kind: 'identity' });
		const few = (stretch: number, count: number) => {
			const { logOdds, ...rest } = told(stretch);
			const first = <T>(list: readonly T[]) => list.slice(0, count);
			return {
				logOdds: logOdds.slice(0, count),
				places: first(rest.places),
				labels: first(rest.labels),
				rowWeights: first(rest.rowWeights),
				leads: first(rest.leads),
			};
		};
		expect(calibrateLeftOut(few(1, 80), 'found')).toEqual({ kind: 'identity' });
	});

	test('bends what is surely wrong', () => {
		expect(calibrateLeftOut(told(4), 'found').kind).toBe('beta');
	});
});
