import { createKeyring } from '../../lead/keyring';
import type { StoredIdentity, StoredLead } from '../../store/port/leads';

/** Addresses are kept in clear only where no hashing secret is set, and there every key is readable. */
const readable = createKeyring();

const ORDER = ['email', 'customerId', 'phone', 'anonymousId'];

/** Every key suppression entries of a lead may be kept under, strongest first, with those of the other forms of its addresses. */
export function addressKeys(lead: StoredLead): string[] {
	const known = lead.identities.filter(({ kind }) => kind !== 'link');
	const [first] = known;
	// Most leads have one address.
	if (first !== undefined && known.length === 1) return keysOf(first);
	const keys = known
		.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.key < b.key ? -1 : 1))
		.flatMap(keysOf);
	return [...new Set(keys)];
}

function keysOf({ key, kind, namespace, value, forms = [] }: StoredIdentity): string[] {
	return value === undefined ? [key, ...forms] : readable.listKeysOf({ kind, namespace, value });
}

/** What patterns that hold for a lead's emails are listed under. No release of the lead ends those. */
export function patternKeys({ identities }: StoredLead): string[] {
	return identities.flatMap(({ kind, value, patterns = [] }) =>
		kind === 'email' && value !== undefined ? readable.listPatternKeysOf(value) : patterns,
	);
}
