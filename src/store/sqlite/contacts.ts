import { readGroups } from '../groups';
import { byTime } from '../orders';
import type { ContactReader, ContactWriter } from '../port/contacts';
import { rowReader, toRecords, type Row } from '../rows';
import { contacts } from '../tables';
import { insertNew, selectOfEach } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

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

/** Each lead's contacts from one instant until another. */
export const readContacts = `${selectOfEach(contacts)}
	where contacts.at >= ?2 and contacts.at < ?3
	order by asked.key, contacts.at, contacts.id`;

const toContact = rowReader(contacts);

export function bindContacts(connection: Connection, numbers: LeadNumbers): ContactReader & ContactWriter {
	const insert = connection.query(insertContact);
	const toRow = numbers.rowWriter(contacts);
	const deleteOne = connection.query(deleteReservation);
	const deleteOthers = connection.query(deleteCopies);
	const read = connection.queryEach<Row>(readContacts);
	return {
		readContacts: async (groups, { from, until }) =>
			readGroups(
				groups,
				(leadIds) => read(numbers.ofEach(leadIds), from, until).map((rows) => toRecords(rows, toContact)),
				byTime,
			),
		appendContacts: async (appended) => appended.map((contact) => insert.run(...toRow(contact)) === 1),
		releaseReservations: async (ids) =>
			ids.map((id) => {
				deleteOthers.run(id);
				return deleteOne.run(id) === 1;
			}),
	};
}
