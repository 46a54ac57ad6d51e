import { rankAscending } from './rankAscending';
import { walkTies } from './walkTies';

/**
 * Average precision, the step-wise area under the precision-recall curve: sum over thresholds of
 * (recall_k - recall_{k-1}) x precision_k, tied scores forming one threshold. NaN without positives.
 *
 * Example: averagePrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.8333.
 */
export function averagePrecision(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
	let rows = 0;
	let positives = 0;
	let area = 0;
	walkTies(labels, scores, rankAscending(scores).reverse(), (tied) => {
		rows += tied.rows;
		positives += tied.positives;
		area += tied.positives * (positives / rows);
	});
	return area / positives;
}
