import { addressKindOf } from '../../lead/channel';
import { listOtherAddresses, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { ConsentRecord, SuppressionRecord } from '../../lead/record';
import { addressKeys } from '../people/addressKeys';
import type { AttributedRecord } from './attributeRecords';

/**
 * A suppression or consent is kept under the address it is about: the email for email, the phone for SMS and calls, else
 * the strongest identity, since every address of a lead is looked up. What `permits` (a release, a grant) and names no
 * such address holds for all of the lead's; a refusal for every address of the field it came in.
 */
export function listAddressKeys(
	{ identities, lead }: AttributedRecord,
	record: SuppressionRecord | ConsentRecord,
	permits: boolean,
	keyring: Keyring,
): string[] {
	const kind = record.channel === undefined ? undefined : addressKindOf(record.channel);
	const others = permits
		? []
		: listOtherAddresses(record.identities).filter((other) => kind === undefined || other.kind === kind);
	const keysOf = (identity: Identity): string[] => [...new Set([identity, ...others].flatMap(keyring.listKeysOf))];
	const address = identities.find((identity) => identity.kind === kind);
	if (address !== undefined) return keysOf(address);
	if (permits) return addressKeys(lead);
	const strongest = identities.find((identity) => identity.kind !== 'link');
	return strongest === undefined ? addressKeys(lead).slice(0, 1) : keysOf(strongest);
}
