import { z } from 'zod';
import { DAY_MS, type Instant } from '../../lead/time';
import { eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** Days since the newest of these events; missing where there never was one. */
export const recencyFeatureSchema = z.object({
	kind: z.literal('recency'),
	code: featureCodeSchema,
	events: z.array(eventNameSchema).min(1).max(50),
});
export type RecencyFeature = z.infer<typeof recencyFeatureSchema>;

export const recencyFeature: FeatureKind<RecencyFeature> = {
	keyOf: ({ events }) => events,
	countsFromZero: false,
	eventsOf: ({ events }) => events,
	traitsOf: () => [],
	measure({ events }, { facts, histories }) {
		let newestAt: Instant | undefined;
		for (const event of events) {
			const seenAt = histories.get(event)?.newestAt;
			if (seenAt !== undefined && (newestAt === undefined || seenAt > newestAt)) newestAt = seenAt;
		}
		return newestAt === undefined ? undefined : (facts.asOf - newestAt) / DAY_MS;
	},
};
