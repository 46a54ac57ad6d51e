import { percentileInterval, quantileOf } from '../../src/stats/bootstrap';
import { seededRandom } from '../../src/stats/seededRandom';

/** Milliseconds by the clock, and of all processor time of this process. */
export interface Spent {
	wall: number;
	cpu: number;
}

/** What of a slice took how long. */
export type Slice<Side extends string> = Record<Side, Spent>;

export async function spend(work: () => unknown): Promise<Spent> {
	const cpu = process.cpuUsage();
	const started = performance.now();
	await work();
	const wall = performance.now() - started;
	const { user, system } = process.cpuUsage(cpu);
	return { wall, cpu: (user + system) / 1_000 };
}

/** A figure of slices, with the interval that covers 95 % of what drawing as many slices again would answer. */
export interface Estimate {
	median: number;
	low: number;
	high: number;
}

const RESAMPLES = 1_000;
const COVERAGE = 0.95;

/**
 * A figure of several lists of slices, and of the same lists drawn again with replacement: a slice is drawn with all its sides, so
 * that what slowed both of them doesn't count. NaN where there are no slices.
 */
export function estimate<T>(
	lists: readonly (readonly T[])[],
	figure: (lists: readonly (readonly T[])[]) => number,
): Estimate {
	const random = seededRandom(lists.length);
	const draw = (list: readonly T[]): T[] => list.map(() => list[Math.floor(random() * list.length)] as T);
	const interval = percentileInterval(
		Array.from({ length: RESAMPLES }, () => figure(lists.map(draw))),
		COVERAGE,
	);
	const answer = { median: figure(lists), low: interval?.low ?? Number.NaN, high: interval?.high ?? Number.NaN };
	return { median: round(answer.median), low: round(answer.low), high: round(answer.high) };
}

/** What one side takes of another within the same slice: the median slice, with its interval. */
export function estimateRatio<Side extends string>(
	slices: readonly Slice<Side>[],
	side: Side,
	beside: Side,
	spent: keyof Spent = 'wall',
): Estimate {
	return estimate([slices], ([drawn = []]) => median(drawn.map((slice) => slice[side][spent] / slice[beside][spent])));
}

/** The median slice of a side, in microseconds an item. */
export function microsOf<Side extends string>(
	slices: readonly Slice<Side>[],
	side: Side,
	items: number,
): { wall: number; cpu: number } {
	const of = (spent: keyof Spent): number => round((median(slices.map((slice) => slice[side][spent])) * 1_000) / items);
	return { wall: of('wall'), cpu: of('cpu') };
}

export function median(values: readonly number[]): number {
	return quantileOf(
		values.toSorted((a, b) => a - b),
		0.5,
	);
}

/** Three digits are more than any of these is good for. */
export function round(value: number): number {
	return Number(value.toPrecision(3));
}
