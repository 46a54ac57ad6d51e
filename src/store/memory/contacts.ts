import { byTime } from '../orders';
import type { ContactReader, ContactWriter } from '../port/contacts';
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
			ids.map((id) => contacts.get(id)?.expiresAt !== undefined && contacts.remove(id)),
	};
}
