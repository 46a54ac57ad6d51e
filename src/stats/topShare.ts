import { rankAscending } from './rankAscending';

/** What the best-ranked share of rows holds. Of rows that tie at the edge as large a part is in as there is room for. */
export interface TopShare {
	/** Positive rate among the best-ranked rows / positive rate of all rows. */
	readonly lift: number;
	/** Share of all positives found among the best-ranked rows. */
	readonly capture: number;
}

/** Lift and capture in the top `share` (rounded up to whole rows) by score. NaN without positives. */
export function measureTopShare(labels: ArrayLike<number>, scores: ArrayLike<number>, share = 0.1): TopShare {
	const order = rankAscending(scores);
	const rows = Math.ceil(order.length * share);
	const edge = scores[order[order.length - rows] ?? 0] ?? Number.NaN;
	let positives = 0;
	const above = { rows: 0, positives: 0 };
	const tied = { rows: 0, positives: 0 };
	for (let i = 0; i < order.length; i++) {
		const score = scores[i] ?? Number.NaN;
		const label = labels[i] ?? Number.NaN;
		positives += label;
		if (score < edge) continue;
		const side = score > edge ? above : tied;
		side.rows++;
		side.positives += label;
	}
	const found = above.positives + (tied.positives * (rows - above.rows)) / tied.rows;
	const capture = found / positives;
	return { capture, lift: (capture * order.length) / rows };
}
