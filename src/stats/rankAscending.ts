/** Row numbers by ascending value, ties as given. Rows that come in order are only looked at, not sorted. */
export function rankAscending(values: ArrayLike<number>): Int32Array {
	const order = new Int32Array(values.length);
	let isSorted = true;
	let previous = -Infinity;
	for (let row = 0; row < order.length; row++) {
		const value = values[row] ?? Number.NaN;
		if (value < previous) isSorted = false;
		previous = value;
		order[row] = row;
	}
	return isSorted ? order : order.sort((a, b) => (values[a] ?? Number.NaN) - (values[b] ?? Number.NaN) || a - b);
}
