import { describePart } from './describePart';
import { countOf, round, signed } from './words';
import type { ShapeTerm, Term, TraitTerm } from './term';

/** What the scorecard says of a term, in words: `+20 each, at most 3 a day; half-life 7 days; at most 2 count`. */
export function describeRule(term: Term): string {
	switch (term.kind) {
		case 'event':
			return `${signed(term.points)} each, at most ${term.perDay} a day; half-life ${countOf(term.halfLifeDays, 'day')}; at most ${round(term.capUnits)} count`;
		case 'recency': {
			const bins = term.bins.map(({ upToDays, points }) => `${signed(points)} up to ${countOf(upToDays, 'day')}`);
			return `${bins.join(', ')}, ${signed(term.olderPoints)} later, ${signed(term.missingPoints)} if never seen`;
		}
		case 'total':
			return `${signed(term.points)} each time the amount grows 2.7-fold (${term.currency ?? 'any one currency'}, last ${countOf(term.windowDays, 'day')})`;
		case 'trait':
			return describeTrait(term);
		case 'account':
			return `${signed(term.points)} per person of the company in the last ${countOf(term.windowDays, 'day')}, at most ${term.capPeople}`;
		case 'shape':
			return [`${signed(term.belowPoints)} below ${round(term.bins[0]?.from ?? 0)}`, ...describeBins(term)].join(', ');
		case 'pair':
			return term.cells
				.map(
					({ first, second, points }) =>
						`${signed(points)} where ${describePart(term.first, first)} and ${describePart(term.second, second)}`,
				)
				.join(', ');
	}
}

function describeBins({ bins, slope }: Pick<ShapeTerm, 'bins'> & { slope?: ShapeTerm['slope'] | undefined }): string[] {
	const line = slope && `${signed(slope.points)} per standard deviation of its logarithm`;
	return [
		...bins.map(({ from, points }) => `${signed(points)} from ${round(from)}`),
		...(line === undefined ? [] : [line]),
	];
}

function describeTrait({ levels, bins, slope, otherPoints, missingPoints }: TraitTerm): string {
	return [
		...levels.map(({ values, points }) => `${signed(points)} for ${values.join(', ')}`),
		...describeBins({ bins, slope }),
		`${signed(otherPoints)} for any other`,
		`${signed(missingPoints)} if not known`,
	].join(', ');
}
