import type { SuppressionReader, SuppressionWriter } from '../port/suppressions';
import type { Connection } from './connection';
import { toSuppression, type SuppressionRow } from '../rows';
import * as sql from './sql';

export function bindSuppressions(connection: Connection): SuppressionReader & SuppressionWriter {
	const insertSuppression = connection.query(sql.insertSuppression);
	const readSuppressions = connection.query<SuppressionRow>(sql.readSuppressions);
	const listSuppressions = connection.query<SuppressionRow>(sql.listSuppressions);
	const listSuppressionsByCode = connection.query<SuppressionRow>(sql.listSuppressionsByCode);
	const forgetSuppressions = connection.query(sql.forgetSuppressions);
	return {
		readSuppressions: async (keys) => keys.map((key) => readSuppressions.all(key).map(toSuppression)),
		listSuppressions: async ({ afterId = '', limit, code }) =>
			(code === undefined
				? listSuppressions.all(afterId, limit)
				: listSuppressionsByCode.all(code, afterId, limit)
			).map(toSuppression),
		appendSuppressions: async (entries) =>
			entries.map(({ id, key, code, action, channel, at, receivedAt, until, source, reason, subject }) => {
				return (
					insertSuppression.run(id, key, code, action, channel, at, receivedAt, until, source, reason, subject) === 1
				);
			}),
		forgetSuppressions: async (keys) => keys.map((key) => forgetSuppressions.run(key)),
	};
}
