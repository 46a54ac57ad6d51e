import type { Random } from './seededRandom';

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Percentile bootstrap of a statistic of clustered rows: whole clusters are drawn with replacement, so rows of one lead
 * stay together. The statistic gets how often each row was drawn, in an array that is good until the next resample.
 * Returns its answers in the order drawn.
 * Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.
 */
export function bootstrapByCluster<T>(
	clusterOf: Int32Array,
	statistic: (times: Int32Array) => T,
	resamples: number,
	random: Random,
): T[] {
	const clusters = new Int32Array(clusterOf.reduce((most, cluster) => Math.max(most, cluster + 1), 0));
	const times = new Int32Array(clusterOf.length);
	return Array.from({ length: resamples }, () => {
		clusters.fill(0);
		for (let draw = 0; draw < clusters.length; draw++) {
			const cluster = Math.floor(random() * clusters.length);
			clusters[cluster] = (clusters[cluster] ?? 0) + 1;
		}
		for (let row = 0; row < times.length; row++) times[row] = clusters[clusterOf[row] ?? -1] ?? 0;
		return statistic(times);
	});
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
	const [low = Number.NaN, high = Number.NaN] = [ascending[below], ascending[above]];
	return low + (position - below) * (high - low);
}
