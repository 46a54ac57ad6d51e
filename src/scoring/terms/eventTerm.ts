import type { z } from 'zod';
import type { FeatureVector } from '../../features/featureVector';
import { eventFeatureSchema } from '../../features/kinds/eventFeature';
import { facetsThatMeet, needsOfCondition, pickHistory } from '../../features/kinds/condition';
import { DAY_MS } from '../../lead/time';
import { ago, countOf, round, signed } from '../words';
import { addEvent } from './addEvent';
import { familyOfCount } from './columnFamily';
import { describeCounting } from './describeCounting';
import { describeSince, withCondition } from './describeCondition';
import { describeGain } from './describeGain';
import { pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = eventFeatureSchema.extend({
	...termFields,
	/** Per event that happened just now. */
	points: pointsSchema,
});
export type EventTerm = z.infer<typeof schema>;

export const eventTerm: MeasuringKind<EventTerm, typeof schema> = {
	schema,

	listPoints: ({ points }) => [points],
	withPoints: (term, points) => ({ ...term, points: points(0) }),
	findSlots: (_, value) => (value === undefined ? [] : [{ index: 0, amount: Number(value) }]),
	familyOf: familyOfCount,

	describeRule: (term) => `${signed(term.points)} each${withCondition(term)}, ${describeCounting(term)}`,
	describeValue: (term, value, features) => describeUnits(term, Number(value), features),
	describeNext(term, value, gain) {
		const { points, halfLifeDays } = term;
		const halves = value === 0 || points === 0 ? '' : `; otherwise worth half in ${countOf(halfLifeDays, 'day')}`;
		return `${describeGain(gain, withCondition(term))}${halves}`;
	},
	addOne: (term, facts) => addEvent(facts, term.event, { facets: facetsThatMeet(term) }),
};

/** What is older than this many half-lives counts as less than a thirtieth. */
const HALF_LIVES = 5;

function describeUnits(term: EventTerm, units: number, features: FeatureVector): string {
	const { event, halfLifeDays } = term;
	const history = pickHistory(term, features.seen.get(event));
	const which = withCondition(term);
	const since = describeSince(features, needsOfCondition(term, [event]), HALF_LIVES * halfLifeDays * DAY_MS);
	if (units === 0) return `${history ? `too long ago${which} to count` : `not seen${which}`}${since}`;
	const counts = `counts as ${round(units)} (half-life ${countOf(halfLifeDays, 'day')})${since}`;
	if (history === undefined) return counts;
	return `${countOf(history.times, 'time')}${which}, newest ${ago(features.asOf - history.newestAt)}; ${counts}`;
}
