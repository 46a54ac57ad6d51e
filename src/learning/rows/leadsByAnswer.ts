/** How many leads there are of each answer; one that has snapshots of both counts for both. */
export interface LeadsByAnswer {
	readonly positives: number;
	readonly negatives: number;
}

/**
 * Outcomes are counted as leads, never as rows: a buyer who was looked at thirty times is one buyer, and says no more about
 * the next one.
 */
export function countLeadsByAnswer(
	/** Which lead each row is of. */
	leads: ArrayLike<number>,
	/** 1 where the target came, else 0. */
	labels: ArrayLike<number>,
): LeadsByAnswer {
	const [reached, missed] = [new Set<number>(), new Set<number>()];
	for (let row = 0; row < labels.length; row++) (labels[row] === 1 ? reached : missed).add(leads[row] ?? -1);
	return { positives: reached.size, negatives: missed.size };
}
