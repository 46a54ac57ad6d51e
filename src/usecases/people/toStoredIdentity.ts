import { compact } from '../../compact';
import { accountOf } from '../../lead/account';
import type { Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoredIdentity } from '../../store/port/leads';

/** An identity as it is kept, with the lead that stands for it, whose ID is a hash of its key. */
export function toStoredIdentity(
	identity: Identity,
	keyring: Keyring,
	addedAt: Instant,
	{ key, leadId }: Pick<StoredIdentity, 'key' | 'leadId'> = standFor(identity, keyring),
): StoredIdentity {
	const { kind, namespace, value } = identity;
	const account = kind === 'email' ? accountOf(value) : undefined;
	return compact({
		key,
		leadId,
		kind,
		namespace,
		addedAt,
		value: keyring.hashed ? undefined : value,
		account: account === undefined ? undefined : keyring.accountKeyOf(account),
		...(keyring.hashed ? toListKeys(identity, keyring) : {}),
	});
}

function standFor(identity: Identity, keyring: Keyring): Pick<StoredIdentity, 'key' | 'leadId'> {
	const key = keyring.keyOf(identity);
	return { key, leadId: keyring.leadIdOf(key) };
}

/** What an address is listed under besides its key, kept since it can't be told from the key later. */
function toListKeys(identity: Identity, keyring: Keyring): Pick<StoredIdentity, 'forms' | 'patterns'> {
	const [, ...forms] = keyring.listKeysOf(identity);
	return compact({
		forms: forms.length === 0 ? undefined : forms,
		patterns: identity.kind === 'email' ? [...keyring.listPatternKeysOf(identity.value)] : undefined,
	});
}
