import { OWNED_TABLES, type OwnedRow, type RowReader, type RowWriter } from '../movableStore';
import { toColumns, type Connection } from './connection';
import * as sql from './sql';

export function bindOwnedRows(connection: Connection): RowReader & RowWriter {
	return {
		listEveryLead: async ({ afterId = '', limit }) => {
			const rows = await connection.all<[string, number]>(sql.listEveryLead, afterId, limit);
			return rows.map(([id, createdAt]) => ({ id, createdAt }));
		},
		countLeads: async () => (await connection.all<[number]>(sql.countLeads))[0]?.[0] ?? 0,
		readRows: async (table, leadIds) => {
			const rows = await connection.all<[...OwnedRow]>(sql.readOwned(table, OWNED_TABLES[table]), leadIds);
			return rows;
		},
		writeRows: async (table, rows) => {
			if (rows.length === 0) return;
			const columns = toColumns(rows);
			if (table === 'events') {
				const occurredAt = 1 + Object.keys(OWNED_TABLES.events.columns).indexOf('occurred_at');
				await connection.all(sql.ensureEventMonths, columns[occurredAt]);
			}
			await connection.all(sql.writeOwned(table, OWNED_TABLES[table]), ...columns);
		},
		listModelNames: async () => (await connection.all<[string]>(sql.listModelNames)).map(([name]) => name),
	};
}
