import { isPersonalField } from '../../lead/isPersonalName';
import type { Keyring } from '../../lead/keyring';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredTrait } from '../../store/port/traits';
import type { AttributedRecord } from './attributeRecords';

export async function writeTraits(
	transaction: StoreTransaction,
	keyring: Keyring,
	records: readonly AttributedRecord[],
	now: Instant,
): Promise<void> {
	const traits = records.flatMap(({ record, at, writeId }) =>
		Object.entries(record.traits ?? {})
			.filter(([name, value]) => !keyring.hashed || !isPersonalField(name, value))
			.map(([name, value]): StoredTrait => ({ leadId: writeId, name, value, occurredAt: at, receivedAt: now })),
	);
	if (traits.length > 0) await transaction.appendTraits(traits);
}
