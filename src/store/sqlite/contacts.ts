import { readGroup } from '../groups';
import type { ContactReader, ContactWriter } from '../port/contacts';
import { byTime } from '../orders';
import type { Connection } from './connection';
import { toContact, type ContactRow } from '../rows';
import * as sql from './sql';

export function bindContacts(connection: Connection): ContactReader & ContactWriter {
	const insertContact = connection.query(sql.insertContact);
	const deleteReservation = connection.query(sql.deleteReservation);
	const readContacts = connection.query<ContactRow>(sql.readContacts);
	return {
		readContacts: async (groups, { from, until }) =>
			groups.map((group) => readGroup(group, (leadId) => readContacts.all(leadId, from, until).map(toContact), byTime)),
		appendContacts: async (contacts) =>
			contacts.map(({ id, leadId, channel, purpose, at, source, expiresAt }) => {
				return insertContact.run(id, leadId, channel, purpose, at, source, expiresAt) === 1;
			}),
		releaseReservations: async (ids) => ids.map((id) => deleteReservation.run(id) === 1),
	};
}
