import { featureKey, featureKindOf, type Feature } from './feature';
import { readFeature, type FeatureValue, type StoredFeatures } from './featureVector';
import { UNREAD_EVENT } from './kinds/eventFeature';

/** What was measured, and the value; null: not known. Its code is that of one scorecard, or of none. */
export interface KeyedFeature {
	feature: Feature;
	value: FeatureValue | null;
}

/** By feature key. A feature that is absent counts from zero (`countsFromZero`), or is not known either. */
export type KeyedFeatures = ReadonlyMap<string, KeyedFeature>;

const keys = new WeakMap<readonly Feature[], readonly string[]>();

/** A stored vector by what was measured rather than by code, so that vectors of different scorecards can stand side by side. */
export function keyFeatures(features: readonly Feature[], stored: StoredFeatures): KeyedFeatures {
	const names = keys.get(features) ?? features.map(featureKey);
	keys.set(features, names);
	const keyed = new Map<string, KeyedFeature>();
	const add = (feature: Feature, value: FeatureValue | null, key = featureKey(feature)) =>
		keyed.set(key, { feature, value });
	for (const [index, feature] of features.entries()) {
		const value = readFeature(stored, feature.code);
		const isAbsent = featureKindOf(feature).countsFromZero ? value === 0 : value === undefined;
		if (!isAbsent) add(feature, value ?? null, names[index]);
	}
	for (const [trait, value] of Object.entries(stored.unread?.traits ?? {})) add(unreadTrait(trait), value);
	for (const [event, units] of Object.entries(stored.unread?.events ?? {})) add(unreadEvent(event), units);
	return keyed;
}

/** A trait that no term reads, as it is stored all the same. No scorecard has a code for it. */
function unreadTrait(trait: string): Feature {
	return { kind: 'trait', code: '', trait };
}

/** Events that no term reads, counted as they are stored all the same. */
export function unreadEvent(event: string): Feature {
	return { kind: 'event', code: '', event, ...UNREAD_EVENT };
}
