import { containsAddress } from '../../lead/containsAddress';
import { isPersonalField } from '../../lead/isPersonalName';
import type { Keyring } from '../../lead/keyring';
import type { TraitValue } from '../../lead/record';
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
			.filter(([name, value]) => !keyring.hashed || !isPersonal(name, value))
			.map(([name, value]): StoredTrait => ({ leadId: writeId, name, value, occurredAt: at, receivedAt: now })),
	);
	if (traits.length > 0) await transaction.appendTraits(traits);
}

/** What the sources leave out already; an engine that is given records of another kind must not keep it either. */
function isPersonal(name: string, value: TraitValue): boolean {
	return isPersonalField(name, value) || containsAddress(name) || (typeof value === 'string' && containsAddress(value));
}
