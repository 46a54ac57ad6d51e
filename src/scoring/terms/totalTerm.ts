import type { z } from 'zod';
import { totalFeatureSchema } from '../../features/kinds/totalFeature';
import { needsOfCondition } from '../../features/kinds/condition';
import { DAY_MS } from '../../lead/time';
import { countOf, round, signed } from '../words';
import { familyOfCount } from './columnFamily';
import { describeSince, withCondition } from './describeCondition';
import { pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = totalFeatureSchema.extend({
	...termFields,
	/** Per unit of log1p: an amount 2.7 times as large. */
	points: pointsSchema,
});
export type TotalTerm = z.infer<typeof schema>;

export const totalTerm: MeasuringKind<TotalTerm, typeof schema> = {
	schema,

	listPoints: ({ points }) => [points],
	withPoints: (term, points) => ({ ...term, points: points(0) }),
	findSlots: (_, value) => (value === undefined ? [] : [{ index: 0, amount: Number(value) }]),
	familyOf: familyOfCount,

	describeRule: (term) => {
		const { points, currency, windowDays } = term;
		return `${signed(points)} each time the amount${withCondition(term)} grows 2.7-fold (${currency ?? 'any one currency'}, last ${countOf(windowDays, 'day')})`;
	},
	describeValue(term, value, features) {
		const { event, currency, windowDays } = term;
		const since = describeSince(features, needsOfCondition(term, [event]), windowDays * DAY_MS);
		const within = `${withCondition(term)} in the last ${countOf(windowDays, 'day')}${since}`;
		if (value === undefined) return `nothing in ${currency ?? 'a known currency'}${within}`;
		const unit = currency === undefined ? '' : ` ${currency}`;
		return `worth ${round(Math.expm1(Number(value)))}${unit}${within}`;
	},
	describeNext: ({ points, windowDays, ...term }) =>
		`${signed(points)} when the amount${withCondition(term)} grows 2.7-fold; less when payments are older than ${countOf(windowDays, 'day')}`,
};
