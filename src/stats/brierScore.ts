import { meanOfPairs } from './meanOfPairs';

/** Mean squared difference between what happened (0 or 1) and its probability. Example: brierScore([1], [0.8]) is 0.04. */
export function brierScore(labels: ArrayLike<number>, probabilities: ArrayLike<number>): number {
	return meanOfPairs(labels, probabilities, (label, probability) => (label - probability) ** 2);
}
