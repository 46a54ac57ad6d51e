import type { LeadGroup } from '../port/leads';
import type { StoredTier, TierReader, TierWriter } from '../port/tiers';
import { toStoredText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindTiers(tables: MemoryTables): TierReader & TierWriter {
	const { tierChanges } = tables;
	const readChanges = (group: LeadGroup, tierSet?: string): StoredTier[] =>
		tierChanges
			.owned(...group)
			.filter((change) => tierSet === undefined || change.tierSet === toStoredText(tierSet))
			.sort((a, b) => a.since - b.since);
	return {
		readTiers: async (groups, tierSet) => groups.map((group) => readChanges(group, tierSet).at(-1)),
		readTierChanges: async (groups, tierSet) => groups.map((group) => readChanges(group, tierSet)),
		countTierEntries: async (tierSet, names, { from, until }) =>
			names.map((name) => {
				const leads = (change: StoredTier) =>
					change.tierSet === toStoredText(tierSet) && change.name === toStoredText(name);
				return tierChanges.all().filter((change) => leads(change) && change.since >= from && change.since < until)
					.length;
			}),
		writeTiers: async (tiers) => {
			for (const tier of tiers) {
				requireLead(tables, tier.leadId);
				tierChanges.put(tier);
			}
		},
	};
}
