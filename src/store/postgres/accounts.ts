import { rangeOf } from '../accounts';
import type { AccountReader } from '../port/accounts';
import { toSighting, type SightingRow } from '../rows';
import type { Connection } from './connection';
import * as sql from './sql';

export function bindAccounts(connection: Connection): AccountReader {
	return {
		readAccounts: async (accounts, question) => {
			const { names, after, until, addressLimit } = question;
			const { receivedUntil, fromDay, eventsFromDay } = rangeOf(question);
			const lists = await connection.lists<SightingRow>(
				accounts.length,
				sql.readAccounts,
				...[accounts, names, after, until, receivedUntil, fromDay, eventsFromDay, addressLimit],
			);
			return lists.map((rows) => rows.map(toSighting));
		},
	};
}
