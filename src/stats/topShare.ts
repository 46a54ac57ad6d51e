/** What the best-ranked share of rows holds. Ties at the edge go to the rows given first. */
export interface TopShare {
	/** Positive rate among the best-ranked rows / positive rate of all rows. */
	readonly lift: number;
	/** Share of all positives found among the best-ranked rows. */
	readonly capture: number;
}

/** Lift and capture in the top `share` (rounded up to whole rows) by score. NaN without positives. */
export function measureTopShare(labels: ArrayLike<number>, scores: ArrayLike<number>, share = 0.1): TopShare {
	const order = Int32Array.from({ length: labels.length }, (_, i) => i).sort(
		(a, b) => scores[b]! - scores[a]! || a - b,
	);
	const rows = Math.ceil(order.length * share);
	let positives = 0;
	let found = 0;
	order.forEach((row, rank) => {
		positives += labels[row]!;
		if (rank < rows) found += labels[row]!;
	});
	const capture = found / positives;
	return { capture, lift: (capture * order.length) / rows };
}
