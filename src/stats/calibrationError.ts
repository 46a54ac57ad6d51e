import { rankAscending } from './rankAscending';

/**
 * Expected calibration error: the mean over bins, weighted by their rows, of |observed rate - mean probability|.
 * Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015.
 */
export function calibrationErrorEqualWidth(
	labels: ArrayLike<number>,
	probabilities: ArrayLike<number>,
	bins = 10,
): number {
	return calibrationError(labels, probabilities, bins, (i) => Math.min(bins - 1, Math.floor(probabilities[i]! * bins)));
}

/** The same over bins of equal count, by rank of probability (rows of equal probability in their given order). */
export function calibrationErrorEqualCount(
	labels: ArrayLike<number>,
	probabilities: ArrayLike<number>,
	bins = 10,
): number {
	const order = rankAscending(probabilities);
	const binOf = new Int32Array(order.length);
	order.forEach((row, rank) => (binOf[row] = Math.floor((rank * bins) / order.length)));
	return calibrationError(labels, probabilities, bins, (i) => binOf[i]!);
}

function calibrationError(
	labels: ArrayLike<number>,
	probabilities: ArrayLike<number>,
	bins: number,
	binOf: (row: number) => number,
): number {
	// |rate - mean probability| x rows of the bin = |sum of (label - probability)|
	const excess = new Float64Array(bins);
	for (let i = 0; i < labels.length; i++) excess[binOf(i)]! += labels[i]! - probabilities[i]!;
	return excess.reduce((sum, e) => sum + Math.abs(e), 0) / labels.length;
}
