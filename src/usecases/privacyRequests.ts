import { namesOnePerson, type Identity } from '../lead/identity';
import type { Instant } from '../lead/time';
import type { LeadGroup, StoredLead, StoreTransaction, StoreView } from '../store/leadStore';
import type { EngineContext } from './engineContext';
import { eraseLeads, readExports, type LeadExport } from './forgetLeads';

/** What somebody asks about themselves, and whom their record named. */
export interface PrivacyRequest {
	name: 'forget' | 'export';
	lead: StoredLead;
	identities: readonly Identity[];
}

export interface PrivacyAnswer {
	/** Set where the person was erased: how many rows went. */
	rowsErased?: number;
	exported?: LeadExport;
}

/** Copies are made before anything is erased. Answers by the id of each lead concerned. */
export async function answerPrivacyRequests(
	context: EngineContext,
	transaction: StoreTransaction,
	requests: readonly PrivacyRequest[],
	now: Instant,
): Promise<Map<string, PrivacyAnswer>> {
	const answers = new Map<string, PrivacyAnswer>();
	if (requests.length === 0) return answers;
	const people = await gatherPeople(context, transaction, requests);
	const give = (person: StoredLead, answer: PrivacyAnswer) => person.group.forEach((id) => answers.set(id, { ...answers.get(id), ...answer }));

	const asking = people.filter((_, index) => requests[index]?.name === 'export');
	const exported = await readExports(context, transaction, asking);
	exported.forEach((copy) => give(copy.lead, { exported: copy }));

	const leaving = people.filter((_, index) => requests[index]?.name === 'forget');
	const counts = await eraseLeads(context, transaction, leaving, now);
	leaving.forEach((person, index) => give(person, { rowsErased: (answers.get(person.id)?.rowsErased ?? 0) + (counts[index] ?? 0) }));
	return answers;
}

/**
 * Each request's person as one lead. Where an e-mail and a customer id belong to two leads (somebody changed their
 * address), the request is about both; a phone or a shared mailbox may be somebody else's and brings nobody in.
 */
async function gatherPeople({ keyring }: EngineContext, view: StoreView, requests: readonly PrivacyRequest[]): Promise<StoredLead[]> {
	const ids = requests.map(({ identities }) => identities.filter(namesOnePerson).map((identity) => keyring.leadIdOf(keyring.keyOf(identity))));
	const flat = [...new Set(ids.flat())];
	const found = new Map((await view.readLeads(flat)).map((lead, index) => [flat[index], lead]));
	return requests.map(({ lead }, index) => {
		const others = (ids[index] ?? []).flatMap((id) => found.get(id) ?? []);
		return [...new Map(others.map((other) => [other.id, other])).values()].filter(({ id }) => id !== lead.id).reduce(joinLeads, lead);
	});
}

function joinLeads(one: StoredLead, other: StoredLead): StoredLead {
	const group: LeadGroup = [...one.group, ...other.group];
	return { ...one, group, identities: [...one.identities, ...other.identities] };
}
