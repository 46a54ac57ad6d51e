import { rankAscending } from './rankAscending';

/**
 * Area under the ROC curve: the chance that a random positive is ranked above a random negative, ties counting half
 * (the Mann-Whitney U statistic / (positives x negatives)). NaN when one class is absent.
 *
 * Example: areaUnderRoc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.75.
 */
export function areaUnderRoc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
	const order = rankAscending(scores);
	const tied = { positives: 0, negatives: 0 };
	let negativesBelow = 0;
	let positives = 0;
	let wins = 0;
	let previous: number | undefined;
	for (let place = 0; place < order.length; place++) {
		const row = order[place] ?? 0;
		if (scores[row] !== previous) {
			negativesBelow += tied.negatives;
			tied.positives = 0;
			tied.negatives = 0;
			previous = scores[row];
		}
		if (labels[row] === 1) {
			wins += negativesBelow + tied.negatives / 2;
			tied.positives++;
			positives++;
		} else {
			wins += tied.positives / 2;
			tied.negatives++;
		}
	}
	return wins / (positives * (negativesBelow + tied.negatives));
}
