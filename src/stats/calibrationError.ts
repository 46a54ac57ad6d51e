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
	const binOf = Int32Array.from(probabilities, (probability) => Math.min(bins - 1, Math.floor(probability * bins)));
	return calibrationError(labels, probabilities, bins, binOf);
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
	return calibrationError(labels, probabilities, bins, binOf);
}

function calibrationError(
	labels: ArrayLike<number>,
	probabilities: ArrayLike<number>,
	bins: number,
	binOf: Int32Array,
): number {
	// |rate - mean probability| x rows of the bin = |sum of (label - probability)|
	const excess = new Float64Array(bins);
	for (let i = 0; i < binOf.length; i++) {
		const bin = binOf[i] ?? 0;
		excess[bin] = (excess[bin] ?? 0) + ((labels[i] ?? Number.NaN) - (probabilities[i] ?? Number.NaN));
	}
	return excess.reduce((sum, e) => sum + Math.abs(e), 0) / labels.length;
}
