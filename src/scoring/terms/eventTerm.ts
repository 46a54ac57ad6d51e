import type { z } from 'zod';
import type { FeatureVector } from '../../features/featureVector';
import type { DayCount, LeadFacts } from '../../features/leadFacts';
import { eventFeatureSchema } from '../../features/kinds/eventFeature';
import { dayOf } from '../../lead/time';
import { ago, countOf, round, signed } from '../words';
import { familyOfCount } from './columnFamily';
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

	describeRule: ({ points, perDay, halfLifeDays, capUnits }) =>
		`${signed(points)} each, at most ${perDay} a day; half-life ${countOf(halfLifeDays, 'day')}; at most ${round(capUnits)} count`,
	describeValue: (term, value, features) => describeUnits(term, Number(value), features),
	describeNext({ points, halfLifeDays }, value, gain) {
		const halves = value === 0 || points === 0 ? '' : `; otherwise worth half in ${countOf(halfLifeDays, 'day')}`;
		return `${describeGain(gain)}${halves}`;
	},
	addOne: ({ event }, facts) => ({ ...facts, days: [...facts.days, countNow(event, facts)] }),
};

function describeUnits({ event, halfLifeDays }: EventTerm, units: number, { seen, asOf }: FeatureVector): string {
	const history = seen.get(event);
	if (units === 0) return history ? 'too long ago to count' : 'not seen';
	const counts = `counts as ${round(units)} (half-life ${countOf(halfLifeDays, 'day')})`;
	return history ? `${countOf(history.times, 'time')}, newest ${ago(asOf - history.newestAt)}; ${counts}` : counts;
}

function countNow(name: string, { asOf }: LeadFacts): DayCount {
	return {
		name,
		day: dayOf(asOf),
		currency: '',
		count: 1,
		amountMinor: 0,
		firstOccurredAt: asOf,
		lastOccurredAt: asOf,
	};
}
