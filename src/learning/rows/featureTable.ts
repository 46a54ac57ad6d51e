import { featureKey, featureKindOf, type Feature } from '../../features/feature';
import type { FeatureValue } from '../../features/featureVector';
import type { MeasuredTerm } from '../../scoring/term';

/**
 * Feature vectors of many leads, kept small: one row each, only what is on record. A feature has two columns, 2f for its
 * numbers (NaN: known to be unknown) and 2f + 1 for its texts, by their place in `texts[f]`. A yes or no is a text.
 */
export interface FeatureTable {
	/** Feature keys, in the order in which they were first met. */
	readonly keys: readonly string[];
	/** What was measured under each key. */
	readonly features: readonly Feature[];
	readonly texts: readonly (readonly string[])[];
	/** Each but the last has `PART_ROWS` rows. Whoever is handed the table may take them out, to give their room back. */
	readonly parts: TablePart[];
	readonly rowCount: number;
}

/** What is on record of some rows: of row i, columns and values from `offsets[i]` up to `offsets[i + 1]`. */
export interface TablePart {
	readonly offsets: Int32Array;
	readonly columns: Uint16Array | Int32Array;
	readonly values: Float64Array;
}

export const PART_ROWS = 4_000;

/** Some rows of a table, in the order of their numbers. */
export interface TableRows {
	readonly table: FeatureTable;
	readonly rowNumbers: readonly number[];
}

/** Where a term's feature stands in the table, -1 where it was never measured, and what it then is. */
export function findFeature(
	table: FeatureTable,
	term: MeasuredTerm,
): { feature: number; absent: FeatureValue | undefined } {
	return { feature: table.keys.indexOf(featureKey(term)), absent: isFromZero(term) ? 0 : undefined };
}

/** Whether a row in which the feature is not on record has 0 of it. */
export function isFromZero(feature: Feature): boolean {
	return featureKindOf(feature).countsFromZero;
}
