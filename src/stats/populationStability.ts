/**
 * Population stability index of two lists of bin counts: sum over bins of (q - p) ln(q / p) for shares p and q.
 * A count of 0 is read as half a row, so that a value seen on one side only does move the index; a bin empty on both
 * sides says nothing and is left out.
 * Common reading: below 0.1 steady, 0.1 to 0.25 watch, above 0.25 act.
 *
 * Example: [25, 25, 25, 25] against [40, 30, 20, 10] is 0.2282.
 */
export function populationStability(reference: readonly number[], current: readonly number[]): number {
	const p = toShares(reference);
	const q = toShares(current);
	return p.reduce((sum, share, i) => {
		const now = q[i] ?? Number.NaN;
		return reference[i] === 0 && current[i] === 0 ? sum : sum + (now - share) * Math.log(now / share);
	}, 0);
}

function toShares(counts: readonly number[]): number[] {
	const total = counts.reduce((sum, count) => sum + count, 0);
	return counts.map((count) => Math.max(count, 0.5) / total);
}
