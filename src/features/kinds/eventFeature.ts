import * as z from 'zod';
import { DAY_MS, type Instant } from '../../lead/time';
import type { SomeHistory } from '../history';
import { decay, unitsOf, type Counting } from '../pastSums';
import { conditionFields, keptOfCondition, keyCondition, needsOfCondition, pickHistory } from './condition';
import { daysSchema, eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** `min(capUnits, Σ over days min(count, perDay) · 2^(−age of the day's newest / halfLife))` */
export const eventFeatureSchema = z.strictObject({
	kind: z.literal('event'),
	code: featureCodeSchema,
	event: eventNameSchema,
	...conditionFields,
	halfLifeDays: daysSchema,
	/** More than this many on one UTC day count as this many. */
	perDay: z.int().min(1).max(10_000),
	/** However many there were, they count as at most so many that happened just now. */
	capUnits: z.number().positive().max(10_000),
});
export type EventFeature = z.infer<typeof eventFeatureSchema>;

interface CappedCounting extends Counting {
	capUnits: number;
}

/** How events are counted that no term reads. */
export const UNREAD_EVENT = { halfLifeDays: 14, perDay: 5, capUnits: 10 } as const satisfies CappedCounting;

export const eventFeature: FeatureKind<EventFeature> = {
	keyOf: (feature) => [feature.event, feature.halfLifeDays, feature.perDay, feature.capUnits, ...keyCondition(feature)],
	countsFromZero: true,
	eventsOf: ({ event }) => [event],
	countsSome: ({ where }) => where !== undefined,
	needsOf: (feature) => needsOfCondition(feature, [feature.event]),
	keptOf: (feature) => [{ ...keptOfCondition(feature, feature.event), counting: feature }],
	traitsOf: () => [],
	measure: (feature, { facts, histories }) =>
		countUnits(feature, pickHistory(feature, histories.get(feature.event)), facts.asOf),
};

export function countUnits(counting: CappedCounting, history: SomeHistory | undefined, asOf: Instant): number {
	return history === undefined ? 0 : Math.min(countUncapped(counting, history, asOf), counting.capUnits);
}

export function countUncapped(counting: Counting, { days, earlier }: SomeHistory, asOf: Instant): number {
	const halfLifeMs = counting.halfLifeDays * DAY_MS;
	let units =
		earlier === undefined ? 0 : decay(unitsOf(earlier.of, counting), counting.halfLifeDays, asOf - earlier.endedAt);
	for (const { count, lastOccurredAt } of days) {
		units += Math.min(count, counting.perDay) * 2 ** ((lastOccurredAt - asOf) / halfLifeMs);
	}
	return units;
}
