import type { LeadGroup, LeadReader, LeadWriter, StoredLead } from '../port/leads';
import { compareText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';
import { findRoot, listIdsBelow } from './merges';
import { pageById } from './pageById';

export function bindLeads(tables: MemoryTables): Omit<LeadReader & LeadWriter, 'forgetLeads'> {
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
		listLeads: async (page) => {
			const survivors = leads.all().filter(({ id }) => merges.get(id) === undefined);
			return pageById(survivors, page).flatMap(({ id }) => readLead(id) ?? []);
		},
		createLeads: async (created) => created.map((lead) => leads.add(lead)),
		addIdentities: async (added) =>
			added.map((identity) => {
				requireLead(tables, identity.leadId);
				identities.add(identity);
				return findLead(identity.key) ?? identity.leadId;
			}),
	};
}
