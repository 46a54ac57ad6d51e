import type { SuppressionReader, SuppressionWriter } from '../port/suppressions';
import { rowReader, rowWriter, type Row } from '../rows';
import { suppressions } from '../tables';
import { append, forget, given, lookUp, select, selectPage } from './columns';
import type { Connection } from './connection';

/** Keeps entries of new IDs; answers their positions. */
export const appendSuppressions = append(suppressions);

/** All of each address. At one instant a release comes before, so a suppression outlives it. */
export const readSuppressions = `
	select position, ${select(suppressions)}
	from ${given({ key: 'text' })}
	${lookUp('suppressions', 'suppressions.key = given.key')}
	order by position, at, action, id`;

/** A page of all. */
export const listSuppressions = selectPage(suppressions);

/** A page of those for one reason. */
export const listSuppressionsByCode = selectPage(suppressions, 'code = $4');

/** Erases addresses' entries; counts them. */
export const forgetSuppressions = forget(suppressions, 'key');

const toSuppression = rowReader(suppressions);
const toRow = rowWriter(suppressions);

export function bindSuppressions(connection: Connection): SuppressionReader & SuppressionWriter {
	return {
		readSuppressions: async (keys) => {
			const lists = await connection.lists<Row>(keys.length, readSuppressions, keys);
			return lists.map((rows) => rows.map(toSuppression));
		},
		listSuppressions: async ({ afterId = '', limit, code }) => {
			const rows =
				code === undefined
					? await connection.all<Row>(listSuppressions, afterId, limit)
					: await connection.all<Row>(listSuppressionsByCode, afterId, limit, code);
			return rows.map(toSuppression);
		},
		appendSuppressions: async (entries) => await connection.append(appendSuppressions, entries.map(toRow)),
		forgetSuppressions: async (keys) => await connection.counts(keys.length, forgetSuppressions, keys),
	};
}
