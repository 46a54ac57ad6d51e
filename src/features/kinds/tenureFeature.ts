import * as z from 'zod';
import { DAY_MS } from '../../lead/time';
import { firstTimeOf } from '../rhythm';
import { activityFields, keyActivity, listActivity } from './activity';
import { featureCodeSchema, type FeatureKind } from './featureKind';

/** Days since the first of these events on record or, with `newest`, since the newest; missing where there never was one. */
export const tenureFeatureSchema = z.strictObject({
	kind: z.literal('tenure'),
	code: featureCodeSchema,
	...activityFields,
	newest: z.literal(true).optional(),
});
export type TenureFeature = z.infer<typeof tenureFeatureSchema>;

/** No event has that name. */
const NEWEST = ' newest';

export const tenureFeature: FeatureKind<TenureFeature> = {
	keyOf: (feature) => [...keyActivity(feature), ...(feature.newest === true ? [NEWEST] : [])],
	countsFromZero: false,
	eventsOf: ({ events = [] }) => events,
	// When the first and the newest were is always kept.
	keptOf: () => [],
	traitsOf: () => [],
	measure(feature, { facts, histories }) {
		const activity = listActivity(feature, histories);
		if (activity.length === 0) return undefined;
		const at =
			feature.newest === true
				? Math.max(...activity.map(({ newestAt }) => newestAt))
				: Math.min(...activity.map(firstTimeOf));
		return (facts.asOf - at) / DAY_MS;
	},
};
