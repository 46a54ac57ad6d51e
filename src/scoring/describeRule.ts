import { termKindOf, type Term } from './term';

/** What the scorecard says of a term, in words: `+20 each, at most 3 a day; half-life 7 days; at most 2 count`. */
export function describeRule(term: Term): string {
	return termKindOf(term).describeRule(term);
}
