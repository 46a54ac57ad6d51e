import { fitRidgeLogistic } from './ridgeLogistic';
import { SparseRowsWriter, type SparseRows } from './sparseRows';

/** Calibrated log-odds = intercept + slope x log-odds. */
export interface PlattScaling {
	readonly intercept: number;
	readonly slope: number;
}

/**
 * Logistic recalibration of log-odds with Platt's softened targets, (n+ + 1) / (n+ + 2) and 1 / (n- + 2), which keep the
 * answer finite when the classes separate. The slope is never negative: calibration must not turn a ranking over.
 * Fitted around the mean log-odds: of leads that nearly all stand alike a slope and an intercept at 0 say nearly the same, and
 * where the slope came to its bound no step was found that improved both (two years of one shop, 5,000 leads).
 * Source: Platt, "Probabilistic outputs for support vector machines", 1999; Lin, Lin and Weng, 2007.
 */
export function fitPlattScaling(
	logOdds: ArrayLike<number>,
	labels: ArrayLike<number>,
	rowWeights?: ArrayLike<number>,
): PlattScaling {
	const rows = Array.from(logOdds);
	const mean = rows.reduce((sum, z) => sum + z, 0) / Math.max(1, rows.length);
	const positives = Array.from(labels).reduce((sum, label) => sum + label, 0);
	const high = (positives + 1) / (positives + 2);
	const low = 1 / (rows.length - positives + 2);
	const [atMean = mean, slope = 1] = fitRidgeLogistic({
		rows: toDesign(rows.map((z) => z - mean)),
		labels: rows.map((_, i) => (labels[i] === 1 ? high : low)),
		rowWeights,
		priorMeans: [mean, 1],
		// A trace of belief in "as is" makes the answer unique where all log-odds are equal.
		penalties: [1e-6, 1e-6],
		lowerBounds: [-Infinity, 0],
	}).coefficients;
	return { intercept: atMean - slope * mean, slope };
}

/** One and the log-odds from their mean, row by row. */
function toDesign(logOdds: readonly number[]): SparseRows {
	const writer = new SparseRowsWriter(logOdds.length, 2, 2 * logOdds.length);
	for (const z of logOdds) {
		writer.add(0, 1);
		writer.add(1, z);
		writer.endRow();
	}
	return writer.finish();
}
