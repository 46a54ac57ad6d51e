import type { FeatureValue } from '../features/featureVector';
import { termKindOf, type Term } from './term';
import type { ReaderOf, Slot } from './terms/termKind';

/** Every number of points a term holds, in one fixed order: what learning moves, one column each. */
export function listSlotPoints(term: Term): number[] {
	return termKindOf(term).listPoints(term);
}

/** The inverse of `listSlotPoints`. */
export function withSlotPoints(term: Term, points: readonly number[]): Term {
	return termKindOf(term).withPoints(term, (slot) => points[slot] ?? 0);
}

/** The slots a value (undefined: not known) falls into, ascending; the value is as `readTerm` gives it. */
export function findSlots(term: Term, value: FeatureValue | undefined): Slot[] {
	return termKindOf(term).findSlots(term, value);
}

/** The slots that one row of a table after another falls into. */
export function readSlots(term: Term, readerOf: ReaderOf): () => readonly Slot[] {
	const { reading } = termKindOf(term);
	return reading?.readRows(term, readerOf) ?? readerOf(term.code, (value) => findSlots(term, value));
}
