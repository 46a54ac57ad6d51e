import { calibrate, type Calibration } from '../../src/scoring/calibration';
import { parseScorecard, type Scorecard } from '../../src/scoring/scorecard';
import { fitCalibration } from '../../src/learning/fit/calibration';
import { describeSpread, spreadReferenceSchema, measureDrift } from '../../src/learning/judge/drift';
import { encodeTable } from '../../src/learning/rows/encodeTable';
import { fitRows } from '../../src/learning/fit/growScorecard';
import { fitPlainLogistic, predictPlainLogistic } from '../../src/learning/fit/plainLogistic';
import { defaultLearningSettings as settings } from '../../src/learning/settings';
import { fitBetaCalibration } from '../../src/stats/betaCalibration';
import { grow, makeLeads, predict, oneLeadEach, toColumns, toLearned, toTable, type FeatureRow } from './someLeads';

/** Whatever learns from rows: what it makes is plain JSON, and one number per row comes out of it. */
interface Estimator<Model> {
	fit(rows: readonly FeatureRow[], labels: readonly number[]): Model;
	/** As a stored one is read. */
	parse(json: unknown): Model;
	predict(model: Model, rows: readonly FeatureRow[]): number[];
}

const past = makeLeads(800, 31);
const later = makeLeads(300, 32);

/** The terms that a plain regression and a marketer's own table are given. */
const OWN = toLearned(grow(past));

const encode = (rows: readonly FeatureRow[]) => encodeTable(OWN, toTable(rows));
/** Log-odds that are too bold, for calibrations to mend; whoever's visits are not known is average. */
const boldLogOdds = (rows: readonly FeatureRow[]) =>
	rows.map(({ visits }) => (typeof visits === 'number' ? visits / 3 : 4) - 4);

const scorecards: Pick<Estimator<Scorecard>, 'parse' | 'predict'> = { parse: parseScorecard, predict };
/** What has no schema of its own is a plain part of something that has. */
const asIs = (json: unknown) => json as never;

function estimator<Model>(made: Estimator<Model>): Estimator<unknown> {
	return made as Estimator<unknown>;
}

const ESTIMATORS: Record<string, Estimator<unknown>> = {
	'the scorecard that finds its terms': estimator<Scorecard>({
		...scorecards,
		fit: (rows, labels) => toLearned(grow({ rows, labels })),
	}),
	'the scorecard of given terms': estimator<Scorecard>({
		...scorecards,
		fit: (rows, labels) =>
			toLearned(fitRows(OWN, { ...toTable(rows), labels, rowWeights: rows.map(() => 1) }, settings)),
	}),
	'plain logistic regression': estimator({
		fit: (rows, labels) => fitPlainLogistic(encode(rows), labels),
		parse: asIs,
		predict: (plain, rows) => [...predictPlainLogistic(plain, encode(rows))],
	}),
	'logistic calibration': calibrationOf('logistic', Infinity),
	'isotonic calibration': calibrationOf('isotonic', 100),
	'beta calibration': estimator<Calibration>({
		fit: (rows, labels) => ({ kind: 'beta', ...fitBetaCalibration(boldLogOdds(rows), labels) }),
		parse: asIs,
		predict: predictCalibrated,
	}),
	'the drift reference': estimator({
		fit: (rows) => describeSpread(toColumns(rows), oneLeadEach(rows.length)),
		parse: (json) => spreadReferenceSchema.parse(json),
		predict: (reference, rows) =>
			measureDrift(reference, toColumns(rows), oneLeadEach(rows.length), settings.drift).map(
				({ stability }) => stability,
			),
	}),
};

function calibrationOf(kind: Calibration['kind'], isotonicPositives: number): Estimator<unknown> {
	const fit = (rows: readonly FeatureRow[], labels: readonly number[]): Calibration => {
		const calibration = fitCalibration(
			{ logOdds: boldLogOdds(rows), labels },
			{ ...settings.calibration, isotonicPositives },
		);
		expect(calibration.kind).toBe(kind);
		return calibration;
	};
	return estimator({ fit, parse: asIs, predict: predictCalibrated });
}

function predictCalibrated(calibration: Calibration, rows: readonly FeatureRow[]): number[] {
	return boldLogOdds(rows).map((z) => calibrate(calibration, z));
}

const ODD: FeatureRow[] = [
	{ country: 'atlantis' },
	{ visits: 3, brand_new: 'x' },
	{},
	{ visits: 'not a number', country: null },
	{ visits: true },
];

describe.each(Object.entries(ESTIMATORS))('%s', (_, { fit, parse, predict: predictRows }) => {
	const model = fit(past.rows, past.labels);
	const predicted = predictRows(model, later.rows);

	test('tells rows apart', () => {
		expect(new Set(predicted).size).toBeGreaterThan(2);
		expect(predicted.every(Number.isFinite)).toBe(true);
	});

	test('changes neither rows nor labels by learning', () => {
		const copy = deepFreeze(structuredClone(past));
		expect(fit(copy.rows, copy.labels)).toEqual(model);
		expect(copy).toEqual(past);
	});

	test('changes neither rows nor itself by predicting', () => {
		const frozen = deepFreeze(structuredClone(model));
		const rows = deepFreeze(structuredClone(later.rows));
		expect(predictRows(frozen, rows)).toEqual(predicted);
		expect(predictRows(frozen, rows)).toEqual(predicted);
		expect([frozen, rows]).toEqual([model, later.rows]);
	});

	test('is the same for the same rows', () => {
		expect(fit(past.rows, past.labels)).toEqual(model);
	});

	test('does not depend on the order of features', () => {
		const reversed = past.rows.map((row) => Object.fromEntries(Object.entries(row).reverse()));
		expect(fit(reversed, past.labels)).toEqual(model);
	});

	test('does not depend on the order of rows, beyond rounding', () => {
		const turned = fit(past.rows.toReversed(), past.labels.toReversed());
		predictRows(turned, later.rows).forEach((value, i) => expect(Math.abs(value - predicted[i]!)).toBeLessThan(1e-3));
	});

	test('predicts the same after it was written as JSON and read again', () => {
		const parsed = parse(JSON.parse(JSON.stringify(model)));
		expect(parsed).toEqual(model);
		expect(predictRows(parsed, later.rows)).toEqual(predicted);
	});

	test('survives categories, features and types it has never seen, and none at all', () => {
		expect(predictRows(model, ODD).every(Number.isFinite)).toBe(true);
	});
});

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
	return value;
}
