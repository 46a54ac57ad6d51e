import type { RowReader, RowWriter } from '../movableStore';
import { rowReader, rowWriter, type Row, type StoredValue } from '../rows';
import { orderOf, type Table } from '../table';
import { eventDays } from '../tables';
import { insert, names, selectOfLead } from './columns';
import type { Connection } from './connection';
import { bindDays, EVER } from './days';

/** A page of leads, merged ones too. */
export const listEveryLead = `
	select id, created_at
	from leads
	where id > ?
	order by id
	limit ?`;

export const countLeads = 'select count(*) from leads';

export const listModelNames = 'select distinct name from models order by name';

/** All rows of a lead. */
function readOfLead(table: Table): string {
	return `${selectOfLead(table)}
	order by ${orderOf(table)
		.map((column) => `${table.name}.${column}`)
		.join(', ')}`;
}

/** A page of rows that belong to no lead. */
function listPage(table: Table): string {
	return `
	select ${names(table)}
	from ${table.name}
	where id > ?
	order by id
	limit ?`;
}

const toDay = rowReader(eventDays);
const toDayRow = rowWriter(eventDays);

/** Statements are prepared when a workspace is moved, which is seldom. */
export function bindMovedRows(connection: Connection): RowReader & RowWriter {
	const days = bindDays(connection);
	return {
		listEveryLead: async ({ afterId = '', limit }) =>
			connection
				.query<[string, number]>(listEveryLead)
				.all(afterId, limit)
				.map(([id, createdAt]) => ({ id, createdAt })),
		countLeads: async () => connection.query<[number]>(countLeads).get()?.[0] ?? 0,
		readRows: async (table, leadIds) => {
			if (table.name === eventDays.name)
				return leadIds.flatMap((leadId) =>
					days.read(leadId, -EVER, EVER).map((day) => toDayRow({ leadId, ...day }) as StoredValue[]),
				);
			const statement = connection.query<Row>(readOfLead(table));
			return leadIds.flatMap((leadId) => statement.all(leadId));
		},
		listRows: async (table, { afterId = '', limit }) => connection.query<Row>(listPage(table)).all(afterId, limit),
		writeRows: async (table, rows) => {
			if (table.name === eventDays.name) {
				for (const { leadId, ...day } of rows.map(toDay)) days.add(leadId, day);
				return;
			}
			const statement = connection.query(insert(table));
			for (const row of rows) statement.run(...row);
		},
		listModelNames: async () =>
			connection
				.query<[string]>(listModelNames)
				.all()
				.map(([name]) => name),
	};
}
