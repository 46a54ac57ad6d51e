import { log1pExp } from './log1pExp';
import { fitRidgeLogistic } from './ridgeLogistic';
import { toSparseRows } from './sparseRows';

/** Calibrated log-odds = intercept + slopeYes ln p - slopeNo ln(1 - p). Slopes 1 and intercept 0 leave p as it is. */
export interface BetaCalibration {
	readonly intercept: number;
	readonly slopeYes: number;
	readonly slopeNo: number;
}

/**
 * Beta calibration: like Platt's, but the two ends bend apart, so that a model too sure only of its best rows is mended.
 * Slopes are never negative, hence the ranking stays. Drawn to "as it is" by a prior worth about one row.
 * Source: Kull, Silva Filho and Flach, "Beta calibration", AISTATS 2017.
 */
export function fitBetaCalibration(
	logOdds: ArrayLike<number>,
	labels: ArrayLike<number>,
	rowWeights?: ArrayLike<number>,
): BetaCalibration {
	const [intercept = 0, slopeYes = 1, slopeNo = 1] = fitRidgeLogistic({
		rows: toSparseRows(
			Array.from(logOdds, (z) => [1, ...logShares(z)]),
			3,
		),
		labels,
		rowWeights,
		priorMeans: [0, 1, 1],
		penalties: [1, 1, 1],
		lowerBounds: [-Infinity, 0, 0],
	}).coefficients;
	return { intercept, slopeYes, slopeNo };
}

export function applyBetaCalibration({ intercept, slopeYes, slopeNo }: BetaCalibration, logOdds: number): number {
	const [yes, no] = logShares(logOdds);
	return intercept + slopeYes * yes + slopeNo * no;
}

/** ln p and -ln(1 - p) of a probability given as log-odds. */
function logShares(z: number): [number, number] {
	return [-log1pExp(-z), log1pExp(z)];
}
