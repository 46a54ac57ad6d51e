import { compact } from '../compact';
import { listAsked } from './askedFeatures';
import { featureKindOf, type Feature } from './feature';
import type { FeatureValue, FeatureVector, UnreadFeatures } from './featureVector';
import { indexHistory } from './history';
import { countUnits, UNREAD_EVENT } from './kinds/eventFeature';
import type { Measuring } from './kinds/featureKind';
import type { LeadFacts } from './leadFacts';
import { namesReadBy } from './namesReadBy';
import { normaliseTrait } from './normaliseTrait';

/** History + asOf → named numbers. Scoring and training both call this, so neither can know what the other doesn't. */
export function computeFeatures(features: readonly Feature[], facts: LeadFacts): FeatureVector {
	const histories = indexHistory(facts.days, facts.asOf, facts.past);
	const values: Record<string, FeatureValue> = {};
	const missing: string[] = [];
	const from: Measuring = { facts, histories, missing };
	for (const feature of listAsked(features, histories)) {
		const value = featureKindOf(feature).measure(feature, from);
		if (value === undefined) missing.push(feature.code);
		else if (value !== 0) values[feature.code] = value;
	}
	const unread = measureUnread(features, from);
	const { asOf, completeSince } = facts;
	return compact({ values, missing, unread, asOf, seen: histories, completeSince });
}

/** What is known besides: nothing is scored by it, but learning may find that it tells something. */
function measureUnread(features: readonly Feature[], { facts, histories }: Measuring): UnreadFeatures {
	const read = namesReadBy(features);
	const unread: UnreadFeatures = {};
	for (const [trait, value] of facts.traits) {
		const known = read.traits.has(trait) ? undefined : normaliseTrait(value);
		if (known !== undefined) (unread.traits ??= {})[trait] = known;
	}
	for (const [event, history] of histories) {
		const units = read.events.has(event) ? 0 : countUnits(UNREAD_EVENT, history, facts.asOf);
		if (units > 0) (unread.events ??= {})[event] = units;
	}
	return unread;
}
