import { byTime } from '../orders';
import type { ContactReader, ContactWriter, StoredContact } from '../port/contacts';
import { toStoredText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindContacts(tables: MemoryTables): ContactReader & ContactWriter {
	const { contacts } = tables;
	return {
		readContacts: async (groups, { from, until }) =>
			groups.map((group) =>
				contacts
					.owned(...group)
					.filter(({ at }) => at >= from && at < until)
					.sort(byTime),
			),
		appendContacts: async (appended) =>
			appended.map((contact) => {
				requireLead(tables, contact.leadId);
				return contacts.add(contact);
			}),
		releaseReservations: async (ids) =>
			ids.map((id) => {
				const isReserved = ({ expiresAt }: StoredContact): boolean => expiresAt !== undefined;
				for (const copy of contacts
					.all()
					.filter((contact) => contact.copyOf === toStoredText(id) && isReserved(contact)))
					contacts.remove(copy.id);
				const reservation = contacts.get(id);
				return reservation !== undefined && isReserved(reservation) && contacts.remove(id);
			}),
	};
}
