import { OWNED_TABLES, type OwnedRow, type OwnedTable, type RowReader, type RowWriter } from '../movableStore';
import { toDay, toDayRow, type DayRow } from '../rows';
import type { Connection } from './connection';
import { bindDays, EVER } from './days';
import * as sql from './sql';

/** Statements are prepared when a workspace is moved, which is seldom. */
export function bindOwnedRows(connection: Connection): RowReader & RowWriter {
	const days = bindDays(connection);
	return {
		listEveryLead: async ({ afterId = '', limit }) =>
			connection
				.query<[string, number]>(sql.listEveryLead)
				.all(afterId, limit)
				.map(([id, createdAt]) => ({ id, createdAt })),
		countLeads: async () => connection.query<[number]>(sql.countLeads).get()?.[0] ?? 0,
		readRows: async (table, leadIds) => {
			if (table === 'event_days')
				return leadIds.flatMap((leadId) =>
					days.read(leadId, -EVER, EVER).map((day): OwnedRow => [leadId, ...toDayRow(day)]),
				);
			const statement = connection.query<(string | number | null)[]>(readOwned(table));
			return leadIds.flatMap((leadId) => statement.all(leadId).map((row): OwnedRow => [leadId, ...row]));
		},
		writeRows: async (table, rows) => {
			if (table === 'event_days')
				return rows.forEach(([leadId, ...day]) => days.add(leadId, toDay(day as unknown as DayRow)));
			const statement = connection.query(writeOwned(table));
			for (const row of rows) statement.run(...row);
		},
		listModelNames: async () =>
			connection
				.query<[string]>(sql.listModelNames)
				.all()
				.map(([name]) => name),
	};
}

function readOwned(table: OwnedTable): string {
	const { columns, order } = OWNED_TABLES[table];
	return `
	select ${Object.keys(columns).join(', ')}
	from ${table}
	where lead = (select number from leads where leads.id = ?)
	order by ${order}`;
}

function writeOwned(table: OwnedTable): string {
	const columns = Object.keys(OWNED_TABLES[table].columns);
	return `
	insert into ${table} (lead, ${columns.join(', ')})
	values ((select number from leads where id = ?), ${columns.map(() => '?').join(', ')})`;
}
