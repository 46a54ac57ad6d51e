import { DAY_MS, type Instant } from '../lead/time';
import { UNREAD_EVENT, type AccountFeature, type EventFeature, type Feature, type RecencyFeature } from './feature';
import type { FeatureValue, FeatureVector, UnreadFeatures } from './featureVector';
import { type EventHistory, indexHistory } from './history';
import type { AccountFacts, LeadFacts } from './leadFacts';
import { namesReadBy } from './namesReadBy';
import { normaliseTrait } from './normaliseTrait';
import { totalMoney } from './totalMoney';

type Histories = ReadonlyMap<string, EventHistory>;

/** History + asOf → named numbers. Scoring and training both call this, so neither can know what the other doesn't. */
export function computeFeatures(features: readonly Feature[], facts: LeadFacts): FeatureVector {
	const histories = indexHistory(facts.days, facts.asOf);
	const values: Record<string, FeatureValue> = {};
	const missing: string[] = [];
	for (const feature of features) {
		const value = measure(feature, facts, histories, missing);
		if (value === undefined) missing.push(feature.code);
		else if (value !== 0) values[feature.code] = value;
	}
	return { values, missing, unread: measureUnread(features, facts, histories), asOf: facts.asOf, seen: histories };
}

/** What is known besides: nothing is scored by it, but learning may find that it tells something. */
function measureUnread(features: readonly Feature[], facts: LeadFacts, histories: Histories): UnreadFeatures {
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

function measure(
	feature: Feature,
	facts: LeadFacts,
	histories: Histories,
	missing: string[],
): FeatureValue | undefined {
	switch (feature.kind) {
		case 'event':
			return countUnits(feature, histories.get(feature.event), facts.asOf);
		case 'recency':
			return daysSinceNewest(feature, histories, facts.asOf);
		case 'total': {
			const { value, uncounted } = totalMoney(feature, histories.get(feature.event), facts.asOf);
			for (const currency of uncounted) missing.push(`${feature.code}:${currency}`);
			return value;
		}
		case 'trait':
			return normaliseTrait(facts.traits.get(feature.trait));
		case 'account':
			return countPeople(feature, facts.account, facts.asOf);
	}
}

function countUnits(
	feature: Pick<EventFeature, 'halfLifeDays' | 'perDay' | 'capUnits'>,
	history: EventHistory | undefined,
	asOf: Instant,
): number {
	if (!history) return 0;
	const halfLifeMs = feature.halfLifeDays * DAY_MS;
	let units = 0;
	for (const { count, lastOccurredAt } of history.days) {
		units += Math.min(count, feature.perDay) * 2 ** ((lastOccurredAt - asOf) / halfLifeMs);
	}
	return Math.min(units, feature.capUnits);
}

function daysSinceNewest(feature: RecencyFeature, histories: Histories, asOf: Instant): number | undefined {
	let newestAt: Instant | undefined;
	for (const event of feature.events) {
		const seenAt = histories.get(event)?.newestAt;
		if (seenAt !== undefined && (newestAt === undefined || seenAt > newestAt)) newestAt = seenAt;
	}
	return newestAt === undefined ? undefined : (asOf - newestAt) / DAY_MS;
}

function countPeople(feature: AccountFeature, account: AccountFacts | undefined, asOf: Instant): number | undefined {
	if (!account) return undefined;
	const after = asOf - feature.windowDays * DAY_MS;
	const people = (account.lastSeen.get(feature.event) ?? []).filter((seenAt) => seenAt > after && seenAt <= asOf);
	return Math.min(people.length, feature.capPeople);
}
