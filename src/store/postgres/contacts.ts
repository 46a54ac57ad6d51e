import type { ContactReader, ContactWriter } from '../port/contacts';
import { toContact, type ContactRow } from '../rows';
import { toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';
import * as sql from './sql';

export function bindContacts(connection: Connection): ContactReader & ContactWriter {
	return {
		readContacts: async (groups, { from, until }) => {
			const lists = await connection.lists<ContactRow>(
				groups.length,
				sql.readContacts,
				...toMembers(groups),
				from,
				until,
			);
			return lists.map((rows) => rows.map(toContact));
		},
		appendContacts: async (contacts) => {
			const rows = contacts.map(({ id, leadId, channel, purpose, at, source, expiresAt }) => [
				id,
				leadId,
				channel,
				purpose,
				at,
				source,
				expiresAt,
			]);
			const [added] = await Promise.all([
				connection.append(sql.appendContacts, rows),
				requireLeads(connection, contacts),
			]);
			return added;
		},
		releaseReservations: async (ids) =>
			await connection.append(
				sql.releaseReservations,
				ids.map((id) => [id]),
			),
	};
}
