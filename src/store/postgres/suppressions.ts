import type { SuppressionReader, SuppressionWriter } from '../port/suppressions';
import { toSuppression, type SuppressionRow } from '../rows';
import type { Connection } from './connection';
import * as sql from './sql';

export function bindSuppressions(connection: Connection): SuppressionReader & SuppressionWriter {
	return {
		readSuppressions: async (keys) => {
			const lists = await connection.lists<SuppressionRow>(keys.length, sql.readSuppressions, keys);
			return lists.map((rows) => rows.map(toSuppression));
		},
		listSuppressions: async ({ afterId = '', limit, code }) => {
			const rows =
				code === undefined
					? await connection.all<SuppressionRow>(sql.listSuppressions, afterId, limit)
					: await connection.all<SuppressionRow>(sql.listSuppressionsByCode, afterId, limit, code);
			return rows.map(toSuppression);
		},
		appendSuppressions: async (entries) =>
			await connection.append(
				sql.appendSuppressions,
				entries.map(({ id, key, code, action, channel, at, receivedAt, until, source, reason, subject }) => {
					return [id, key, code, action, channel, at, receivedAt, until, source, reason, subject];
				}),
			),
		forgetSuppressions: async (keys) => {
			const counts = await connection.lists<[number]>(keys.length, sql.forgetSuppressions, keys);
			return counts.map(([row]) => row?.[0] ?? 0);
		},
	};
}
