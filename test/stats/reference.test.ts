import { areaUnderRoc } from '../../src/stats/areaUnderRoc';
import { averagePrecision } from '../../src/stats/averagePrecision';
import { fitBetaCalibration } from '../../src/stats/betaCalibration';
import { quantileOf } from '../../src/stats/bootstrap';
import { brierScore } from '../../src/stats/brierScore';
import { calibrationErrorEqualCount, calibrationErrorEqualWidth } from '../../src/stats/calibrationError';
import { invertPrecision } from '../../src/stats/invertPrecision';
import { fitIsotonic } from '../../src/stats/isotonicRegression';
import { logit } from '../../src/stats/logit';
import { logLoss } from '../../src/stats/logLoss';
import { fitPlattScaling } from '../../src/stats/plattScaling';
import { fitRidgeLogistic } from '../../src/stats/ridgeLogistic';
import { countAtMost } from '../../src/stats/sortedSearch';
import { toSparseRows } from '../../src/stats/sparseRows';
import { measureTopShare } from '../../src/stats/topShare';
// Made by test/reference/statistics.py with numpy, scipy and scikit-learn.
import reference from '../reference/statistics.json';

const { labels, scores, rowWeights, ridge } = reference;
const problem = { ...ridge, rows: toSparseRows(reference.rows), labels, rowWeights };

test('the ridge logistic optimum and its covariance equal a general-purpose optimiser’s', () => {
	const fit = fitRidgeLogistic(problem);
	expectAllClose(fit.coefficients, ridge.coefficients, 6);
	expect(fit.logPosterior).toBeCloseTo(ridge.logPosterior, 8);
	expectAllClose(invertPrecision(fit), ridge.covariance.flat(), 6);
});

test('without prior means, all lambdas 1 and the intercept free, it is scikit-learn’s LogisticRegression', () => {
	const fit = fitRidgeLogistic({
		...problem,
		rowWeights: undefined,
		priorMeans: [0, 0, 0, 0],
		penalties: [0, 1, 1, 1],
	});
	expectAllClose(fit.coefficients, reference.scikitLearn, 6);
});

test('fixed and sign-bound coefficients reach the optimum inside the bounds', () => {
	const fit = fitRidgeLogistic({
		...problem,
		lowerBounds: [-Infinity, 0.8, 0, -Infinity],
		upperBounds: [Infinity, 0.8, Infinity, Infinity],
	});
	expectAllClose(fit.coefficients, ridge.bounded.coefficients, 6);
	expect(fit.logPosterior).toBeCloseTo(ridge.bounded.logPosterior, 8);
	expect(fit.atBound).toEqual([false, true, true, false]);
	expect(invertPrecision(fit)[5]).toBe(0);
});

test('ranking and calibration measures equal their reference values', () => {
	expect(areaUnderRoc(labels, scores)).toBeCloseTo(reference.areaUnderRoc, 12);
	expect(averagePrecision(labels, scores)).toBeCloseTo(reference.averagePrecision, 12);
	expect(logLoss(labels, scores)).toBeCloseTo(reference.logLoss, 12);
	expect(brierScore(labels, scores)).toBeCloseTo(reference.brierScore, 12);
	expect(calibrationErrorEqualWidth(labels, scores)).toBeCloseTo(reference.equalWidthError, 12);
	expect(calibrationErrorEqualCount(labels, scores)).toBeCloseTo(reference.equalCountError, 12);
	expect(measureTopShare(labels, scores).lift).toBeCloseTo(reference.topTenth.lift, 12);
	expect(measureTopShare(labels, scores).capture).toBeCloseTo(reference.topTenth.capture, 12);
});

test('Platt, beta and isotonic calibration equal their reference values', () => {
	const logOdds = scores.map(logit);
	const platt = fitPlattScaling(logOdds, labels);
	expectAllClose([platt.intercept, platt.slope], reference.platt, 5);
	const weighted = fitPlattScaling(logOdds, labels, rowWeights);
	expectAllClose([weighted.intercept, weighted.slope], reference.plattWeighted, 5);
	const beta = fitBetaCalibration(logOdds, labels);
	expectAllClose([beta.intercept, beta.slopeYes, beta.slopeNo], reference.beta, 5);
	const { starts, values } = fitIsotonic(scores, labels);
	expectAllClose(
		reference.isotonic.x.map((x) => values[countAtMost(starts, x) - 1]!),
		reference.isotonic.values,
		12,
	);
});

test('quantiles interpolate as numpy’s do', () => {
	const sorted = [...scores].sort((a, b) => a - b);
	expectAllClose(
		reference.quantiles.shares.map((share) => quantileOf(sorted, share)),
		reference.quantiles.values,
		12,
	);
});

function expectAllClose(actual: Iterable<number>, expected: readonly number[], digits: number): void {
	const list = [...actual];
	expect(list).toHaveLength(expected.length);
	list.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, digits));
}
