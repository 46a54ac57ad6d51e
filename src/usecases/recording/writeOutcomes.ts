import { compact } from '../../compact';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { AttributedRecord } from './attributeRecords';
import type { RecordedAsNew } from './recordedAsNew';

export async function writeOutcomes(
	transaction: StoreTransaction,
	keyring: Keyring,
	records: readonly AttributedRecord[],
	now: Instant,
): Promise<RecordedAsNew> {
	const owners: AttributedRecord[] = [];
	const outcomes: StoredOutcome[] = [];
	for (const owner of records) {
		const { record, at, writeId, isInferred } = owner;
		if (record.kind !== 'outcome') continue;
		const { id, name, source, amountMinor, currency, category, reverses, subject, full } = record;
		owners.push(owner);
		outcomes.push(
			compact({
				id: keyring.conceal(id),
				leadId: writeId,
				name,
				source,
				occurredAt: at,
				receivedAt: now,
				amountMinor,
				currency,
				category,
				reverses: reverses === undefined ? undefined : keyring.conceal(reverses),
				subject: subject === undefined ? undefined : keyring.conceal(subject),
				full,
				inferred: isInferred || undefined,
			}),
		);
	}
	if (outcomes.length === 0) return new Map();
	const appended = await transaction.appendOutcomes(outcomes);
	return new Map(owners.map((owner, index) => [owner, appended[index] === true]));
}
