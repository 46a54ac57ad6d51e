import { EngineError } from '../../errors';
import { namesOnePerson, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { MESSAGES } from '../messages';

/** Who is meant: an ID that Score Lead gave, or what a payload says about the person, strongest first. */
export type LeadReference = ({ leadId: string } | { identities: readonly Identity[] }) & {
	/** Further addresses in the item's fields: to be listed and looked up, not to find the lead by. */
	others?: readonly Identity[];
};

/**
 * The lead of each reference. Where the strongest identity is not on record (a new email), the next that is one
 * person's own decides; a phone or an office mailbox beside it may be somebody else's.
 */
export async function findLeads(
	{ keyring }: Pick<EngineContext, 'keyring'>,
	view: StoreView,
	references: readonly LeadReference[],
): Promise<(StoredLead | undefined)[]> {
	const candidates = references.map((reference) => listCandidates(reference, keyring));
	const ids = [...new Set(candidates.flat())];
	const leads = await view.readLeads(ids);
	const found = new Map(ids.map((id, index) => [id, leads[index]]));
	return candidates.map((candidateIds) => candidateIds.map((id) => found.get(id)).find((lead) => lead !== undefined));
}

/** The leads that it may mean, surest first. */
export function listCandidates(reference: LeadReference, keyring: Keyring): string[] {
	if ('leadId' in reference) return [reference.leadId];
	const identifying = reference.identities.filter((identity, index) => index === 0 || namesOnePerson(identity));
	return identifying.map((identity) => keyring.leadIdOf(keyring.keyOf(identity)));
}

/** The same, with what to do about those who are on record nowhere. */
export async function findReferenced(
	context: EngineContext,
	view: StoreView,
	references: readonly LeadReference[],
): Promise<Result<StoredLead>[]> {
	const leads = await findLeads(context, view, references);
	return references.map((reference, index): Result<StoredLead> => {
		const lead = leads[index];
		return lead === undefined ? fail(unknownReference(reference)) : succeed(lead);
	});
}

/** An ID that Score Lead never gave in this workspace. */
export function unknownLead(leadId: string): EngineError {
	return new EngineError('score-unknown', MESSAGES.unknownLead(leadId), { field: 'lead.id' });
}

function unknownReference(reference: LeadReference): EngineError {
	if ('leadId' in reference) return unknownLead(reference.leadId);
	const kinds = reference.identities.filter(({ kind }) => kind !== 'link').map(({ kind }) => KIND_NAMES[kind] ?? kind);
	return new EngineError(
		'score-unknown',
		kinds.length === 0 ? MESSAGES.nobodyNamed : MESSAGES.unknownPerson([...new Set(kinds)]),
	);
}

const KIND_NAMES: Readonly<Record<string, string>> = { customerId: 'customer ID', anonymousId: 'anonymous ID' };
