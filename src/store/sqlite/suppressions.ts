import type { SuppressionReader, SuppressionWriter } from '../port/suppressions';
import { rowReader, rowWriter, toRecords, type Row } from '../rows';
import { suppressions } from '../tables';
import { insertNew, names, selectByKeys } from './columns';
import type { Connection } from './connection';

/** Keeps an entry of a new ID. */
export const insertSuppression = insertNew(suppressions);

/** All of each address. At one instant a release comes before, so a suppression outlives it. */
export const readSuppressions = `${selectByKeys(suppressions)}
	order by asked.key, suppressions.at, suppressions.action, suppressions.id`;

/** A page of all. */
export const listSuppressions = `
	select ${names(suppressions)}
	from suppressions
	where id > ?
	order by id
	limit ?`;

/** A page of those for one reason. */
export const listSuppressionsByCode = `
	select ${names(suppressions)}
	from suppressions
	where code = ? and id > ?
	order by id
	limit ?`;

/** Erases an address's entries. */
export const forgetSuppressions = `
	delete from suppressions
	where key = ?`;

const toSuppression = rowReader(suppressions);
const toRow = rowWriter(suppressions);

export function bindSuppressions(connection: Connection): SuppressionReader & SuppressionWriter {
	const insert = connection.query(insertSuppression);
	const read = connection.queryEach<Row>(readSuppressions);
	const list = connection.query<Row>(listSuppressions);
	const listByCode = connection.query<Row>(listSuppressionsByCode);
	const forget = connection.query(forgetSuppressions);
	return {
		readSuppressions: async (keys) => read(keys).map((rows) => toRecords(rows, toSuppression)),
		listSuppressions: async ({ afterId = '', limit, code }) =>
			(code === undefined ? list.all(afterId, limit) : listByCode.all(code, afterId, limit)).map(toSuppression),
		appendSuppressions: async (entries) => entries.map((entry) => insert.run(...toRow(entry)) === 1),
		forgetSuppressions: async (keys) => keys.map((key) => forget.run(key)),
	};
}
