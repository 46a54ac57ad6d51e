import { sigmoid } from '../stats/sigmoid';
import type { FeatureRow } from './featureRow';
import type { LearnedModel } from './learnedModel';
import { predictLogOdds, predictStandardErrors } from './predict';

/**
 * What the model would have said of each of its own training rows had it not seen that row's label: one Newton step from
 * the full fit. With h the variance of the row's log-odds, p its probability and w the row's weight,
 *
 *   z_without = z - h w (y - p) / (1 - h w p (1 - p))
 *
 * Source: Pregibon, "Logistic regression diagnostics", Annals of Statistics 9 (1981).
 */
export function predictLeaveOneOut(
	model: LearnedModel,
	rows: readonly FeatureRow[],
	labels: readonly number[],
	rowWeights?: readonly number[],
): Float64Array {
	const errors = predictStandardErrors(model, rows);
	return predictLogOdds(model, rows).map((z, i) => {
		const p = sigmoid(z);
		const influence = errors[i]! ** 2 * (rowWeights?.[i] ?? 1);
		return z - (influence * (labels[i]! - p)) / (1 - influence * p * (1 - p));
	});
}
