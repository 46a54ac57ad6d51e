import { countAtMost, countBelow } from './sortedSearch';

/**
 * Cut points that split ascending numbers into at most `bins` parts of about equal count; a value v lies in part
 * `countAtMost(cuts, v)`, so parts are closed on the left: [cut, next cut). A value heavy enough to fill a part has it
 * alone and the rest is shared out afresh, so a pile of zeros does not use up the resolution.
 *
 * Example: quantileCuts([0, 0, 0, 0, 1, 2, 3, 4], 3) is [1, 3].
 */
export function quantileCuts(ascending: ArrayLike<number>, bins: number): number[] {
	const cuts: number[] = [];
	let from = 0;
	for (let left = bins; left > 1 && from < ascending.length; left--) {
		const target = from + (ascending.length - from) / left;
		const value = ascending[Math.ceil(target) - 1] ?? Number.NaN;
		const runStart = countBelow(ascending, value);
		const runEnd = countAtMost(ascending, value);
		const end = runStart > from && target - runStart < runEnd - target ? runStart : runEnd;
		const cut = ascending[end];
		if (cut === undefined) break;
		cuts.push(cut);
		from = end;
	}
	return cuts;
}
