import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured } from '../../scoring/term';
import type { ReaderOf } from '../../scoring/terms/termKind';
import { listSlotPoints, readSlots } from '../../scoring/termSlots';
import { SparseRowsWriter, type SparseRows } from '../../stats/sparseRows';
import type { TableRows } from './featureTable';
import { TableCursor } from './tableCursor';

/** Of one term that a row fills: a slope and a bin. */
const MOST_SLOTS = 2;

/**
 * Rows of a table as the columns of a scorecard, by the functions that score: column 0 is the start, caps are not applied
 * yet. What the scorecard has never seen survives: an unknown level is "any other".
 */
export function encodeTable({ terms }: Pick<Scorecard, 'terms'>, { table, rowNumbers }: TableRows): SparseRows {
	const cursor = new TableCursor(table);
	const measured = new Map(listMeasured(terms).map((term) => [term.code, term]));
	const readerOf: ReaderOf = (code, answer) => cursor.reader(measured.get(code), answer);
	let columnCount = 1;
	const encoders = terms.map((term) => {
		const first = columnCount;
		columnCount += listSlotPoints(term).length;
		return { first, read: readSlots(term, readerOf) };
	});
	const capacity = rowNumbers.length * (1 + MOST_SLOTS * terms.length);
	const writer = new SparseRowsWriter(rowNumbers.length, columnCount, capacity);
	for (const rowNumber of rowNumbers) {
		cursor.moveTo(rowNumber);
		writer.add(0, 1);
		for (const { first, read } of encoders) for (const { index, amount } of read()) writer.add(first + index, amount);
		writer.endRow();
	}
	return writer.finish();
}
