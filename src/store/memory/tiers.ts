import type { LeadGroup } from '../port/leads';
import type { StoredTier, TierReader, TierWriter, WaitingLead } from '../port/tiers';
import { byOccurrence } from '../orders';
import { compareText, toStoredText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';

/** The highest score first. */
function byRank(a: WaitingLead, b: WaitingLead): number {
	return b.score - a.score || compareText(a.leadId, b.leadId);
}

export function bindTiers(tables: MemoryTables): TierReader & TierWriter {
	const { tierChanges, tierSets } = tables;
	const readChanges = (group: LeadGroup, tierSet?: string): StoredTier[] =>
		tierChanges
			.owned(...group)
			.filter((change) => tierSet === undefined || change.tierSet === toStoredText(tierSet))
			.sort((a, b) => a.since - b.since);
	return {
		readTiers: async (groups, tierSet) => groups.map((group) => readChanges(group, tierSet).at(-1)),
		readTierChanges: async (groups, tierSet) => groups.map((group) => readChanges(group, tierSet)),
		listTierSets: async () =>
			[...new Set([...tierChanges.all(), ...tierSets.all()].map(({ tierSet }) => tierSet))].sort(compareText),
		countTierEntries: async (tierSet, names, { from, until }) =>
			names.map((name) => {
				const leads = (change: StoredTier) =>
					change.tierSet === toStoredText(tierSet) && change.name === toStoredText(name);
				return tierChanges
					.all()
					.filter((change) => leads(change) && change.since >= from && change.since < until)
					.filter((change) => change.previous !== change.name).length;
			}),
		listTierEntries: async (tierSet, { from, until, after, limit }) => {
			const entries = tierChanges
				.all()
				.filter((change) => change.tierSet === toStoredText(tierSet) && change.since >= from && change.since < until)
				.map(({ leadId, since }) => ({ id: leadId, leadId, occurredAt: since }))
				.filter((entry) => after === undefined || byOccurrence(entry, after) > 0)
				.sort(byOccurrence);
			const distinct = new Map(entries.map((entry) => [`${entry.occurredAt} ${entry.id}`, entry]));
			return [...distinct.values()].slice(0, limit);
		},
		listWaiting: async (tierSet, { after, limit }) => {
			const ofSet = tierChanges.all().filter((change) => change.tierSet === toStoredText(tierSet));
			const newest = new Map(ofSet.sort((a, b) => a.since - b.since).map((change) => [change.leadId, change]));
			return [...newest.values()]
				.filter(({ waitsFor }) => waitsFor !== undefined)
				.map(({ leadId, score }) => ({ leadId, score }))
				.sort(byRank)
				.filter((waiting) => after === undefined || byRank(waiting, after) > 0)
				.slice(0, limit);
		},
		readTierSets: async (asked) =>
			asked.map((tierSet) => tierSets.owned(tierSet).sort((a, b) => compareText(a.audience, b.audience))),
		writeTierSets: async (sets) => sets.forEach((set) => tierSets.put(set)),
		writeTiers: async (tiers) => {
			for (const tier of tiers) {
				requireLead(tables, tier.leadId);
				tierChanges.put(tier);
			}
		},
	};
}
