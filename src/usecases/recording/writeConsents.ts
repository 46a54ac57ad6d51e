import { compact } from '../../compact';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoredConsent } from '../../store/port/consents';
import type { StoreTransaction } from '../../store/port/leadStore';
import { afterGrants } from '../people/lastReceived';
import type { AttributedRecord } from './attributeRecords';
import { listAddressKeys } from './listAddressKeys';
import { joinRecorded, type RecordedAsNew } from './recordedAsNew';

/** Consent is kept with its proof: when, how, and the wording that was agreed to. */
export async function writeConsents(
	transaction: StoreTransaction,
	keyring: Keyring,
	records: readonly AttributedRecord[],
	now: Instant,
): Promise<RecordedAsNew> {
	const owners: AttributedRecord[] = [];
	const consents: StoredConsent[] = [];
	for (const owner of records) {
		const { record, at } = owner;
		if (record.kind !== 'consent' || owner.isDoubted === true) continue;
		const { name, channel, source, form, wording, expiresAt, reason, unauthenticated } = record;
		for (const key of listAddressKeys(owner, record, name === 'granted', keyring)) {
			owners.push(owner);
			consents.push(
				compact({
					id: `${keyring.conceal(record.id)}|${key}`,
					key,
					channel,
					state: name,
					at,
					receivedAt: now,
					source,
					form,
					wording,
					expiresAt,
					reason: keyring.hashed ? undefined : reason,
					unverified: (name === 'granted' && unauthenticated) || undefined,
				}),
			);
		}
	}
	if (consents.length === 0) return new Map();
	const written = await afterGrants(transaction, consents, keyring);
	return joinRecorded(owners, await transaction.appendConsents(written));
}
