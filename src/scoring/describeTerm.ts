import type { FeatureValue, FeatureVector } from '../features/featureVector';
import { DAY_MS } from '../lead/time';
import { describePart } from './describePart';
import type { EventTerm, Term } from './term';
import { ago, countOf, round } from './words';

/** Why a term is worth what it is, as a short sentence for people. */
export function describeTerm(term: Term, value: FeatureValue | undefined, features: FeatureVector): string {
	switch (term.kind) {
		case 'event':
			return describeEvent(term, Number(value), features);
		case 'recency':
			return value === undefined ? 'never seen' : `last seen ${ago(Number(value) * DAY_MS)}`;
		case 'total': {
			if (value === undefined)
				return `nothing in ${term.currency ?? 'a known currency'} in the last ${countOf(term.windowDays, 'day')}`;
			const currency = term.currency === undefined ? '' : ` ${term.currency}`;
			return `worth ${round(Math.expm1(Number(value)))}${currency} in the last ${countOf(term.windowDays, 'day')}`;
		}
		case 'trait':
			return value === undefined ? `${term.trait} is not known` : `${term.trait} is ${yesOrNo(value)}`;
		case 'account':
			if (value === undefined) return 'the company is not known';
			return `${countOf(Number(value), 'person', 'people')} of the company in the last ${countOf(term.windowDays, 'day')}`;
		case 'shape':
			return value === undefined ? 'not known' : `${term.of} stands at ${round(Number(value))}`;
		case 'pair': {
			const cell = value === undefined ? undefined : term.cells[Number(value)];
			if (cell === undefined) return 'nothing is known of this combination';
			return `${describePart(term.first, cell.first)} and ${describePart(term.second, cell.second)}`;
		}
	}
}

function describeEvent({ event, halfLifeDays }: EventTerm, units: number, { seen, asOf }: FeatureVector): string {
	const history = seen.get(event);
	if (units === 0) return history ? 'too long ago to count' : 'not seen';
	const counts = `counts as ${round(units)} (half-life ${countOf(halfLifeDays, 'day')})`;
	return history ? `${countOf(history.times, 'time')}, newest ${ago(asOf - history.newestAt)}; ${counts}` : counts;
}

function yesOrNo(value: FeatureValue): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return String(value);
}
