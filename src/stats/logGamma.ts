const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * ln Γ(x) for x > 0 by Lanczos' series (g = 7, n = 9), good to 15 digits; below ½ by Γ(x)Γ(1 − x) = π / sin πx.
 * Example: ln Γ(11) = ln 10! = 15.104413. Source: Lanczos, SIAM J. Numer. Anal. B 1, 1964.
 */
export function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const below = x - 1;
	const series = LANCZOS.reduce((sum, factor, index) => (index === 0 ? factor : sum + factor / (below + index)), 0);
	const edge = below + 7.5;
	return 0.5 * Math.log(2 * Math.PI) + (below + 0.5) * Math.log(edge) - edge + Math.log(series);
}
