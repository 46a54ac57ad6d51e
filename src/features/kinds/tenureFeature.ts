import * as z from 'zod';
import { DAY_MS } from '../../lead/time';
import { readRhythm } from '../rhythm';
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
		const firsts = listActivity(feature, histories).map((history) => readRhythm(history).firstAt);
		return firsts.length === 0 ? undefined : (facts.asOf - Math.min(...firsts)) / DAY_MS;
	},
};
