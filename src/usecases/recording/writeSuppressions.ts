import { compact } from '../../compact';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredSuppression } from '../../store/port/suppressions';
import { readLastReceived, receivedAfter } from '../people/lastReceived';
import type { AttributedRecord } from './attributeRecords';
import { listAddressKeys } from './listAddressKeys';
import { joinRecorded, type RecordedAsNew } from './recordedAsNew';

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
		if (record.kind !== 'suppression') continue;
		const { name, action, until, channel, source, subject } = record;
		for (const key of listAddressKeys(owner, record, action === 'release', keyring)) {
			owners.push(owner);
			entries.push(
				compact({
					id: `${keyring.conceal(record.id)}|${key}`,
					key,
					code: name,
					action,
					until,
					channel,
					at,
					receivedAt: now,
					source,
					subject: subject === undefined ? undefined : keyring.conceal(subject),
					// A vendor's wording may quote the address, so a hashed store does without it.
					reason: keyring.hashed ? undefined : record.reason,
				}),
			);
		}
	}
	if (entries.length === 0) return new Map();
	const last = await readLastReceived(
		transaction,
		entries.flatMap(({ action, key }) => (action === 'suppress' ? [key] : [])),
		keyring,
	);
	for (const entry of entries) if (entry.action === 'suppress') entry.receivedAt = receivedAfter(last, entry.key, now);
	return joinRecorded(owners, await transaction.appendSuppressions(entries));
}
