import { addressKindOf, type Channel } from '../../lead/channel';
import { isKnownKind, namesOnePerson, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';

/** Of an address that many claim, as they do a placeholder, the first few count. */
const CONFLICT_LIMIT = 20;

interface Asked {
	addresses: readonly Identity[];
	channel: Channel;
	lead: StoredLead | undefined;
}

/**
 * The leads that own an address the message would go to, or another email or customer ID of the item, and are not the
 * person's. Whoever is on record under a new email, a text arrives at the number, and what is known of the number
 * counts; a number beside an email that is written to may be a family's. Whoever claimed the address and does not have it
 * counts as well: a number goes to its earliest claimant, and what the others did under it stays theirs.
 */
export async function findNumberOwners(
	view: StoreView,
	keyring: Keyring,
	asked: readonly Asked[],
): Promise<StoredLead[][]> {
	const numbers = asked.map((question) => listNumbers(question, keyring));
	const keys = [...new Set(numbers.flat())];
	if (keys.length === 0) return asked.map(() => []);
	const [owners, claimants] = await Promise.all([view.findLeads(keys), view.readClaimants(keys, CONFLICT_LIMIT)]);
	const idsOf = new Map(keys.map((key, index) => [key, [owners[index] ?? [], claimants[index] ?? []].flat()]));
	const ids = [...new Set([...idsOf.values()].flat())];
	const leads = await view.readLeads(ids);
	const found = new Map(ids.map((id, index) => [id, leads[index]]));
	return numbers.map((own, index) => {
		const people = own.flatMap((key) => (idsOf.get(key) ?? []).flatMap((id) => found.get(id) ?? []));
		const distinct = new Map(people.map((lead) => [lead.id, lead]));
		distinct.delete(asked[index]?.lead?.id ?? '');
		return [...distinct.values()];
	});
}

/** The keys of the addresses that speak for somebody; where none is named, of those of the lead that the message goes to. */
function listNumbers({ addresses, channel, lead }: Asked, keyring: Keyring): string[] {
	const named = addresses.filter((identity) => speaksFor(identity, channel)).map((identity) => keyring.keyOf(identity));
	const kind = addressKindOf(channel);
	if (kind === undefined || addresses.some((identity) => identity.kind === kind)) return named;
	return [...named, ...(lead?.identities ?? []).filter((known) => known.kind === kind).map(({ key }) => key)];
}

function speaksFor(identity: Identity, channel: Channel): boolean {
	const kind = addressKindOf(channel);
	// An audience, a letter or a task reaches whoever any of the addresses is.
	return namesOnePerson(identity) || (kind === undefined ? isKnownKind(identity.kind) : identity.kind === kind);
}
