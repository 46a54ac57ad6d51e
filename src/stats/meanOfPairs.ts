/** Mean of a function over two lists side by side. NaN where they are empty, or the second is the shorter. */
export function meanOfPairs(
	first: ArrayLike<number>,
	second: ArrayLike<number>,
	measure: (first: number, second: number) => number,
): number {
	let sum = 0;
	for (let i = 0; i < first.length; i++) sum += measure(first[i] ?? Number.NaN, second[i] ?? Number.NaN);
	return sum / first.length;
}
