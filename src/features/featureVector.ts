import type { TraitValue } from '../lead/record';
import type { Instant } from '../lead/time';
import type { EventHistory } from './history';
import type { CompleteSince } from './leadFacts';

export type FeatureValue = TraitValue;

/**
 * The named numbers (and categories) of one lead at one instant. `values` and `missing` are what is stored with a score
 * and learned from; zeros are left out, so a lead that did three things is three entries long.
 */
export interface FeatureVector {
	values: Readonly<Record<string, FeatureValue>>;
	/** Codes that are not known, which is not the same as zero; `total:…:JPY` names a currency that was not counted. */
	missing: readonly string[];
	/** By name, what no feature of the list looks at. */
	unread: UnreadFeatures;
	asOf: Instant;
	/** Per event name what the sentences of a score are made of; empty for a vector read back from a store. */
	seen: ReadonlyMap<string, EventHistory>;
	/** As the facts have it. */
	completeSince?: CompleteSince | undefined;
}

export interface UnreadFeatures {
	traits?: Record<string, TraitValue>;
	/** Counted as `UNREAD_EVENT` says. */
	events?: Record<string, number>;
}

/** A vector as it is stored with a score. */
export type StoredFeatures = Pick<FeatureVector, 'values' | 'missing'> & Partial<Pick<FeatureVector, 'unread'>>;

export function writeFeatures({ values, missing, unread }: FeatureVector): string {
	return JSON.stringify({ values, missing, unread });
}

/** Undefined: not known. A code that is neither listed nor missing is known to be zero. */
export function readFeature(
	{ values, missing }: Pick<FeatureVector, 'values' | 'missing'>,
	code: string,
): FeatureValue | undefined {
	return values[code] ?? (missing.includes(code) ? undefined : 0);
}
