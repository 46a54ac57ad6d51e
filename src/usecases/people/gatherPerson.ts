import { namesOnePerson, type Identity } from '../../lead/identity';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { EngineContext } from '../engineContext';

/**
 * A lead with all that is its person's, as one lead, for what privacy law asks. Where an email and a customer ID of
 * theirs belong to two leads (somebody changed their address), both are meant; a phone or a shared mailbox brings
 * nobody in.
 */
export async function gatherPerson(
	{ keyring }: EngineContext,
	view: StoreView,
	lead: StoredLead,
	identities: readonly Identity[],
): Promise<StoredLead> {
	const named = await view.readLeads(
		identities.filter(namesOnePerson).map((identity) => keyring.leadIdOf(keyring.keyOf(identity))),
	);
	const others = new Map(
		named.flatMap((other) => (other === undefined || other.id === lead.id ? [] : [[other.id, other] as const])),
	);
	return [...others.values()].reduce(joinLeads, lead);
}

function joinLeads(lead: StoredLead, other: StoredLead): StoredLead {
	const group: LeadGroup = [...lead.group, ...other.group];
	return { ...lead, group, identities: [...lead.identities, ...other.identities] };
}
