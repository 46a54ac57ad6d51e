import { rankAscending } from '../../stats/rankAscending';

/** The three parts of a training set: what fits, what calibrates, what evaluates. */
export interface TimeSplit<Part> {
	readonly fit: Part;
	readonly calibrate: Part;
	readonly evaluate: Part;
}

export interface SplitShares {
	readonly fit: number;
	readonly calibrate: number;
}

/**
 * Row numbers of the oldest leads, which fit, of the next, which calibrate, and of the newest, which evaluate; all rows of
 * a lead fall into one part. A lead stands at its first row: when it came can't depend on what it did later. At its last
 * row the busy, who buy, would all be "newest" (measured on a wholesaler's log: 92 % buyers in the evaluation part, 67 %
 * overall). The shares count rows.
 */
export function splitByTime(
	/** Which lead each row is of, numbered from 0. */
	leads: Iterable<number>,
	asOf: ArrayLike<number>,
	shares: SplitShares,
): TimeSplit<number[]> {
	const { firsts, counts } = measureLeads(leads, asOf);
	const parts = new Array<keyof TimeSplit<unknown>>(firsts.length);
	let before = 0;
	for (const lead of rankAscending(firsts)) {
		const count = counts[lead] ?? 0;
		parts[lead] = partAt((before + count / 2) / asOf.length, shares);
		before += count;
	}
	const split: TimeSplit<number[]> = { fit: [], calibrate: [], evaluate: [] };
	let row = 0;
	for (const lead of leads) split[parts[lead] ?? 'evaluate'].push(row++);
	return split;
}

/** A lead goes where the middle of its rows falls. */
function partAt(position: number, { fit, calibrate }: SplitShares): keyof TimeSplit<unknown> {
	if (position < fit) return 'fit';
	return position < fit + calibrate ? 'calibrate' : 'evaluate';
}

/** When each lead came, and how many rows it has. */
function measureLeads(leads: Iterable<number>, asOf: ArrayLike<number>): { firsts: Float64Array; counts: Int32Array } {
	let leadCount = 0;
	for (const lead of leads) leadCount = Math.max(leadCount, lead + 1);
	const firsts = new Float64Array(leadCount).fill(Infinity);
	const counts = new Int32Array(leadCount);
	let row = 0;
	for (const lead of leads) {
		firsts[lead] = Math.min(firsts[lead] ?? Infinity, asOf[row++] ?? Infinity);
		counts[lead] = (counts[lead] ?? 0) + 1;
	}
	return { firsts, counts };
}
