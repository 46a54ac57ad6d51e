import type { FeatureValue } from '../features/featureVector';
import { termKindOf, type Term } from './term';

/** What a term is worth at a value as `readTerm` gives it (undefined: not known), before its group's cap. */
export function termPoints(term: Term, value: FeatureValue | undefined): number {
	const kind = termKindOf(term);
	let points: number[] | undefined;
	let sum = 0;
	for (const { index, amount } of kind.findSlots(term, value)) {
		// Of most terms a lead has nothing: then their points need not be listed.
		if (amount === 0) continue;
		points ??= kind.listPoints(term);
		sum += (points[index] ?? 0) * amount;
	}
	return sum;
}
