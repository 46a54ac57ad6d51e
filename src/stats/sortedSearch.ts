/** How many numbers of an ascending list are at most `value`. Example: countAtMost([1, 2, 2, 3], 2) is 3. */
export function countAtMost(ascending: ArrayLike<number>, value: number): number {
	return countWhile(ascending, (candidate) => candidate <= value);
}

/** How many numbers of an ascending list are below `value`. Example: countBelow([1, 2, 2, 3], 2) is 1. */
export function countBelow(ascending: ArrayLike<number>, value: number): number {
	return countWhile(ascending, (candidate) => candidate < value);
}

function countWhile(ascending: ArrayLike<number>, holds: (candidate: number) => boolean): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(ascending[middle] ?? Number.NaN)) low = middle + 1;
		else high = middle;
	}
	return low;
}
