import { compact } from '../../compact';
import type { Keyring } from '../../lead/keyring';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { AttributedRecord } from './attributeRecords';
import type { RecordedAsNew } from './recordedAsNew';

export async function writeOutcomes(
	transaction: StoreTransaction,
	keyring: Keyring,
	records: readonly AttributedRecord[],
): Promise<RecordedAsNew> {
	const owners: AttributedRecord[] = [];
	const outcomes: StoredOutcome[] = [];
	for (const owner of records) {
		const { record, at, knownAt, writeId, isInferred } = owner;
		if (record.kind !== 'outcome' || owner.isIdle === true) continue;
		const { id, name, source, amountMinor, currency, category, reverses, subject, full } = record;
		owners.push(owner);
		outcomes.push(
			compact({
				id: keyring.conceal(id),
				leadId: writeId,
				name,
				source,
				occurredAt: at,
				receivedAt: knownAt,
				amountMinor,
				currency,
				category: category === undefined ? undefined : keyring.concealAddresses(category),
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
