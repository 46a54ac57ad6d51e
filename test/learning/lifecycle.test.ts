import { fitCalibration } from '../../src/learning/fit/calibration';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { evaluate } from '../../src/learning/judge/evaluate';
import { fitPlainLogistic, predictPlainLogistic } from '../../src/learning/fit/plainLogistic';
import { decidePromotion } from '../../src/learning/judge/promotion';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { splitByTime } from '../../src/learning/rows/timeSplit';
import { calibrate } from '../../src/scoring/calibration';
import { areaUnderRoc } from '../../src/stats/areaUnderRoc';
import { seededRandom } from '../../src/stats/seededRandom';
import { sigmoid } from '../../src/stats/sigmoid';
import { grow, makeLeads, predict, toLearned, toTable } from './someLeads';

const past = makeLeads(1200, 11);
const later = makeLeads(400, 12);
const leads = Int32Array.from(later.rows.keys());
const scorecard = toLearned(grow(past));
const learned = predict(scorecard, later.rows);
const baseRate = later.labels.map(() => past.labels.reduce((a, b) => a + b, 0) / past.labels.length);

describe('time split', () => {
	const random = seededRandom(5);
	const rows = Array.from({ length: 500 }, () => ({
		lead: Math.floor(random() * 120),
		asOf: Math.floor(random() * 1e6),
	}));
	const split = splitByTime(
		rows.map(({ lead }) => lead),
		rows.map(({ asOf }) => asOf),
		settings.split,
	);
	const firstRowOf = (lead: number) => Math.min(...rows.filter((row) => row.lead === lead).map((row) => row.asOf));

	test('every row is in one part, every lead in one part', () => {
		const parts = [split.fit, split.calibrate, split.evaluate];
		expect(parts.flat().sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
		const leads = parts.map((part) => new Set(part.map((i) => rows[i]!.lead)));
		expect(leads[0]!.size + leads[1]!.size + leads[2]!.size).toBe(new Set(rows.map((row) => row.lead)).size);
	});

	test('parts have about 60, 20 and 20 % of the rows, oldest leads first', () => {
		expect(Math.abs(split.fit.length / rows.length - 0.6)).toBeLessThan(0.03);
		expect(Math.abs(split.evaluate.length / rows.length - 0.2)).toBeLessThan(0.03);
		const firstRows = (part: number[]) => [...new Set(part.map((i) => rows[i]!.lead))].map(firstRowOf);
		expect(Math.max(...firstRows(split.fit))).toBeLessThanOrEqual(Math.min(...firstRows(split.calibrate)));
		expect(Math.max(...firstRows(split.calibrate))).toBeLessThanOrEqual(Math.min(...firstRows(split.evaluate)));
	});
});

describe('calibration', () => {
	const random = seededRandom(3);
	const truth = Array.from({ length: 4000 }, () => random() * 6 - 4);
	const labels = truth.map((z) => (random() < sigmoid(z) ? 1 : 0));

	test('true log-odds are left about as they are', () => {
		const calibration = fitCalibration(
			{ logOdds: truth.slice(0, 1500), labels: labels.slice(0, 1500) },
			settings.calibration,
		);
		for (const z of [-4, -2, 0, 2]) expect(Math.abs(calibrate(calibration, z) - sigmoid(z))).toBeLessThan(0.05);
	});

	test('true log-odds of sixty leads are left exactly as they are, however often each was looked at', () => {
		const bent = Array.from({ length: 40 }, (_, draw) => {
			const some = Array.from({ length: 60 }, (_, i) => draw * 60 + i);
			const looks = some.flatMap((i) => [i, i, i]);
			const rows = { logOdds: looks.map((i) => truth[i]!), labels: looks.map((i) => labels[i]!), leads: looks };
			return fitCalibration(rows, settings.calibration).kind !== 'identity';
		});
		expect(bent.filter(Boolean).length).toBeLessThanOrEqual(2);
	});

	test('few positives: log-odds twice too bold are mended by a logistic curve', () => {
		const calibration = fitCalibration(
			{ logOdds: truth.slice(0, 1500).map((z) => 2 * z + 1), labels: labels.slice(0, 1500) },
			settings.calibration,
		);
		expect(calibration.kind).toBe('logistic');
		expect(calibrate(calibration, 1)).toBeCloseTo(0.5, 1);
	});

	test('many positives: isotonic steps, never falling, never certain', () => {
		const calibration = fitCalibration(
			{ logOdds: truth.map((z) => 3 * z), labels },
			{ ...settings.calibration, isotonicPositives: 500 },
		);
		expect(calibration.kind).toBe('isotonic');
		const shown = [-100, -6, -3, 0, 3, 100].map((z) => calibrate(calibration, z));
		expect(shown).toEqual([...shown].sort((a, b) => a - b));
		expect(shown[0]).toBeGreaterThan(0);
		expect(shown[5]).toBeLessThan(1);
	});

	test('one class alone changes nothing', () => {
		expect(fitCalibration({ logOdds: [1, 2, 3], labels: [1, 1, 1] }, settings.calibration)).toEqual({
			kind: 'identity',
		});
	});
});

describe('evaluation', () => {
	test('gives a word, the number it comes from, and an interval around each measure', () => {
		const evaluation = evaluate({ leads, labels: later.labels, probabilities: learned }, settings.evaluation);
		if (evaluation.verdict === 'too early to say') throw new Error('there are enough rows');
		expect(evaluation.verdict).toBe('good');
		expect(evaluation.because.value).toBe(areaUnderRoc(later.labels, learned));
		for (const { value, interval } of Object.values(evaluation.measures)) {
			expect(interval!.low).toBeLessThan(interval!.high);
			expect(value).toBeGreaterThan(0);
		}
		expect(evaluation.measures.auc.interval!.low).toBeLessThan(evaluation.because.value);
		expect(evaluation.measures.auc.interval!.high).toBeGreaterThan(evaluation.because.value);
	});

	test('the same seed gives the same intervals', () => {
		const once = () => evaluate({ leads, labels: later.labels, probabilities: learned }, settings.evaluation);
		expect(once()).toEqual(once());
	});

	test('with fewer than 30 of a class the result is that it is too early', () => {
		const labels = later.labels.map((_, i) => (i < 29 ? 1 : 0));
		expect(evaluate({ leads, labels, probabilities: learned }, settings.evaluation)).toEqual({
			verdict: 'too early to say',
			positives: 29,
			negatives: 371,
			needed: 1,
		});
	});
});

describe('promotion', () => {
	test('a better challenger leads', () => {
		const contest = { leads, labels: later.labels, champion: baseRate, challenger: learned };
		const decision = decidePromotion(contest, settings.evaluation);
		expect(decision.promote).toBe(true);
		expect(decision.gain).toBeGreaterThan(0);
	});

	test('an equal or worse one does not, and the checks say why', () => {
		const same = decidePromotion(
			{ leads, labels: later.labels, champion: learned, challenger: learned },
			settings.evaluation,
		);
		expect(same.promote).toBe(false);
		expect(same.checks.filter((check) => !check.passed).map((check) => check.name)).toEqual([
			'lower log loss',
			'beyond chance',
		]);
		const worse = decidePromotion(
			{ leads, labels: later.labels, champion: learned, challenger: baseRate },
			settings.evaluation,
		);
		expect(worse.gain).toBeLessThan(0);
	});

	test('a few lucky rows are not enough', () => {
		const few = {
			leads: leads.slice(0, 40),
			labels: later.labels.slice(0, 40),
			champion: baseRate,
			challenger: learned,
		};
		expect(decidePromotion(few, settings.evaluation).checks[0]).toMatchObject({
			name: 'enough outcomes',
			passed: false,
		});
	});
});

test('the plain logistic baseline ranks well, says yes for yes, and ours is no worse', () => {
	const encode = ({ rows }: typeof past) => encodeTable(scorecard, toTable(rows));
	const plain = fitPlainLogistic(encode(past), past.labels);
	const probabilities = predictPlainLogistic(plain, encode(later));
	expect(areaUnderRoc(later.labels, probabilities)).toBeGreaterThan(0.65);
	const rivals = { leads, labels: later.labels, champion: probabilities, challenger: learned };
	expect(decidePromotion(rivals, settings.evaluation).gain).toBeGreaterThan(0);
});
