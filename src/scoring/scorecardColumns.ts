import type { StoredFeatures } from '../features/featureVector';
import { readTerm } from './readTerm';
import type { Group, Scorecard } from './scorecard';
import { termKindOf, type Term } from './term';
import type { ColumnFamily } from './terms/columnFamily';
import { findSlots, listSlotPoints, withSlotPoints } from './termSlots';

/** One number that learning may move: a slot of a term. Column 0 is the start. */
export interface ScorecardColumn {
	term: Term;
	points: number;
	family: ColumnFamily;
}

/** The columns after the start, in the order of the scorecard's terms. */
export function listColumns({ terms }: Pick<Scorecard, 'terms'>): ScorecardColumn[] {
	return terms.flatMap((term) =>
		listSlotPoints(term).map((points, slot) => ({ term, points, family: termKindOf(term).familyOf(term, slot) })),
	);
}

/** The same scorecard with other points, in the order of `listColumns`. */
export function withColumnPoints(scorecard: Scorecard, points: readonly number[]): Scorecard {
	let next = 0;
	const terms = scorecard.terms.map((term) => {
		const from = next;
		next += listSlotPoints(term).length;
		return withSlotPoints(term, points.slice(from, next));
	});
	return { ...scorecard, terms };
}

/** Columns (from 1 on) and how much of each a lead has, ascending. */
export interface ColumnReading {
	columns: number[];
	values: number[];
}

/** A lead as columns: unclamped = start + Σ points · value, before any cap. */
export function readColumns(
	terms: readonly Term[],
	features: Pick<StoredFeatures, 'values' | 'missing'>,
): ColumnReading {
	const reading: ColumnReading = { columns: [], values: [] };
	let first = 1;
	for (const term of terms) {
		for (const { index, amount } of findSlots(term, readTerm(term, features))) {
			if (amount === 0) continue;
			reading.columns.push(first + index);
			reading.values.push(amount);
		}
		first += listSlotPoints(term).length;
	}
	return reading;
}

/** What holds a group whose terms add up to `sum`: its cap, its floor, or nothing. */
export function limitOf({ capPoints, floorPoints }: Group, sum: number): number | undefined {
	if (sum > capPoints) return capPoints;
	return floorPoints !== undefined && sum < floorPoints ? floorPoints : undefined;
}
