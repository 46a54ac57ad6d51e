import { rankAscending } from './rankAscending';
import { walkTies } from './walkTies';

/** What the best-ranked share of rows holds. Of rows that tie at the edge as large a part is in as there is room for. */
export interface TopShare {
	/** Positive rate among the best-ranked rows / positive rate of all rows. */
	readonly lift: number;
	/** Share of all positives found among the best-ranked rows. */
	readonly capture: number;
}

/** Lift and capture in the top `share` (rounded up to whole rows) by score. NaN without positives. */
export function measureTopShare(labels: ArrayLike<number>, scores: ArrayLike<number>, share = 0.1): TopShare {
	const rows = Math.ceil(scores.length * share);
	let left = rows;
	let positives = 0;
	let found = 0;
	walkTies(labels, scores, rankAscending(scores).reverse(), (tied) => {
		const taken = Math.min(left, tied.rows);
		found += (tied.positives * taken) / tied.rows;
		left -= taken;
		positives += tied.positives;
	});
	const capture = found / positives;
	return { capture, lift: (capture * scores.length) / rows };
}
