import { addressKindOf } from '../../lead/channel';
import { isKnownKind, listOtherAddresses, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { ConsentRecord, SuppressionRecord } from '../../lead/record';
import { addressKeys } from '../people/addressKeys';
import type { AttributedRecord } from './attributeRecords';

/**
 * A suppression or consent is kept under the address it is about: the email for email, the phone for SMS and calls, else
 * every address the record names, since a phone or customer ID may come to belong to another lead later. What `permits`
 * (a release, a grant) and names no such address holds for all of the lead's; a refusal for every address of the field
 * it came in.
 */
export function listAddressKeys(
	{ identities, lead, leadId }: AttributedRecord,
	record: SuppressionRecord | ConsentRecord,
	permits: boolean,
	keyring: Keyring,
): string[] {
	const kind = record.channel === undefined ? undefined : addressKindOf(record.channel);
	const others = permits
		? []
		: listOtherAddresses(record.identities).filter((other) => kind === undefined || other.kind === kind);
	const keysOf = (named: readonly Identity[]): string[] => [
		...new Set([...named, ...others].flatMap(keyring.listKeysOf)),
	];
	const address = identities.find((identity) => identity.kind === kind);
	if (address !== undefined) return keysOf([address]);
	const [strongest, ...weaker] = identities.filter((identity) => identity.kind !== 'link');
	// A visit's ID is a browser's, which others use too: it speaks for somebody only where nothing else does.
	const named = strongest === undefined ? [] : [strongest, ...weaker.filter((identity) => isKnownKind(identity.kind))];
	if (permits) return [...new Set([...keysOf(named), ...addressKeys(lead)])];
	if (named.length > 0) return keysOf(named);
	// Whoever is meant by their lead is meant by all that is known of them.
	return leadId === undefined ? addressKeys(lead).slice(0, 1) : [...new Set([...addressKeys(lead), ...keysOf([])])];
}
