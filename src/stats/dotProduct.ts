/** Σ aᵢ bᵢ over the places of the first. Not a number where the second is the shorter. */
export function dotProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] ?? Number.NaN) * (b[i] ?? Number.NaN);
	return sum;
}
