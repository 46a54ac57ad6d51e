/** Row numbers by ascending value, ties as given. Rows that come in order are only looked at, not sorted. */
export function rankAscending(values: ArrayLike<number>): Int32Array {
	const order = new Int32Array(values.length);
	let sorted = true;
	for (let i = 0; i < order.length; i++) {
		order[i] = i;
		if (i > 0 && values[i]! < values[i - 1]!) sorted = false;
	}
	return sorted ? order : order.sort((a, b) => values[a]! - values[b]! || a - b);
}
