/**
 * Shares of categories that would be equal but for chance, drawn towards equal by as much as chance explains:
 * (c + K/k) / (n + K). Of the overdispersion φ = χ² / (k − 1) that a Dirichlet-multinomial of concentration K has,
 * (n + K) / (1 + K), follows K = (n − φ) / (φ − 1). Undefined where χ² does not exceed `critical`, the quantile of its
 * distribution with k − 1 degrees of freedom beyond which chance is not believed.
 * Example: poolShares([6, 2, 1], 5.99) is undefined (χ² = 4.67); poolShares([9, 0, 0], 5.99) is [1, 0, 0].
 * Source: Mosimann, "On the compound multinomial distribution", Biometrika 49, 1962.
 */
export function poolShares(counts: readonly number[], critical: number): number[] | undefined {
	const sum = counts.reduce((total, count) => total + count, 0);
	const expected = sum / counts.length;
	const chiSquare = counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
	if (sum === 0 || chiSquare <= critical) return undefined;
	const dispersion = chiSquare / (counts.length - 1);
	// Above 1, since every critical value worth asking about lies above its degrees of freedom.
	const weight = dispersion <= 1 ? Infinity : Math.max(0, (sum - dispersion) / (dispersion - 1));
	if (weight === Infinity) return undefined;
	return counts.map((count) => (count + weight / counts.length) / (sum + weight));
}
