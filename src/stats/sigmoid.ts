/** The logistic function 1 / (1 + e^-z), computed so that neither tail overflows. sigmoid(0) = 0.5. */
export function sigmoid(z: number): number {
	if (z >= 0) return 1 / (1 + Math.exp(-z));
	const e = Math.exp(z);
	return e / (1 + e);
}
