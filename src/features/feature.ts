import { accountFeature } from './kinds/accountFeature';
import { eventFeature } from './kinds/eventFeature';
import type { FeatureKind } from './kinds/featureKind';
import { frequencyFeature } from './kinds/frequencyFeature';
import { higherFeature } from './kinds/higherFeature';
import { intervalFeature } from './kinds/intervalFeature';
import { ownedFeature } from './kinds/ownedFeature';
import { overdueFeature } from './kinds/overdueFeature';
import { recencyFeature } from './kinds/recencyFeature';
import { tenureFeature } from './kinds/tenureFeature';
import { totalFeature } from './kinds/totalFeature';
import { traitFeature } from './kinds/traitFeature';

/**
 * Version of what the kinds mean. A number trained on one meaning is wrong under another, so a scorecard names the
 * version it was written for, and code that doesn't know that version refuses it.
 */
export const FEATURE_CATALOG_VERSION = 2;

/** Each kind is a file in `kinds/` and a line here. */
const FEATURE_KINDS = {
	event: eventFeature,
	recency: recencyFeature,
	frequency: frequencyFeature,
	overdue: overdueFeature,
	interval: intervalFeature,
	tenure: tenureFeature,
	total: totalFeature,
	trait: traitFeature,
	account: accountFeature,
	owned: ownedFeature,
	higher: higherFeature,
};

/** What a lead's history is asked for. */
export type Feature = (typeof FEATURE_KINDS)[keyof typeof FEATURE_KINDS] extends FeatureKind<infer F> ? F : never;

export function featureKindOf({ kind }: Pick<Feature, 'kind'>): FeatureKind<Feature> {
	return FEATURE_KINDS[kind];
}

/** What a feature measures, whatever it is called: equal keys are equal numbers. To compare, not to be read. */
export function featureKey(feature: Feature): string {
	return JSON.stringify([feature.kind, ...featureKindOf(feature).keyOf(feature)]);
}
