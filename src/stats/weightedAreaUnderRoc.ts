/**
 * Area under the ROC curve of rows that count several times each, ties counting half: the resamples of a bootstrap,
 * which need not be sorted again. NaN when one class is absent. With all weights 1 it is `areaUnderRoc`.
 *
 * Example: labels [0, 1, 1], scores [0.2, 0.1, 0.8], weights [1, 1, 3] give 3 wins of 4 pairs: 0.75.
 */
export function weightedAreaUnderRoc(
	labels: ArrayLike<number>,
	scores: ArrayLike<number>,
	weights: ArrayLike<number>,
	/** Row numbers by ascending score. */
	order: ArrayLike<number>,
): number {
	let [below, positives, wins] = [0, 0, 0];
	for (let place = 0; place < order.length; ) {
		const score = scores[order[place] ?? 0];
		let [tiedPositives, tiedNegatives] = [0, 0];
		for (; place < order.length && scores[order[place] ?? 0] === score; place++) {
			const row = order[place] ?? 0;
			if (labels[row] === 1) tiedPositives += weights[row] ?? 0;
			else tiedNegatives += weights[row] ?? 0;
		}
		wins += tiedPositives * (below + tiedNegatives / 2);
		positives += tiedPositives;
		below += tiedNegatives;
	}
	return wins / (positives * below);
}
