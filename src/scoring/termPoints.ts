import type { FeatureValue } from '../features/featureVector';
import { termKindOf, type Term } from './term';

/** What a term is worth at a value as `readTerm` gives it (undefined: not known), before its group's cap. */
export function termPoints(term: Term, value: FeatureValue | undefined): number {
	const kind = termKindOf(term);
	let points: readonly number[] | undefined;
	let sum = 0;
	for (const { index, amount } of kind.findSlots(term, value)) {
		// Of most terms a lead has nothing: then their points need not be listed.
		if (amount === 0) continue;
		points ??= pointsOf(term);
		sum += (points[index] ?? 0) * amount;
	}
	return sum;
}

/** Asked about every lead of a batch. */
const known = new WeakMap<Term, readonly number[]>();

function pointsOf(term: Term): readonly number[] {
	let points = known.get(term);
	if (points === undefined) known.set(term, (points = termKindOf(term).listPoints(term)));
	return points;
}
