import { compact } from '../../compact';
import { accountOf } from '../../lead/account';
import type { Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoredIdentity } from '../../store/port/leads';

/** An identity as it is kept, with the lead that stands for it. */
export function toStoredIdentity(identity: Identity, keyring: Keyring, addedAt: Instant): StoredIdentity {
	const { kind, namespace, value } = identity;
	const key = keyring.keyOf(identity);
	const account = kind === 'email' ? accountOf(value) : undefined;
	return compact({
		key,
		leadId: keyring.leadIdOf(key),
		kind,
		namespace,
		addedAt,
		value: keyring.hashed ? undefined : value,
		account: account === undefined ? undefined : keyring.accountKeyOf(account),
	});
}
