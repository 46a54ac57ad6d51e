import * as z from 'zod';
import { DAY_MS } from '../../lead/time';
import { firstTimeOf } from '../rhythm';
import { activityFields, keyActivity, listActivity } from './activity';
import { featureCodeSchema, type FeatureKind } from './featureKind';

/** Days since the first of these events on record; missing where there never was one. */
export const tenureFeatureSchema = z.strictObject({
	kind: z.literal('tenure'),
	code: featureCodeSchema,
	...activityFields,
});
export type TenureFeature = z.infer<typeof tenureFeatureSchema>;

export const tenureFeature: FeatureKind<TenureFeature> = {
	keyOf: keyActivity,
	countsFromZero: false,
	eventsOf: ({ events = [] }) => events,
	// When the first was is always kept.
	keptOf: () => [],
	traitsOf: () => [],
	measure(feature, { facts, histories }) {
		let firstAt = Infinity;
		for (const history of listActivity(feature, histories)) firstAt = Math.min(firstAt, firstTimeOf(history));
		return firstAt === Infinity ? undefined : (facts.asOf - firstAt) / DAY_MS;
	},
};
