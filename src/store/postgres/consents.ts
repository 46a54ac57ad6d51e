import type { ConsentReader, ConsentWriter } from '../port/consents';
import { rowReader, rowWriter, type Row } from '../rows';
import { consents } from '../tables';
import { append, forget, given, lookUp, select, selectPage } from './columns';
import type { Connection } from './connection';

/** Keeps consents of new IDs; answers their positions. */
export const appendConsents = append(consents);

/** All of each address; at one instant what permits least comes last. */
export const readConsents = `
	select position, ${select(consents)}
	from ${given({ key: 'text' })}
	${lookUp('consents', 'consents.key = given.key')}
	order by position, at, case state when 'granted' then 0 when 'pending' then 1 else 2 end, id`;

/** A page of all. */
export const listConsents = selectPage(consents);

/** Erases addresses' consents; counts them. */
export const forgetConsents = forget(consents, 'key');

const toConsent = rowReader(consents);
const toRow = rowWriter(consents);

export function bindConsents(connection: Connection): ConsentReader & ConsentWriter {
	return {
		readConsents: async (keys) => {
			const lists = await connection.lists<Row>(keys.length, readConsents, keys);
			return lists.map((rows) => rows.map(toConsent));
		},
		listConsents: async ({ afterId = '', limit }) =>
			(await connection.all<Row>(listConsents, afterId, limit)).map(toConsent),
		appendConsents: async (appended) => await connection.append(appendConsents, appended.map(toRow)),
		forgetConsents: async (keys) => await connection.counts(keys.length, forgetConsents, keys),
	};
}
