import type { Random } from './seededRandom';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Percentile bootstrap of a statistic of clustered rows: whole clusters are drawn with replacement, so rows of one lead
 * stay together. Returns what the statistic said of each resample, in the order drawn.
 * Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.
 */
export function bootstrapByCluster<T>(
	clusters: readonly (readonly number[])[],
	statistic: (rows: readonly number[]) => T,
	resamples: number,
	random: Random,
): T[] {
	return Array.from({ length: resamples }, () =>
		statistic(clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)]!)),
	);
}

/** The middle `coverage` of the resampled values that are numbers; undefined when there are none. */
export function percentileInterval(resampled: readonly number[], coverage: number): Interval | undefined {
	const sorted = resampled.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
	if (sorted.length === 0) return undefined;
	const tail = (1 - coverage) / 2;
	return { low: quantileOf(sorted, tail), high: quantileOf(sorted, 1 - tail) };
}

/** Linear interpolation between order statistics (type 7 of Hyndman and Fan, the default of R and numpy). */
export function quantileOf(ascending: readonly number[], share: number): number {
	const position = share * (ascending.length - 1);
	const below = Math.floor(position);
	const above = Math.min(below + 1, ascending.length - 1);
	return ascending[below]! + (position - below) * (ascending[above]! - ascending[below]!);
}
