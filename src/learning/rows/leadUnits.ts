/** Rows counted as what they say about leads: rows of one lead in one span of time weigh 1 together. */
export interface LeadUnits {
	/** Of each row. */
	readonly weights: Float64Array;
	/** Which lead each row is of: 0, 1, 2 … */
	readonly leads: Int32Array;
	readonly leadCount: number;
}

/** Which lead each row of a table is of, and when it was taken. */
export interface LeadRows {
	readonly leads: ArrayLike<number>;
	readonly asOf: ArrayLike<number>;
}

/**
 * A lead counts once in each span, however often it was looked at in it: who clicks thirty times in an hour says nothing
 * more about the next lead. Spans are counted from `from`, so that none lies on both sides of it.
 */
export function toLeadUnits(
	{ leads, asOf }: LeadRows,
	rowNumbers: readonly number[],
	{ spanMs, from = 0 }: { spanMs: number; from?: number },
): LeadUnits {
	const numbers = new Map<number, number>();
	const counts = new Map<string, number>();
	const units = rowNumbers.map((row) => {
		const lead = leads[row] ?? -1;
		if (!numbers.has(lead)) numbers.set(lead, numbers.size);
		const unit = `${lead}/${Math.floor(((asOf[row] ?? 0) - from) / spanMs)}`;
		counts.set(unit, (counts.get(unit) ?? 0) + 1);
		return unit;
	});
	return {
		weights: Float64Array.from(units, (unit) => 1 / (counts.get(unit) ?? 1)),
		leads: Int32Array.from(rowNumbers, (row) => numbers.get(leads[row] ?? -1) ?? 0),
		leadCount: numbers.size,
	};
}

/** All rows of evenly spread leads, about so many at most. */
export function thinOutRows(leads: ArrayLike<number>, most: number): number[] {
	const stride = Math.max(1, Math.ceil(leads.length / most));
	return Array.from({ length: leads.length }, (_, row) => row).filter((row) => (leads[row] ?? 0) % stride === 0);
}
