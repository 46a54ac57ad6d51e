import type { FeatureValue } from '../../features/featureVector';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured, type MeasuredTerm } from '../../scoring/term';
import { partOf } from '../../scoring/terms/pairSide';
import { findCell, type PairTerm } from '../../scoring/terms/pairTerm';
import type { ShapeTerm } from '../../scoring/terms/shapeTerm';
import { findSlots, listSlotPoints } from '../../scoring/termSlots';
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
	const reader: ReaderOf = (code, answer) => cursor.reader(measured.get(code), answer);
	let columnCount = 1;
	const encoders = terms.map((term) => {
		const first = columnCount;
		columnCount += listSlotPoints(term).length;
		return term.kind === 'pair' ? encodePair(term, reader, first) : encodeTerm(term, reader, first);
	});
	const capacity = rowNumbers.length * (1 + MOST_SLOTS * terms.length);
	const writer = new SparseRowsWriter(rowNumbers.length, columnCount, capacity);
	for (const rowNumber of rowNumbers) {
		cursor.moveTo(rowNumber);
		writer.add(0, 1);
		for (const encode of encoders) encode(writer);
		writer.endRow();
	}
	return writer.finish();
}

/** What is made of the value of the term with that code, row by row. */
type ReaderOf = <T>(code: string, answer: (value: FeatureValue | undefined) => T) => () => T;
type Encoder = (writer: SparseRowsWriter) => void;

function encodeTerm(term: MeasuredTerm | ShapeTerm, reader: ReaderOf, first: number): Encoder {
	const read = reader(term.kind === 'shape' ? term.of : term.code, (value) => findSlots(term, value));
	return (writer) => {
		for (const { index, amount } of read()) writer.add(first + index, amount);
	};
}

function encodePair(term: PairTerm, reader: ReaderOf, first: number): Encoder {
	const readFirst = reader(term.first.code, (value) => partOf(term.first, value));
	const readSecond = reader(term.second.code, (value) => partOf(term.second, value));
	return (writer) => {
		const cell = findCell(term, readFirst(), readSecond());
		if (cell !== undefined) writer.add(first + cell, 1);
	};
}
