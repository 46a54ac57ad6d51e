import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import { dayAround } from '../../tiers/dayAround';
import type { TierRules } from '../../tiers/settings';

interface EntriesQuestion {
	rules: TierRules;
	tierSet: string;
	/** A name as it is stored. */
	keep: (name: string) => string;
	asOf: Instant;
}

/** How many leads have entered each tier that has a daily capacity today. */
export async function countEntries(
	view: StoreView,
	{ rules: { tiers, timeZone }, tierSet, keep, asOf }: EntriesQuestion,
): Promise<Map<string, number>> {
	const limited = tiers.flatMap(({ name, capacityPerDay }) => (capacityPerDay === undefined ? [] : [name]));
	if (limited.length === 0) return new Map();
	const entries = await view.countTierEntries(tierSet, limited.map(keep), dayAround(asOf, timeZone));
	return new Map(limited.map((name, index) => [name, entries[index] ?? 0]));
}

/** What is counted where every tier that has a daily capacity is full. */
export function fillPlaces({ tiers }: Pick<TierRules, 'tiers'>): Map<string, number> {
	return new Map(tiers.flatMap(({ name, capacityPerDay }) => (capacityPerDay === undefined ? [] : [[name, Infinity]])));
}
