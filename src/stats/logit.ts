/** Log-odds ln(p / (1 - p)) of a probability; the inverse of `sigmoid`. logit(0) = -Infinity, logit(1) = Infinity. */
export function logit(probability: number): number {
	return Math.log(probability) - Math.log1p(-probability);
}
