import { fitBetaCalibration, type BetaCalibration } from '../../stats/betaCalibration';
import type { EvidenceFit } from '../../stats/evidenceLogistic';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows, selectSparseRows } from '../../stats/sparseRows';
import type { WeightedRows } from './fitWeights';

/** Three numbers are fitted, and each row costs the square of its width. */
const CALIBRATED_ROWS = 50_000;

/** From the fit's own rows, each as if it had not been seen: as honest as rows held back, and none have to be. */
export function calibrateLeftOut(limited: WeightedRows, fit: EvidenceFit): BetaCalibration {
	const even = takeEvenly(limited, CALIBRATED_ROWS);
	return fitBetaCalibration(predictLeaveOneOut(even, fit), even.labels, even.rowWeights);
}

function takeEvenly({ rows, labels, rowWeights }: WeightedRows, most: number): WeightedRows {
	const stride = Math.max(1, Math.ceil(rows.rowCount / most));
	const isTaken = (_: unknown, i: number): boolean => i % stride === 0;
	return {
		rows: selectSparseRows(rows, [...labels.keys()].filter(isTaken)),
		labels: labels.filter(isTaken),
		rowWeights: rowWeights.filter(isTaken),
	};
}

/**
 * What the scorecard would have said of each of its own training rows had it not seen that row's label: one Newton step from
 * the full fit. With h the variance of the row's log-odds, p its probability and w the row's weight,
 *
 *   z_without = z - h w (y - p) / (1 - h w p (1 - p))
 *
 * Source: Pregibon, "Logistic regression diagnostics", Annals of Statistics 9 (1981).
 */
function predictLeaveOneOut({ rows, labels, rowWeights }: WeightedRows, fit: EvidenceFit): Float64Array {
	const covariance = Float64Array.from(fit.covariance.to1DArray());
	return multiplySparseRows(rows, fit.coefficients).map((z, i) => {
		const columns = rows.columns.subarray(rows.offsets[i], rows.offsets[i + 1]);
		const values = rows.values.subarray(rows.offsets[i], rows.offsets[i + 1]);
		let variance = 0;
		for (const [a, column] of columns.entries()) {
			const value = values[a] ?? 0;
			const line = column * rows.columnCount;
			for (let b = 0; b < a; b++)
				variance += 2 * value * (values[b] ?? 0) * (covariance[line + (columns[b] ?? 0)] ?? 0);
			variance += value ** 2 * (covariance[line + column] ?? 0);
		}
		const p = sigmoid(z);
		const influence = Math.max(0, variance) * (rowWeights[i] ?? 0);
		return z - (influence * ((labels[i] ?? 0) - p)) / (1 - influence * p * (1 - p));
	});
}
