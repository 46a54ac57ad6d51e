import { termKindOf, type Term } from './term';

const IN_TRAINING = {
	freely: '',
	never: '; stays as it is in training',
	notNegative: '; training never takes it below 0',
	notPositive: '; training never takes it above 0',
};

/** What the scorecard says of a term, in words: `+20 each, at most 3 a day; half-life 7 days; at most 2 count`. */
export function describeRule(term: Term): string {
	return termKindOf(term).describeRule(term) + IN_TRAINING[term.learn ?? 'freely'];
}
