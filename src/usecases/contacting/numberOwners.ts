import { addressKindOf, type Channel } from '../../lead/channel';
import { isKnownKind, namesOnePerson, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';

interface Asked {
	addresses: readonly Identity[];
	channel: Channel;
	lead: StoredLead | undefined;
}

/**
 * The leads that own an address the message would go to, or another email or customer ID of the item, and are not the
 * person's. Whoever is on record under a new email, a text arrives at the number, and what is known of the number
 * counts; a number beside an email that is written to may be a family's.
 */
export async function findNumberOwners(
	view: StoreView,
	keyring: Keyring,
	asked: readonly Asked[],
): Promise<StoredLead[][]> {
	const numbers = asked.map(({ addresses, channel, lead }) =>
		addresses
			.filter((identity) => speaksFor(identity, channel))
			.map((identity) => keyring.keyOf(identity))
			.filter((key) => !lead?.identities.some((known) => known.key === key)),
	);
	const keys = [...new Set(numbers.flat())];
	if (keys.length === 0) return asked.map(() => []);
	const ownerIds = new Map((await view.findLeads(keys)).map((id, index) => [keys[index], id]));
	const ids = [...new Set([...ownerIds.values()].filter((id) => id !== undefined))];
	const owners = new Map((await view.readLeads(ids)).flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead]])));
	return numbers.map((own, index) => {
		const found = own.flatMap((key) => owners.get(ownerIds.get(key) ?? '') ?? []);
		return [...new Set(found)].filter(({ id }) => id !== asked[index]?.lead?.id);
	});
}

function speaksFor(identity: Identity, channel: Channel): boolean {
	const kind = addressKindOf(channel);
	// An audience, a letter or a task reaches whoever any of the addresses is.
	return namesOnePerson(identity) || (kind === undefined ? isKnownKind(identity.kind) : identity.kind === kind);
}
