export interface CalibrationInTheLarge {
	readonly observed: number;
	readonly expected: number;
	/** Observed / expected outcomes: above 1 the model promises too little. */
	readonly ratio: number;
	readonly low: number;
	readonly high: number;
}

/** Two-sided 95 % quantile of the standard normal. */
const NORMAL_95 = 1.959964;

/** Whether as many outcomes came as were promised, with a normal interval on the log of the ratio. */
export function measureCalibrationInTheLarge(
	labels: readonly number[],
	probabilities: Iterable<number>,
): CalibrationInTheLarge | 'too early to say' {
	const observed = labels.reduce((sum, label) => sum + label, 0);
	let expected = 0;
	for (const probability of probabilities) expected += probability;
	if (observed === 0 || expected === 0) return 'too early to say';
	const ratio = observed / expected;
	const margin = Math.exp(NORMAL_95 * Math.sqrt((1 - observed / labels.length) / observed));
	return { observed, expected, ratio, low: ratio / margin, high: ratio * margin };
}
