import * as z from 'zod';
import { DAY_MS } from '../../lead/time';
import { firstTimeOf } from '../rhythm';
import { activityFields, keyActivity, listActivity } from './activity';
import { featureCodeSchema, type FeatureKind } from './featureKind';

/** Days since the first of these events on record or, with `last`, since the newest; missing where there never was one. */
export const tenureFeatureSchema = z.strictObject({
	kind: z.literal('tenure'),
	code: featureCodeSchema,
	...activityFields,
	last: z.literal(true).optional(),
});
export type TenureFeature = z.infer<typeof tenureFeatureSchema>;

export const tenureFeature: FeatureKind<TenureFeature> = {
	keyOf: (feature) => [...keyActivity(feature), ...(feature.last ? [1] : [])],
	countsFromZero: false,
	eventsOf: ({ events = [] }) => events,
	// When the first and the newest were is always kept.
	keptOf: () => [],
	traitsOf: () => [],
	measure(feature, { facts, histories }) {
		const times = listActivity(feature, histories).map(feature.last ? ({ newestAt }) => newestAt : firstTimeOf);
		if (times.length === 0) return undefined;
		return (facts.asOf - (feature.last ? Math.max(...times) : Math.min(...times))) / DAY_MS;
	},
};
