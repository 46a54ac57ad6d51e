import type { ContactReader, ContactWriter } from '../port/contacts';
import { rowReader, rowWriter, type Row } from '../rows';
import { contacts } from '../tables';
import { append, given, orderInPlace, selectOfMembers } from './columns';
import { toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';

/** Keeps contacts of new ids; answers their positions. */
export const appendContacts = append(contacts);

/** Deletes reservations; answers the positions of those there were. The first of an id given twice is the one. */
export const releaseReservations = `
	with given as (
		select distinct on (id) *
		from ${given({ id: 'text' })}
		order by id, position
	)
	delete from contacts
	using given
	where workspace = $1 and contacts.id = given.id and expires_at is not null
	returning position`;

/** Deletes what was reserved for others beside reservations. */
export const releaseCopies = `
	delete from contacts
	where workspace = $1 and copy_of = any($2::text[]) and expires_at is not null`;

/** The members' contacts from one instant until another. */
export const readContacts = `${selectOfMembers(contacts, 'at >= $4 and at < $5')}
	order by ${orderInPlace(contacts)}`;

const toContact = rowReader(contacts);
const toRow = rowWriter(contacts);

export function bindContacts(connection: Connection): ContactReader & ContactWriter {
	return {
		readContacts: async (groups, { from, until }) => {
			const lists = await connection.lists<Row>(groups.length, readContacts, ...toMembers(groups), from, until);
			return lists.map((rows) => rows.map(toContact));
		},
		appendContacts: async (appended) => {
			const [added] = await Promise.all([
				connection.append(appendContacts, appended.map(toRow)),
				requireLeads(connection, appended),
			]);
			return added;
		},
		releaseReservations: async (ids) => {
			if (ids.length === 0) return [];
			const [released] = await Promise.all([
				connection.append(
					releaseReservations,
					ids.map((id) => [id]),
				),
				connection.all(releaseCopies, ids),
			]);
			return released;
		},
	};
}
