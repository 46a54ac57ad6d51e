import type { FeatureValue } from '../features/featureVector';
import type { Term } from './term';
import { findSlots, listSlotPoints } from './termSlots';

/** What a term is worth at a value as `readTerm` gives it (undefined: not known), before its group's cap. */
export function termPoints(term: Term, value: FeatureValue | undefined): number {
	const points = listSlotPoints(term);
	return findSlots(term, value).reduce((sum, { index, amount }) => sum + (points[index] ?? 0) * amount, 0);
}
