import type { FeatureValue } from '../features/featureVector';
import type { RecencyTerm, Term, TraitTerm } from './scorecard';

/** What a term is worth at a feature's value (undefined: not known), before its group's cap. */
export function termPoints(term: Term, value: FeatureValue | undefined): number {
	if (value === undefined) return 'missingPoints' in term ? term.missingPoints : 0;
	switch (term.kind) {
		case 'event':
		case 'total':
		case 'account':
			return term.points * Number(value);
		case 'recency':
			return recencyPoints(term, Number(value));
		case 'trait':
			return traitPoints(term, value);
	}
}

function recencyPoints({ bins, olderPoints }: RecencyTerm, days: number): number {
	return bins.find((bin) => days <= bin.upToDays)?.points ?? olderPoints;
}

function traitPoints({ levels, bins, otherPoints }: TraitTerm, value: FeatureValue): number {
	const text = String(value);
	const level = levels.find(({ values }) => values.includes(text));
	if (level) return level.points;
	// Vendors send numbers as text; a yes or no is not a number.
	const number = typeof value === 'boolean' ? Number.NaN : Number(value);
	return bins.findLast((bin) => number >= bin.from)?.points ?? otherPoints;
}
