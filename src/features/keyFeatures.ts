import { countsFromZero, featureKey, UNREAD_EVENT, type Feature } from './feature';
import { readFeature, type FeatureValue, type StoredFeatures } from './featureVector';

/** By feature key; null: not known. A key that is absent counts from zero (`countsFromZero`), or is not known either. */
export type KeyedFeatures = ReadonlyMap<string, FeatureValue | null>;

const keys = new WeakMap<readonly Feature[], readonly string[]>();

/** A stored vector by what was measured rather than by code, so that vectors of different scorecards can stand side by side. */
export function keyFeatures(features: readonly Feature[], stored: StoredFeatures): KeyedFeatures {
	const names = keys.get(features) ?? features.map(featureKey);
	keys.set(features, names);
	const keyed = new Map<string, FeatureValue | null>();
	features.forEach((feature, index) => {
		const value = readFeature(stored, feature.code);
		if (countsFromZero(feature) ? value !== 0 : value !== undefined) keyed.set(names[index]!, value ?? null);
	});
	for (const [trait, value] of Object.entries(stored.unread?.traits ?? {})) keyed.set(traitKey(trait), value);
	for (const [event, units] of Object.entries(stored.unread?.events ?? {})) keyed.set(unreadEventKey(event), units);
	return keyed;
}

export function traitKey(trait: string): string {
	return featureKey({ kind: 'trait', code: '', trait });
}

export function unreadEventKey(event: string): string {
	return featureKey({ kind: 'event', code: '', event, ...UNREAD_EVENT });
}
