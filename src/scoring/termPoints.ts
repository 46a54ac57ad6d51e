import type { FeatureValue } from '../features/featureVector';
import type { Term } from './scorecard';
import { findSlot, listSlotPoints } from './termSlots';

/** What a term is worth at a feature's value (undefined: not known), before its group's cap. */
export function termPoints(term: Term, value: FeatureValue | undefined): number {
	const slot = findSlot(term, value);
	return slot === undefined ? 0 : (listSlotPoints(term)[slot.index] ?? 0) * slot.amount;
}
