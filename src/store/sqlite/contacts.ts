import { readGroup } from '../groups';
import { byTime } from '../orders';
import type { ContactReader, ContactWriter } from '../port/contacts';
import { rowReader, rowWriter, type Row } from '../rows';
import { contacts } from '../tables';
import { insertNew, selectOfLead } from './columns';
import type { Connection } from './connection';

/** Keeps a contact of a new id. */
export const insertContact = insertNew(contacts);

/** Takes back what was reserved, not what was sent. */
export const deleteReservation = `
	delete from contacts
	where id = ? and expires_at is not null`;

/** Takes back what was reserved for others beside it. */
export const deleteCopies = `
	delete from contacts
	where copy_of = ? and expires_at is not null`;

/** A lead's contacts from one instant until another. */
export const readContacts = `${selectOfLead(contacts)} and at >= ?2 and at < ?3
	order by at, contacts.id`;

const toContact = rowReader(contacts);
const toRow = rowWriter(contacts);

export function bindContacts(connection: Connection): ContactReader & ContactWriter {
	const insert = connection.query(insertContact);
	const deleteOne = connection.query(deleteReservation);
	const deleteOthers = connection.query(deleteCopies);
	const read = connection.query<Row>(readContacts);
	return {
		readContacts: async (groups, { from, until }) =>
			groups.map((group) => readGroup(group, (leadId) => read.all(leadId, from, until).map(toContact), byTime)),
		appendContacts: async (appended) => appended.map((contact) => insert.run(...toRow(contact)) === 1),
		releaseReservations: async (ids) =>
			ids.map((id) => {
				deleteOthers.run(id);
				return deleteOne.run(id) === 1;
			}),
	};
}
