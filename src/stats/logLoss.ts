/** Probabilities are kept this far from 0 and 1, so that one certain mistake costs much but not infinitely much. */
const CLIP = 1e-15;

/** Loss of one prediction in nats: -ln of the probability given to what happened. */
export function logLossOf(label: number, probability: number): number {
	const p = Math.min(1 - CLIP, Math.max(CLIP, probability));
	return -(label * Math.log(p) + (1 - label) * Math.log1p(-p));
}

/** Mean negative log likelihood. Example: logLoss([1, 0], [0.5, 0.5]) is ln 2. */
export function logLoss(labels: ArrayLike<number>, probabilities: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < labels.length; i++) sum += logLossOf(labels[i] ?? Number.NaN, probabilities[i] ?? Number.NaN);
	return sum / labels.length;
}
