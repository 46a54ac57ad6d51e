import { fitBetaCalibration, type BetaCalibration } from '../../stats/betaCalibration';
import type { EvidenceFit } from '../../stats/evidenceLogistic';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows, selectSparseRows, type SparseRows } from '../../stats/sparseRows';

/** Three numbers are fitted, and each row costs the square of its width. */
const CALIBRATED_ROWS = 50_000;

/** From the fit's own rows, each as if it had not been seen: as honest as rows held back, and none have to be. */
export function calibrateLeftOut(
	limited: SparseRows,
	fit: EvidenceFit,
	labels: readonly number[],
	rowWeights: readonly number[],
): BetaCalibration {
	const stride = Math.max(1, Math.ceil(labels.length / CALIBRATED_ROWS));
	const even = labels.flatMap((_, i) => (i % stride === 0 ? [i] : []));
	const [evenLabels, evenWeights] = [even.map((i) => labels[i]!), even.map((i) => rowWeights[i]!)];
	return fitBetaCalibration(predictLeaveOneOut(limited, fit, even, evenLabels, evenWeights), evenLabels, evenWeights);
}

/**
 * What the scorecard would have said of each of its own training rows had it not seen that row's label: one Newton step from
 * the full fit. With h the variance of the row's log-odds, p its probability and w the row's weight,
 *
 *   z_without = z - h w (y - p) / (1 - h w p (1 - p))
 *
 * Source: Pregibon, "Logistic regression diagnostics", Annals of Statistics 9 (1981).
 */
function predictLeaveOneOut(
	limited: SparseRows,
	fit: EvidenceFit,
	rowNumbers: readonly number[],
	labels: readonly number[],
	rowWeights: readonly number[],
): Float64Array {
	const rows = selectSparseRows(limited, rowNumbers);
	const width = rows.columnCount;
	const covariance = Float64Array.from(fit.covariance.to1DArray());
	return multiplySparseRows(rows, fit.coefficients).map((z, i) => {
		let variance = 0;
		for (let a = rows.offsets[i]!; a < rows.offsets[i + 1]!; a++) {
			const line = rows.columns[a]! * width;
			for (let b = rows.offsets[i]!; b < a; b++)
				variance += 2 * rows.values[a]! * rows.values[b]! * covariance[line + rows.columns[b]!]!;
			variance += rows.values[a]! ** 2 * covariance[line + rows.columns[a]!]!;
		}
		const p = sigmoid(z);
		const influence = Math.max(0, variance) * rowWeights[i]!;
		return z - (influence * (labels[i]! - p)) / (1 - influence * p * (1 - p));
	});
}
