/** How values of many groups are spread: the mean of all, and the variances of group means and of values within a group. */
export interface RandomMeans {
	mean: number;
	/** τ² */
	between: number;
	/** σ² */
	within: number;
}

/**
 * One-way random effects by the method of moments (analysis of variance, groups of unequal size):
 * σ² = SSW / (N − a), τ² = max(0, (SSB / (a − 1) − σ²) / n₀) with n₀ = (N − Σnᵢ²/N) / (a − 1), and the mean of groups weighted
 * by their precision, nᵢ / (nᵢ τ² + σ²). Undefined where fewer than two groups have two values: then the one variance can't be
 * told from the other.
 * Source: Searle, Casella and McCulloch, Variance Components, 1992, 3.6. Maximum likelihood differs by little
 * (test/reference/rhythm.py) and needs an optimiser.
 */
export function fitRandomMeans(groups: readonly (readonly number[])[]): RandomMeans | undefined {
	const filled = groups.filter(({ length }) => length > 0);
	if (filled.filter(({ length }) => length > 1).length < 2) return undefined;
	const stats = filled.map((values) => {
		const mean = sumOf(values) / values.length;
		return { count: values.length, mean, squares: sumOf(values.map((value) => (value - mean) ** 2)) };
	});
	const all = sumOf(stats.map(({ count }) => count));
	const overall = sumOf(stats.map(({ count, mean }) => count * mean)) / all;
	const within = sumOf(stats.map(({ squares }) => squares)) / (all - stats.length);
	const betweenSquares = sumOf(stats.map(({ count, mean }) => count * (mean - overall) ** 2));
	const typicalCount = (all - sumOf(stats.map(({ count }) => count ** 2)) / all) / (stats.length - 1);
	const between = Math.max(0, (betweenSquares / (stats.length - 1) - within) / typicalCount);
	const weights = stats.map(({ count }) => (within + between === 0 ? count : count / (count * between + within)));
	const mean = sumOf(stats.map((group, index) => group.mean * (weights[index] ?? 0))) / sumOf(weights);
	return { mean, between, within };
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}
