/** Mean squared difference between what happened (0 or 1) and its probability. Example: brierScore([1], [0.8]) is 0.04. */
export function brierScore(labels: ArrayLike<number>, probabilities: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < labels.length; i++) sum += ((labels[i] ?? Number.NaN) - (probabilities[i] ?? Number.NaN)) ** 2;
	return sum / labels.length;
}
