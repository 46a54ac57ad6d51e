import { compact } from '../../compact';
import { addressKindOf } from '../../lead/channel';
import { listOtherAddresses, type Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import type { ConsentRecord, SuppressionRecord } from '../../lead/record';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredSuppression } from '../../store/port/suppressions';
import { addressKeys } from '../people/addressKeys';
import type { AttributedRecord } from './attributeRecords';
import type { RecordedAsNew } from './recordedAsNew';

/** Consent is kept in the same log: withdrawn or pending suppresses as `no_consent`, granted releases it. */
export async function writeSuppressions(
	transaction: StoreTransaction,
	keyring: Keyring,
	records: readonly AttributedRecord[],
	now: Instant,
): Promise<RecordedAsNew> {
	const owners: AttributedRecord[] = [];
	const entries: StoredSuppression[] = [];
	for (const owner of records) {
		const { record, at } = owner;
		if (record.kind !== 'suppression' && record.kind !== 'consent') continue;
		const subject = record.kind === 'suppression' ? record.subject : undefined;
		for (const key of listKeys(owner, record, keyring)) {
			owners.push(owner);
			entries.push(
				compact({
					id: `${keyring.conceal(record.id)}|${key}`,
					key,
					...toEntry(record),
					subject: subject === undefined ? undefined : keyring.conceal(subject),
					channel: record.channel,
					at,
					receivedAt: now,
					source: record.source,
					// A vendor's wording may quote the address, so a hashed store does without it.
					reason: keyring.hashed ? undefined : record.reason,
				}),
			);
		}
	}
	if (entries.length === 0) return new Map();
	const appended = await transaction.appendSuppressions(entries);
	const recorded = new Map<AttributedRecord, boolean>();
	owners.forEach((owner, index) => recorded.set(owner, recorded.get(owner) === true || appended[index] === true));
	return recorded;
}

/**
 * A suppression is kept under the address it is about: the e-mail for e-mail, the phone for SMS and calls, else the
 * strongest identity, since every address of a lead is looked up. A release that names no such address ends it under all of the lead's.
 */
function listKeys(
	{ identities, lead }: AttributedRecord,
	record: SuppressionRecord | ConsentRecord,
	keyring: Keyring,
): string[] {
	const kind = record.channel === undefined ? undefined : addressKindOf(record.channel);
	const address = identities.find((identity) => identity.kind === kind);
	const ends = toEntry(record).action === 'release';
	// A refusal holds for every address of the field it came in, a release for the first alone.
	const others = listOtherAddresses(record.identities).filter((other) => !ends && (kind ?? other.kind) === other.kind);
	const keysOf = (identity: Identity): string[] => [...new Set([identity, ...others].flatMap(keyring.listKeysOf))];
	if (address !== undefined) return keysOf(address);
	if (ends) return addressKeys(lead);
	const strongest = identities.find((identity) => identity.kind !== 'link');
	return strongest === undefined ? addressKeys(lead).slice(0, 1) : keysOf(strongest);
}

function toEntry(record: SuppressionRecord | ConsentRecord): {
	code: string;
	action: 'suppress' | 'release';
	until?: Instant | undefined;
} {
	return record.kind === 'consent'
		? { code: 'no_consent', action: record.name === 'granted' ? 'release' : 'suppress' }
		: { code: record.name, action: record.action, until: record.until };
}
