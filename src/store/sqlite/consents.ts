import type { ConsentReader, ConsentWriter } from '../port/consents';
import { rowReader, rowWriter, toRecords, type Row } from '../rows';
import { consents } from '../tables';
import { insertNew, names, selectByKeys } from './columns';
import type { Connection } from './connection';

/** Keeps a consent of a new ID. */
export const insertConsent = insertNew(consents);

/** All of each address; at one instant what permits least comes last. */
export const readConsents = `${selectByKeys(consents)}
	order by asked.key, consents.at, case consents.state when 'granted' then 0 when 'pending' then 1 else 2 end, consents.id`;

/** A page of all. */
export const listConsents = `
	select ${names(consents)}
	from consents
	where id > ?
	order by id
	limit ?`;

/** Erases an address's consents. */
export const forgetConsents = `
	delete from consents
	where key = ?`;

const toConsent = rowReader(consents);
const toRow = rowWriter(consents);

export function bindConsents(connection: Connection): ConsentReader & ConsentWriter {
	const insert = connection.query(insertConsent);
	const read = connection.queryEach<Row>(readConsents);
	const list = connection.query<Row>(listConsents);
	const forget = connection.query(forgetConsents);
	return {
		readConsents: async (keys) => read(keys).map((rows) => toRecords(rows, toConsent)),
		listConsents: async ({ afterId = '', limit }) => list.all(afterId, limit).map(toConsent),
		appendConsents: async (appended) => appended.map((consent) => insert.run(...toRow(consent)) === 1),
		forgetConsents: async (keys) => keys.map((key) => forget.run(key)),
	};
}
