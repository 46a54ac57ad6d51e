import { seededRandom } from '../../stats/seededRandom';

/** One row of each lead and window. */
export interface PickedWindows {
	/** Row numbers, ascending. */
	readonly rows: readonly number[];
	/** Of each row of the set: which of the picked ones it stands with. */
	readonly windowOf: Int32Array;
}

const SEED = 13;

/**
 * Of all looks at a lead within one window, one counts, drawn at random; the next window begins when that of the drawn
 * look is over, so no outcome is counted twice. Not the first look, which knows a single page view, and not the last:
 * of buyers it is the one right before they bought, so that any score looks brilliant. A drawn one is what a marketer
 * sees who looks at any moment. The same looks are drawn each time.
 */
export function pickWindows(
	/** Rows of one lead one after the other, oldest first. */
	{ leads, asOf }: { leads: ArrayLike<number>; asOf: ArrayLike<number> },
	windowMs: number,
): PickedWindows {
	const random = seededRandom(SEED);
	const rows: number[] = [];
	const windowOf = new Int32Array(asOf.length);
	for (let first = 0; first < asOf.length; ) {
		let last = first;
		while (leads[last + 1] === leads[first] && at(asOf, last + 1) < at(asOf, first) + windowMs) last++;
		const drawn = first + Math.floor(random() * (last - first + 1));
		let next = last + 1;
		while (leads[next] === leads[first] && at(asOf, next) < at(asOf, drawn) + windowMs) next++;
		windowOf.fill(rows.length, first, next);
		rows.push(drawn);
		first = next;
	}
	return { rows, windowOf };
}

function at(asOf: ArrayLike<number>, row: number): number {
	return asOf[row] ?? Infinity;
}
