import type { RandomMeans } from './randomMeans';

/** Where a group's own mean lies, and how surely. */
export interface PooledMean {
	mean: number;
	/** Of the mean, not of single values around it. */
	variance: number;
}

/**
 * Partial pooling: a group's mean drawn towards that of all groups, by how little it is known itself,
 * (Σx/σ² + μ/τ²) / (n/σ² + 1/τ²) with variance 1 / (n/σ² + 1/τ²); σ² within groups, τ² between them. Without values it is
 * μ ± τ. So a group of n values has the weight n / (n + σ²/τ²) against the whole.
 * Example: poolMean([4, 6], { mean: 2, between: 1, within: 2 }) is { mean: 3.5, variance: 0.5 }.
 * Source: Gelman and Hill, Data Analysis Using Regression and Multilevel Models, 2007, 12.2.
 */
export function poolMean(values: readonly number[], { mean, between, within }: RandomMeans): PooledMean {
	if (between === 0) return { mean, variance: 0 };
	const sum = values.reduce((total, value) => total + value, 0);
	const weight = within / between;
	return { mean: (sum + weight * mean) / (values.length + weight), variance: within / (values.length + weight) };
}
