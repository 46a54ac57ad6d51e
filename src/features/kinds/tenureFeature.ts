import * as z from 'zod';
import { DAY_MS, type Instant } from '../../lead/time';
import { readRhythm } from '../rhythm';
import { eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** Days since the first of these events on record; missing where there never was one. */
export const tenureFeatureSchema = z.strictObject({
	kind: z.literal('tenure'),
	code: featureCodeSchema,
	events: z.array(eventNameSchema).min(1).max(50),
});
export type TenureFeature = z.infer<typeof tenureFeatureSchema>;

export const tenureFeature: FeatureKind<TenureFeature> = {
	keyOf: ({ events }) => events,
	countsFromZero: false,
	eventsOf: ({ events }) => events,
	// When the first was is always kept.
	keptOf: () => [],
	traitsOf: () => [],
	measure({ events }, { facts, histories }) {
		let firstAt: Instant | undefined;
		for (const event of events) {
			const history = histories.get(event);
			const seenAt = history && readRhythm(history).firstAt;
			if (seenAt !== undefined && (firstAt === undefined || seenAt < firstAt)) firstAt = seenAt;
		}
		return firstAt === undefined ? undefined : (facts.asOf - firstAt) / DAY_MS;
	},
};
