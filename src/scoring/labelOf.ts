import type { Condition } from '../lead/condition';
import { foldFacet } from '../lead/facets';
import type { Term } from './term';
import { describeCondition } from '../lead/describeCondition';

/** Said of every lead. */
const labels = new WeakMap<Term, string>();

/** What a term is called: `Viewed a product (category sofas)`, or as it stands where it says so itself. */
export function labelOf(term: Term): string {
	if (!('where' in term) || term.where === undefined) return term.label;
	const known = labels.get(term);
	if (known !== undefined) return known;
	const label = saysSo(term.label, term.where) ? term.label : `${term.label} (${describeCondition(term.where)})`;
	labels.set(term, label);
	return label;
}

function saysSo(label: string, where: Condition): boolean {
	const folded = foldFacet(label);
	return Object.values(where)
		.flat()
		.every((wanted) => folded.includes(foldFacet(String(wanted)).replace(/\*$/, '')));
}
