import type { HistoryRows } from './historyRows';

/** Places of rows worth a look by a person, each of another lead. */
export interface Surprises {
	/** Scored high and never reached the target; highest first. */
	readonly missed: readonly number[];
	/** Reached the target from a low score; lowest first. */
	readonly unexpected: readonly number[];
}

const MOST = 20;

export function listSurprises({ leads, labels }: HistoryRows, scores: Float64Array): Surprises {
	const rows = [...scores.keys()];
	const buyers = new Set(rows.filter((row) => labels[row] === 1).map((row) => leads[row]));
	const descending = rows.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
	return {
		missed: firstOfEach(
			leads,
			descending.filter((row) => !buyers.has(leads[row])),
		),
		unexpected: firstOfEach(leads, descending.filter((row) => labels[row] === 1).reverse()),
	};
}

function firstOfEach(leads: Int32Array, rows: readonly number[]): number[] {
	const seen = new Set<number>();
	const firsts: number[] = [];
	for (const row of rows) {
		const lead = leads[row] ?? -1;
		if (seen.has(lead)) continue;
		seen.add(lead);
		if (firsts.push(row) === MOST) break;
	}
	return firsts;
}
