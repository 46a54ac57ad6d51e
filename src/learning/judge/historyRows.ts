/** One row for each lead and window of a tested history. */
export interface HistoryRows {
	/** Whose each is: 0, 1, 2 … */
	readonly leads: Int32Array;
	/** 1 where the target came in the window, else 0. */
	readonly labels: Uint8Array;
	/** What was paid within the window, in minor units of one currency. */
	readonly revenue: Float64Array;
	/** Days since the lead had last done anything; NaN: not known. */
	readonly idleDays: Float64Array;
	/** By what the history is divided; empty: not at all, or not known. */
	readonly segments: readonly string[];
}

/** Some of the rows, by their places. */
export function selectRows(rows: HistoryRows, places: readonly number[]): HistoryRows {
	return {
		leads: Int32Array.from(places, (place) => rows.leads[place] ?? -1),
		labels: Uint8Array.from(places, (place) => rows.labels[place] ?? 0),
		revenue: Float64Array.from(places, (place) => rows.revenue[place] ?? 0),
		idleDays: Float64Array.from(places, (place) => rows.idleDays[place] ?? Number.NaN),
		segments: rows.segments.length === 0 ? [] : places.map((place) => rows.segments[place] ?? ''),
	};
}

/** Distinct leads of some rows. */
export function countPeople(leads: Int32Array, isWanted: (row: number) => boolean = () => true): number {
	const people = new Set<number>();
	leads.forEach((lead, row) => isWanted(row) && people.add(lead));
	return people.size;
}
