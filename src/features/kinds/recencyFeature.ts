import * as z from 'zod';
import { DAY_MS, type Instant } from '../../lead/time';
import { conditionFields, keptOfCondition, keyCondition, needsOfCondition, pickHistory } from './condition';
import { eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** Days since the newest of these events; missing where there never was one. */
export const recencyFeatureSchema = z.strictObject({
	kind: z.literal('recency'),
	code: featureCodeSchema,
	events: z.array(eventNameSchema).min(1).max(50),
	...conditionFields,
});
export type RecencyFeature = z.infer<typeof recencyFeatureSchema>;

export const recencyFeature: FeatureKind<RecencyFeature> = {
	keyOf: (feature) => [...feature.events, ...keyCondition(feature)],
	countsFromZero: false,
	eventsOf: ({ events }) => events,
	countsSome: ({ where }) => where !== undefined,
	needsOf: (feature) => needsOfCondition(feature, feature.events),
	keptOf: (feature) => feature.events.map((event) => keptOfCondition(feature, event)),
	traitsOf: () => [],
	measure(feature, { facts, histories }) {
		let newestAt: Instant | undefined;
		for (const event of feature.events) {
			const seenAt = pickHistory(feature, histories.get(event))?.newestAt;
			if (seenAt !== undefined && (newestAt === undefined || seenAt > newestAt)) newestAt = seenAt;
		}
		return newestAt === undefined ? undefined : (facts.asOf - newestAt) / DAY_MS;
	},
};
