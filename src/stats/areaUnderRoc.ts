import { rankAscending } from './rankAscending';

/**
 * Area under the ROC curve: the chance that a random positive is ranked above a random negative, ties counting half
 * (the Mann-Whitney U statistic / (positives x negatives)). NaN when one class is absent.
 *
 * Example: areaUnderRoc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) is 0.75.
 */
export function areaUnderRoc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
	const order = rankAscending(scores);
	let negativesBelow = 0;
	let positives = 0;
	let wins = 0;
	for (let from = 0; from < order.length; ) {
		let tiedPositives = 0;
		let to = from;
		for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++) tiedPositives += labels[order[to]!]!;
		const tiedNegatives = to - from - tiedPositives;
		wins += tiedPositives * (negativesBelow + tiedNegatives / 2);
		negativesBelow += tiedNegatives;
		positives += tiedPositives;
		from = to;
	}
	return wins / (positives * negativesBelow);
}
