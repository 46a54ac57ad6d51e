import { compact } from '../../compact';
import type { MeasuredTerm } from '../../scoring/term';
import { countParts, partOf, type PairSide } from '../../scoring/terms/pairSide';
import { quantileCuts } from '../../stats/quantileCuts';
import { findFeature, type TableRows } from '../rows/featureTable';
import { surveyFeatures, type Survey } from '../rows/surveyFeatures';
import { TableCursor } from '../rows/tableCursor';

/** One side of a pair, read row by row. */
export interface ReadSide {
	term: MeasuredTerm;
	side: PairSide;
	partCount: number;
	/** Of each row; -1 where the value is not known, which is in no cell. */
	parts: Int8Array;
}

interface Coarseness {
	parts: number;
	/** As many rows in which it is not known make that a part of its own. */
	minRows: number;
}

/** The terms that can be cut into a few parts. */
export function readSides(terms: readonly MeasuredTerm[], rows: TableRows, coarseness: Coarseness): ReadSide[] {
	const { table, rowNumbers } = rows;
	const known = terms
		.map((term) => ({ term, feature: findFeature(table, term).feature }))
		.filter(({ feature }) => feature >= 0);
	const surveys = surveyFeatures(
		rows,
		known.map(({ feature }) => feature),
	);
	const cursor = new TableCursor(table);
	const sides = known.flatMap(({ term, feature }) => {
		const survey = surveys.get(feature);
		const side = survey && coarsen(term, survey, coarseness);
		if (side === undefined) return [];
		const read = cursor.reader(term, (value) => partOf(side, value) ?? -1);
		return [{ term, side, partCount: countParts(side), parts: new Int8Array(rowNumbers.length), read }];
	});
	rowNumbers.forEach((rowNumber, row) => {
		cursor.moveTo(rowNumber);
		for (const { parts, read } of sides) parts[row] = read();
	});
	return sides;
}

function coarsen(
	{ code }: MeasuredTerm,
	{ numbers, texts, surveyed, known }: Survey,
	{ parts, minRows }: Coarseness,
): PairSide | undefined {
	const unknown = compact({ unknownIsPart: surveyed - known >= minRows ? (true as const) : undefined });
	if (texts.size === 0) {
		const from = quantileCuts(numbers, parts);
		return from.length === 0 ? undefined : { cut: 'ranges', code, from, ...unknown };
	}
	const commonest = [...texts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return { cut: 'levels', code, levels: commonest.slice(0, parts - 1).map(([level]) => level), ...unknown };
}
