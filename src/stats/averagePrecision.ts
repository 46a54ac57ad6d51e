import { rankAscending } from './rankAscending';

/**
 * Average precision, the step-wise area under the precision-recall curve: sum over thresholds of
 * (recall_k - recall_{k-1}) x precision_k, tied scores forming one threshold. NaN without positives.
 *
 * Example: averagePrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.8333.
 */
export function averagePrecision(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
	const order = rankAscending(scores).reverse();
	let positives = 0;
	let area = 0;
	for (let from = 0; from < order.length; ) {
		const score = scores[order[from] ?? 0];
		let tiedPositives = 0;
		let to = from;
		for (; to < order.length && scores[order[to] ?? 0] === score; to++)
			tiedPositives += labels[order[to] ?? 0] ?? Number.NaN;
		positives += tiedPositives;
		area += tiedPositives * (positives / to);
		from = to;
	}
	return area / positives;
}
