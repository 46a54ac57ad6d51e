import type { FeatureValue } from '../../features/featureVector';
import type { Scorecard } from '../../scoring/scorecard';
import { listMeasured, type MeasuredTerm } from '../../scoring/term';
import { partOf } from '../../scoring/terms/pairSide';
import { findCell, type PairTerm } from '../../scoring/terms/pairTerm';
import type { ShapeTerm } from '../../scoring/terms/shapeTerm';
import type { Slot } from '../../scoring/terms/termKind';
import { findSlots, listSlotPoints } from '../../scoring/termSlots';
import { SparseRowsWriter, type SparseRows } from '../../stats/sparseRows';
import { findFeature, TableCursor, type FeatureTable } from './featureTable';

/**
 * Rows of a table as the columns of a scorecard, by the functions that score: column 0 is the start, caps are not applied
 * yet. What the scorecard has never seen survives: an unknown level is "any other".
 */
export function encodeTable(
	{ terms }: Pick<Scorecard, 'terms'>,
	table: FeatureTable,
	rowNumbers: ArrayLike<number>,
): SparseRows {
	const cursor = new TableCursor(table);
	let columnCount = 1;
	const measured = new Map(listMeasured(terms).map((term) => [term.code, term]));
	const encoders = terms.map((term) => {
		const first = columnCount;
		columnCount += listSlotPoints(term).length;
		return term.kind === 'pair'
			? encodePair(term, measured, table, cursor, first)
			: encodeTerm(term, measured, table, cursor, first);
	});
	const writer = new SparseRowsWriter(
		rowNumbers.length,
		columnCount,
		rowNumbers.length * (1 + MOST_SLOTS * terms.length),
	);
	for (let i = 0; i < rowNumbers.length; i++) {
		cursor.moveTo(rowNumbers[i]!);
		writer.add(0, 1);
		for (const encode of encoders) encode(writer);
		writer.endRow();
	}
	return writer.finish();
}

/** Of one term that a row fills: a slope and a bin. */
const MOST_SLOTS = 2;

type Encoder = (writer: SparseRowsWriter) => void;

function encodeTerm(
	term: MeasuredTerm | ShapeTerm,
	measured: ReadonlyMap<string, MeasuredTerm>,
	table: FeatureTable,
	cursor: TableCursor,
	first: number,
): Encoder {
	const writeSlots = (writer: SparseRowsWriter, slots: readonly Slot[]): void => {
		for (const { index, amount } of slots) writer.add(first + index, amount);
	};
	const read = valueReader(term.kind === 'shape' ? measured.get(term.of) : term, table, cursor, (value) =>
		findSlots(term, value),
	);
	return (writer) => writeSlots(writer, read());
}

function encodePair(
	term: PairTerm,
	measured: ReadonlyMap<string, MeasuredTerm>,
	table: FeatureTable,
	cursor: TableCursor,
	first: number,
): Encoder {
	const [readFirst, readSecond] = [term.first, term.second].map((side) =>
		valueReader(measured.get(side.code), table, cursor, (value) => partOf(side, value)),
	);
	return (writer) => {
		const cell = findCell(term, readFirst?.(), readSecond?.());
		if (cell !== undefined) writer.add(first + cell, 1);
	};
}

/** What `answer` says of the row's value; asked but once for each text. */
export function valueReader<T>(
	term: MeasuredTerm | undefined,
	table: FeatureTable,
	cursor: TableCursor,
	answer: (value: FeatureValue | undefined) => T,
): () => T {
	const { feature, absent } = term === undefined ? { feature: -1, absent: undefined } : findFeature(table, term);
	const ofAbsent = answer(absent);
	if (feature < 0) return () => ofAbsent;
	const ofTexts = table.texts[feature]!.map(answer);
	const ofUnknown = answer(undefined);
	const ofZero = answer(0);
	return () => {
		const text = cursor.texts[feature]!;
		if (text >= 0) return ofTexts[text]!;
		const number = cursor.numbers[feature]!;
		return number === 0 ? ofZero : Number.isNaN(number) ? ofUnknown : answer(number);
	};
}
