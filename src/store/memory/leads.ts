import type { LeadGroup, LeadReader, LeadWriter, StoredLead } from '../port/leads';
import { compareText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';
import { findRoot, listIdsBelow } from './merges';

export function bindLeads(tables: MemoryTables): LeadReader & LeadWriter {
	const { leads, identities, merges } = tables;

	const findLead = (key: string): string | undefined => {
		const identity = identities.get(key);
		return identity && findRoot(tables, identity.leadId);
	};
	const readLead = (anyId: string): StoredLead | undefined => {
		if (leads.get(anyId) === undefined) return undefined;
		const lead = leads.get(findRoot(tables, anyId));
		if (lead === undefined) return undefined;
		const [id, ...others] = listIdsBelow(tables, lead.id);
		const group: LeadGroup = [id ?? lead.id, ...others.sort(compareText)];
		const found = identities.owned(...group).sort((a, b) => compareText(a.key, b.key));
		return { id: lead.id, group, createdAt: lead.createdAt, identities: found };
	};

	return {
		findLeads: async (keys) => keys.map(findLead),
		readLeads: async (ids) => {
			const known = new Map<string, StoredLead>();
			return ids.map((id) => {
				const lead = known.get(id) ?? readLead(id);
				if (lead !== undefined && !known.has(id)) for (const member of lead.group) known.set(member, lead);
				return lead;
			});
		},
		listLeads: async (page) =>
			leads.page(page, ({ id }) => merges.get(id) === undefined).flatMap(({ id }) => readLead(id) ?? []),
		listEveryLead: async (page) => leads.page(page),
		createLeads: async (created) => created.map((lead) => leads.add(lead)),
		addIdentities: async (added) =>
			added.map((identity) => {
				requireLead(tables, identity.leadId);
				return identities.add(identity);
			}),
	};
}
