import { z } from 'zod';
import { DAY_MS, type Instant } from '../../lead/time';
import type { EventHistory } from '../history';
import { daysSchema, eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** `min(capUnits, Σ over days min(count, perDay) · 2^(−age of the day's newest / halfLife))` */
export const eventFeatureSchema = z.object({
	kind: z.literal('event'),
	code: featureCodeSchema,
	event: eventNameSchema,
	halfLifeDays: daysSchema,
	/** More than this many on one UTC day count as this many. */
	perDay: z.int().min(1).max(10_000),
	/** However many there were, they count as at most so many that happened just now. */
	capUnits: z.number().positive().max(10_000),
});
export type EventFeature = z.infer<typeof eventFeatureSchema>;

type EventCounting = Pick<EventFeature, 'halfLifeDays' | 'perDay' | 'capUnits'>;

/** How events are counted that no term reads. */
export const UNREAD_EVENT = { halfLifeDays: 14, perDay: 5, capUnits: 10 } as const satisfies EventCounting;

export const eventFeature: FeatureKind<EventFeature> = {
	keyOf: ({ event, halfLifeDays, perDay, capUnits }) => [event, halfLifeDays, perDay, capUnits],
	countsFromZero: true,
	eventsOf: ({ event }) => [event],
	traitsOf: () => [],
	measure: (feature, { facts, histories }) => countUnits(feature, histories.get(feature.event), facts.asOf),
};

export function countUnits(counting: EventCounting, history: EventHistory | undefined, asOf: Instant): number {
	if (!history) return 0;
	const halfLifeMs = counting.halfLifeDays * DAY_MS;
	let units = 0;
	for (const { count, lastOccurredAt } of history.days) {
		units += Math.min(count, counting.perDay) * 2 ** ((lastOccurredAt - asOf) / halfLifeMs);
	}
	return Math.min(units, counting.capUnits);
}
