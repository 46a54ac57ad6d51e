import { accountOfDomain, COMPANY_TRAIT } from '../../lead/account';
import { containsAddress } from '../../lead/containsAddress';
import { isPersonalField } from '../../lead/isPersonalName';
import type { Keyring } from '../../lead/keyring';
import type { LeadRecord, TraitValue } from '../../lead/record';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredTrait } from '../../store/port/traits';
import type { AttributedRecord } from './attributeRecords';

export async function writeTraits(
	transaction: StoreTransaction,
	keyring: Keyring,
	records: readonly AttributedRecord[],
): Promise<void> {
	const traits = records.flatMap(({ record, at, knownAt, writeId }) =>
		listKeptTraits(record, keyring).map(
			([name, value]): StoredTrait => ({ leadId: writeId, name, value, occurredAt: at, receivedAt: knownAt }),
		),
	);
	if (traits.length > 0) await transaction.appendTraits(traits);
}

/** With a hashing secret none that says who somebody is; a company's domain is kept as that of an address would be. */
export function listKeptTraits({ traits = {} }: LeadRecord, keyring: Keyring): [name: string, value: TraitValue][] {
	return Object.entries(traits).flatMap(([name, value]): [string, TraitValue][] => {
		if (name === COMPANY_TRAIT) {
			const account = accountOfDomain(String(value));
			return account === undefined ? [] : [[name, keyring.accountKeyOf(account)]];
		}
		return keyring.hashed && isPersonal(name, value) ? [] : [[name, value]];
	});
}

/** What the sources leave out already; an engine that is given records of another kind must not keep it either. */
function isPersonal(name: string, value: TraitValue): boolean {
	return isPersonalField(name, value) || containsAddress(name) || (typeof value === 'string' && containsAddress(value));
}
