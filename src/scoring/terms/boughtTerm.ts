import type { FeatureValue, FeatureVector } from '../../features/featureVector';
import { indexHistory, type Histories } from '../../features/history';
import type { LeadFacts } from '../../features/leadFacts';
import type { FacetNeeds } from '../../features/kinds/featureKind';
import { countOf, round, signed } from '../words';
import { addEvent, type OneMore } from './addEvent';
import { familyOfCount, familyOfLevel } from './columnFamily';
import { describeSince } from './describeCondition';
import { describeCounting } from './describeCounting';
import { describeGain } from './describeGain';
import { missingPointsSchema, pointsSchema, termFields, type Slot } from './termKind';

/** What a term has that counts what people look at, held against what they have bought. */
export const boughtTermFields = {
	...termFields,
	/** Per event that happened just now. */
	points: pointsSchema,
	/** Where it is not known what they have bought. */
	missingPoints: missingPointsSchema,
};

interface BoughtTerm {
	points: number;
	missingPoints: number;
	found?: true | undefined;
	perDay: number;
	halfLifeDays: number;
	capUnits: number;
}

/** Slots: units, not known what they have bought. */
export const boughtSlots = {
	listPoints: ({ points, missingPoints }: BoughtTerm): number[] => [points, missingPoints],
	withPoints: <T extends BoughtTerm>(term: T, points: (slot: number) => number): T => ({
		...term,
		points: points(0),
		missingPoints: points(1),
	}),
	findSlots: (_: BoughtTerm, value: FeatureValue | undefined): Slot[] => [
		value === undefined ? { index: 1, amount: 1 } : { index: 0, amount: Number(value) },
	],
	familyOf: (term: BoughtTerm, slot: number) => (slot === 0 ? familyOfCount(term) : familyOfLevel(term)),
};

/** `what` is what is looked at: `a category they have not bought`. */
export function describeBoughtRule(term: BoughtTerm, what: string): string {
	const missing = term.missingPoints === 0 ? '' : `; ${signed(term.missingPoints)} where purchases are not known`;
	return `${signed(term.points)} for each look at ${what}, ${describeCounting(term)}${missing}`;
}

/** The history of purchases counts however old it is, so that it is said from when on it is kept apart. */
export function describeBoughtValue(
	{ halfLifeDays }: BoughtTerm,
	value: FeatureValue | undefined,
	what: string,
	{ features, needs }: { features: FeatureVector; needs: FacetNeeds },
): string {
	const since = describeSince(features, needs, features.asOf);
	if (value === undefined) return `not known what they have bought${since}`;
	if (value === 0) return `no look at ${what} that still counts${since}`;
	return `looks at ${what} count as ${round(Number(value))} (half-life ${countOf(halfLifeDays, 'day')})${since}`;
}

/** `gain` is that of one more look of the first of the term's events. */
export function describeBoughtNext(
	{ halfLifeDays, points }: BoughtTerm,
	value: FeatureValue | undefined,
	what: string,
	gain: number | undefined,
): string {
	if (value === undefined) return 'once it is known what they have bought';
	const halves = value === 0 || points === 0 ? '' : `; otherwise worth half in ${countOf(halfLifeDays, 'day')}`;
	return `${describeGain(gain, ` look at ${what}`)}${halves}`;
}

/** The same lead with one more look, now. Undefined where it can't be said what at. */
export function addLook(
	{ events: [event] }: { events: readonly string[] },
	facts: LeadFacts,
	findOneMore: (histories: Histories) => OneMore | undefined,
): LeadFacts | undefined {
	const look = findOneMore(indexHistory(facts.days, facts.asOf));
	return look === undefined || event === undefined ? undefined : addEvent(facts, event, look);
}
