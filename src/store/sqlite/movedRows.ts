import type { RowReader, RowWriter } from '../movableStore';
import { rowReader, rowWriter, type Row, type StoredValue } from '../rows';
import { listColumns, mayBeNobodys, orderOf, type Table } from '../table';
import { eventDays } from '../tables';
import { insert, names, selectOfLead } from './columns';
import type { Connection } from './connection';
import { bindDays, EVER } from './days';
import type { LeadNumbers } from './leadNumbers';

export const countLeads = 'select count(*) from leads';

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
	where id > ?${mayBeNobodys(table) ? ' and lead is null' : ''}
	order by id
	limit ?`;
}

const toDay = rowReader(eventDays);
const toDayRow = rowWriter(eventDays);

/** Statements are prepared when a workspace is moved, which is seldom. */
export function bindMovedRows(connection: Connection, numbers: LeadNumbers): RowReader & RowWriter {
	const days = bindDays(connection, numbers);
	return {
		countLeads: async () => connection.query<[number]>(countLeads).get()?.[0] ?? 0,
		readRows: async (table, leadIds) => {
			if (table.name === eventDays.name)
				return leadIds.flatMap((leadId) =>
					(days.read([leadId], -EVER, EVER)[0] ?? []).map((day) => toDayRow({ leadId, ...day }) as StoredValue[]),
				);
			const statement = connection.query<Row>(readOfLead(table));
			return leadIds.flatMap((leadId) => statement.all(numbers.of(leadId)));
		},
		listRows: async (table, { afterId = '', limit }) => connection.query<Row>(listPage(table)).all(afterId, limit),
		writeRows: async (table, rows) => {
			if (table.name === eventDays.name) {
				for (const { leadId, ...day } of rows.map(toDay)) days.add(leadId, day);
				return;
			}
			const statement = connection.query(insert(table));
			const lead = listColumns(table).findIndex(({ kind }) => kind === 'lead');
			for (const row of rows)
				statement.run(
					...row.map((value, index) => (index === lead && value !== null ? numbers.of(String(value)) : value)),
				);
		},
	};
}
