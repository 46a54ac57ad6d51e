import { circularMerge, unknownLead } from '../brokenPromises';
import type { LeadGroup, LeadReader, LeadWriter, StoredLead } from '../port/leads';
import { newestMergeFirst } from '../orders';
import { compareText } from '../storedText';
import type { MemoryTables } from './memoryTables';

/** Walks the pointers each time: what the flattened roots of the databases have to agree with. */
export function bindLeads(tables: MemoryTables): LeadReader & LeadWriter {
	const { leads, identities, merges, conflicts } = tables;

	const rootOf = (id: string): string => {
		const merge = merges.get(id);
		return merge === undefined ? id : rootOf(merge.intoLeadId);
	};
	const idsBelow = (id: string): string[] => [
		id,
		...merges.owned(id).flatMap(({ fromLeadId }) => idsBelow(fromLeadId)),
	];

	const findLead = (key: string): string | undefined => {
		const identity = identities.get(key);
		return identity && rootOf(identity.leadId);
	};
	const readLead = (anyId: string): StoredLead | undefined => {
		if (leads.get(anyId) === undefined) return undefined;
		const lead = leads.get(rootOf(anyId));
		if (lead === undefined) return undefined;
		const [id, ...others] = idsBelow(lead.id);
		const group: LeadGroup = [id ?? lead.id, ...others.sort(compareText)];
		const found = identities.owned(...group).sort((a, b) => compareText(a.key, b.key));
		return { id: lead.id, group, createdAt: lead.createdAt, identities: found };
	};
	const forgetLead = (id: string): number => {
		if (leads.get(id) === undefined) return 0;
		let count = 0;
		for (const { fromLeadId } of merges.owned(id)) count += Number(merges.remove(fromLeadId));
		count += Number(merges.remove(id));
		for (const conflict of conflicts.all()) {
			if (conflict.leadId === id || conflict.otherLeadId === id) count += Number(conflicts.remove(conflict.id));
		}
		tables.rollups.removeOwned(id);
		tables.expiredEvents.removeOwned(id);
		const { events, outcomes, scores, tierChanges, contacts, traits } = tables;
		for (const table of [identities, events, outcomes, scores, tierChanges, contacts, traits])
			count += table.removeOwned(id);
		return count + Number(leads.remove(id));
	};

	return {
		findLeads: async (keys) => keys.map(findLead),
		readLeads: async (ids) => ids.map(readLead),
		listLeads: async ({ afterId, limit }) =>
			leads
				.all()
				.map(({ id }) => id)
				.filter((id) => merges.get(id) === undefined && (afterId === undefined || compareText(id, afterId) > 0))
				.sort(compareText)
				.slice(0, limit)
				.flatMap((id) => readLead(id) ?? []),
		listConflicts: async ({ afterId, limit }) =>
			conflicts
				.all()
				.filter(({ id }) => afterId === undefined || compareText(id, afterId) > 0)
				.sort((a, b) => compareText(a.id, b.id))
				.slice(0, limit),
		readMerges: async (fromLeadIds) => fromLeadIds.map((id) => merges.get(id)),
		listMerges: async ({ limit }) => merges.all().sort(newestMergeFirst).slice(0, limit),

		createLeads: async (created) => created.map((lead) => leads.add(lead.id, lead)),
		addIdentities: async (added) =>
			added.map((identity) => {
				requireLead(tables, identity.leadId);
				identities.add(identity.key, identity);
				return findLead(identity.key) ?? identity.leadId;
			}),
		mergeLeads: async (wanted) =>
			wanted.map((merge) => {
				const fromLeadId = requireLead(tables, merge.fromLeadId);
				const intoLeadId = requireLead(tables, merge.intoLeadId);
				const standing = merges.get(fromLeadId);
				if (standing?.intoLeadId === intoLeadId && standing.at === merge.at) return false;
				if (idsBelow(fromLeadId).includes(intoLeadId)) throw circularMerge(fromLeadId, intoLeadId);
				merges.put(fromLeadId, merge);
				return true;
			}),
		undoMerges: async (fromLeadIds) => fromLeadIds.map((id) => merges.remove(id)),
		recordConflicts: async (recorded) => recorded.map((conflict) => conflicts.add(conflict.id, conflict)),
		resolveConflicts: async (ids, at) =>
			ids.map((id) => {
				const conflict = conflicts.get(id);
				if (conflict === undefined || conflict.resolvedAt !== undefined) return false;
				conflicts.put(id, { ...conflict, resolvedAt: at });
				return true;
			}),
		forgetLeads: async (groups) => groups.map((group) => group.reduce((count, id) => count + forgetLead(id), 0)),
	};
}

/** What a foreign key is to a database. Answers the id as it is stored. */
export function requireLead(tables: MemoryTables, leadId: string): string {
	const lead = tables.leads.get(leadId);
	if (lead === undefined) throw unknownLead(leadId);
	return lead.id;
}
