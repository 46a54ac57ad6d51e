import { compact } from '../../compact';
import type { Keyring } from '../../lead/keyring';
import type { StoredEvent } from '../../store/port/events';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { AttributedRecord } from './attributeRecords';
import type { RecordedAsNew } from './recordedAsNew';

export async function writeEvents(
	transaction: StoreTransaction,
	keyring: Keyring,
	records: readonly AttributedRecord[],
): Promise<RecordedAsNew> {
	const owners: AttributedRecord[] = [];
	const events: StoredEvent[] = [];
	for (const owner of records) {
		const { record, at, knownAt, writeId } = owner;
		if (record.kind !== 'event') continue;
		const { id, name, source, amountMinor, currency, category, about, machine } = record;
		owners.push(owner);
		events.push(
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
				about,
				machine,
			}),
		);
	}
	if (events.length === 0) return new Map();
	const appended = await transaction.appendEvents(events);
	const written = new Map<AttributedRecord, boolean>();
	for (const [index, owner] of owners.entries()) written.set(owner, appended[index] === true);
	return written;
}
