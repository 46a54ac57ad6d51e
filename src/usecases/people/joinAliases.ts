import { isKnownKind } from '../../lead/identity';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { LeadMerge } from '../../store/port/merges';
import { readKeptApart } from './keptApart';
import type { Join } from './planMerges';

/**
 * Joins the people whom a sender's own word makes one, whatever emails they have: what stops messages to one stops them to
 * both. Whom a person keeps apart stays apart.
 */
export async function joinAliases(transaction: StoreTransaction, joins: readonly Join[]): Promise<LeadMerge[]> {
	if (joins.length === 0) return [];
	const ids = [...new Set(joins.flatMap(({ leadId, intoLeadId }) => [leadId, intoLeadId]))];
	const found = await transaction.readLeads(ids);
	const leads = new Map(ids.map((id, index) => [id, found[index]]));
	const membersOf = (id: string): string[] => listKnown(leads.get(id), id);
	const keptApart = await readKeptApart(transaction, [...new Set(ids.flatMap(membersOf))]);
	const joined = new Map<string, string>();
	const rootOf = (id: string): string => {
		let root = leads.get(id)?.id ?? id;
		for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
		return root;
	};
	const merges: LeadMerge[] = [];
	for (const { leadId, intoLeadId, at } of joins) {
		const [from, into] = [rootOf(leadId), rootOf(intoLeadId)];
		const others = membersOf(intoLeadId);
		if (from === into || membersOf(leadId).some((member) => others.some((other) => keptApart(member, other)))) continue;
		merges.push({ fromLeadId: from, intoLeadId, at, because: 'an alias names both', alias: true });
		joined.set(from, into);
	}
	await transaction.mergeLeads(merges);
	return merges;
}

/** The leads of what names a person: of visits and links there may be thousands. */
function listKnown(lead: StoredLead | undefined, id: string): string[] {
	const known = (lead?.identities ?? []).filter(({ kind }) => isKnownKind(kind)).map(({ leadId }) => leadId);
	return [...new Set([id, lead?.id ?? id, ...known])];
}
