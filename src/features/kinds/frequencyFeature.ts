import * as z from 'zod';
import { activityFields, keyActivity, listActivity } from './activity';
import { featureCodeSchema, type FeatureKind } from './featureKind';

/** How many of these events are on record, however long ago. */
export const frequencyFeatureSchema = z.strictObject({
	kind: z.literal('frequency'),
	code: featureCodeSchema,
	...activityFields,
});
export type FrequencyFeature = z.infer<typeof frequencyFeatureSchema>;

export const frequencyFeature: FeatureKind<FrequencyFeature> = {
	keyOf: keyActivity,
	countsFromZero: true,
	eventsOf: ({ events = [] }) => events,
	// How many there were is always kept.
	keptOf: () => [],
	traitsOf: () => [],
	measure: (feature, { histories }) => listActivity(feature, histories).reduce((sum, { times }) => sum + times, 0),
};
