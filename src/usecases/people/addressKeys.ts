import { createKeyring } from '../../lead/keyring';
import type { StoredIdentity, StoredLead } from '../../store/port/leads';

/** Addresses are kept in clear only where no hashing secret is set, and there every key is readable. */
const readable = createKeyring();

/**
 * Every key suppression entries of a lead may be kept under, strongest first, with those of the other forms of its
 * addresses. With a hashing secret the other forms are known only where an item says the address.
 */
export function addressKeys(lead: StoredLead): string[] {
	const order = ['email', 'customerId', 'phone', 'anonymousId'];
	const keys = lead.identities
		.filter(({ kind }) => kind !== 'link')
		.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.key < b.key ? -1 : 1))
		.flatMap(keysOf);
	return [...new Set(keys)];
}

function keysOf({ key, kind, namespace, value }: StoredIdentity): string[] {
	return value === undefined ? [key] : readable.listKeysOf({ kind, namespace, value });
}
