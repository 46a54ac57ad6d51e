/** sign(x) · log(1 + |x|): it tames long tails and keeps the sign. */
export function signedLog(value: number): number {
	return Math.sign(value) * Math.log1p(Math.abs(value));
}
