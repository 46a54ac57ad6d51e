import { rankAscending } from './rankAscending';
import { walkTies } from './walkTies';

/**
 * Area under the ROC curve: the chance that a random positive is ranked above a random negative, ties counting half
 * (the Mann-Whitney U statistic / (positives x negatives)). NaN when one class is absent.
 *
 * Example: areaUnderRoc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.75.
 */
export function areaUnderRoc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
	let negativesBelow = 0;
	let positives = 0;
	let wins = 0;
	walkTies(labels, scores, rankAscending(scores), (tied) => {
		const negatives = tied.rows - tied.positives;
		wins += tied.positives * (negativesBelow + negatives / 2);
		negativesBelow += negatives;
		positives += tied.positives;
	});
	return wins / (positives * negativesBelow);
}
