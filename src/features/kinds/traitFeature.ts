import * as z from 'zod';
import { normaliseTrait } from '../normaliseTrait';
import { featureCodeSchema, type FeatureKind } from './featureKind';

/** The trait as it is; text in lower case without outer blanks; missing where unknown or empty. */
export const traitFeatureSchema = z.strictObject({
	kind: z.literal('trait'),
	code: featureCodeSchema,
	trait: z.string().min(1).max(100),
});
export type TraitFeature = z.infer<typeof traitFeatureSchema>;

export const traitFeature: FeatureKind<TraitFeature> = {
	keyOf: ({ trait }) => [trait],
	countsFromZero: false,
	eventsOf: () => [],
	keptOf: () => [],
	traitsOf: ({ trait }) => [trait],
	measure: ({ trait }, { facts }) => normaliseTrait(facts.traits.get(trait)),
};
