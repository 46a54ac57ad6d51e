import { addressKindOf, type Channel } from '../../lead/channel';
import { isKnownKind, namesOnePerson, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { StoreView } from '../../store/port/leadStore';
import { listCandidates, type LeadReference } from '../people/findLeads';
import type { StoredIdentity, StoredLead } from '../../store/port/leads';

/** Of an address that many claim, as they do a placeholder, the first few count. */
const CONFLICT_LIMIT = 20;

type KnownAddress = Pick<StoredIdentity, 'key' | 'kind'>;

interface Asked {
	addresses: readonly Identity[];
	channel: Channel;
	lead: StoredLead | undefined;
	/** Leads that claim the same customer ID. */
	rivals?: readonly string[];
}

/**
 * Who claims a customer ID together with each of them: somebody changed their address, and what they said under the old
 * one holds. By the leads' IDs, so that nobody waits for the leads first.
 */
export async function readRivals(
	view: StoreView,
	keyring: Keyring,
	references: readonly LeadReference[],
): Promise<string[][]> {
	const candidates = references.map((reference) => listCandidates(reference, keyring));
	const ids = [...new Set(candidates.flat())];
	const rivals = await view.readRivals(ids, CONFLICT_LIMIT);
	const rivalsOf = new Map(ids.map((id, index) => [id, rivals[index] ?? []]));
	return candidates.map((own) => own.flatMap((id) => rivalsOf.get(id) ?? []));
}

/**
 * The leads that own an address the message would go to, or another email or customer ID of the item, and are not the
 * person's. Whoever is on record under a new email, a text arrives at the number, and what is known of the number
 * counts; a number beside a person's own email may be a family's, one beside an office's mailbox is the person's.
 * Whoever claimed the address and does not have it counts as well: a number goes to its earliest claimant, and what the
 * others did under it stays theirs.
 */
export async function findNumberOwners(
	view: StoreView,
	keyring: Keyring,
	asked: readonly Asked[],
): Promise<StoredLead[][]> {
	const numbers = asked.map((question) => (goesToOwnMail(question) ? [] : listNumbers(question, keyring)));
	// Colleagues claim a mailbox that they share, and each speaks for themselves only.
	const claimed = listKeys(numbers.flat().filter(({ kind }) => kind !== 'email'));
	const keys = listKeys(
		numbers.flatMap((own, index) => {
			const known = asked[index]?.lead?.identities ?? [];
			return own.filter(({ key }) => !known.some((identity) => identity.key === key));
		}),
	);
	const rivals = asked.flatMap((question) => question.rivals ?? []);
	if (keys.length + claimed.length + rivals.length === 0) return asked.map(() => []);
	const [owners, claimants] = await Promise.all([view.findLeads(keys), view.readClaimants(claimed, CONFLICT_LIMIT)]);
	const idsOf = new Map(claimed.map((key, index) => [key, [...(claimants[index] ?? [])]]));
	keys.forEach((key, index) => idsOf.set(key, [owners[index] ?? [], idsOf.get(key) ?? []].flat()));
	const ids = [...new Set([...idsOf.values(), rivals].flat())];
	const leads = await view.readLeads(ids);
	const found = new Map(ids.map((id, index) => [id, leads[index]]));
	return numbers.map((own, index) => {
		const others = [...own.flatMap(({ key }) => idsOf.get(key) ?? []), ...(asked[index]?.rivals ?? [])];
		const people = others.flatMap((id) => found.get(id) ?? []);
		const distinct = new Map(people.map((lead) => [lead.id, lead]));
		distinct.delete(asked[index]?.lead?.id ?? '');
		return [...distinct.values()];
	});
}

/** Then nobody else has it: an email is on record with one lead, and what others claimed of it counts for nobody. */
function goesToOwnMail({ addresses, channel }: Asked): boolean {
	return addresses.length === 0 && addressKindOf(channel) === 'email';
}

/** The addresses that speak for somebody; where none is named, those of the lead that the message goes to. */
function listNumbers({ addresses, channel, lead }: Asked, keyring: Keyring): KnownAddress[] {
	const named = addresses
		.filter((identity) => speaksFor(identity, channel, addresses))
		.map((identity) => ({ kind: identity.kind, key: keyring.keyOf(identity) }));
	const kind = addressKindOf(channel);
	if (kind === undefined || addresses.some((identity) => identity.kind === kind)) return named;
	return [...named, ...(lead?.identities ?? []).filter((known) => known.kind === kind)];
}

function listKeys(addresses: readonly KnownAddress[]): string[] {
	return [...new Set(addresses.map(({ key }) => key))];
}

function speaksFor(identity: Identity, channel: Channel, beside: readonly Identity[]): boolean {
	if (namesOnePerson(identity)) return true;
	const kind = addressKindOf(channel);
	// An audience, a letter or a task reaches whoever any of the addresses is.
	if (kind === undefined) return isKnownKind(identity.kind);
	if (identity.kind === kind) return true;
	// Beside an office's mailbox the number says whose the message is, and whatever else is named takes nothing back.
	return identity.kind === 'phone' && beside.some((other) => other.kind === 'email' && !namesOnePerson(other));
}
