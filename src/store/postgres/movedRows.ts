import type { RowReader, RowWriter } from '../movableStore';
import { positionOf, type Row } from '../rows';
import { mayBeNobodys, type Table } from '../table';
import { events, expiredEvents } from '../tables';
import { insert, orderInPlace, select, selectPage } from './columns';
import { toColumns, type Connection } from './connection';
import { ensureEventMonths } from './eventMonths';
import { expiredRows } from './events';

export const countLeads = 'select count(*) from leads where workspace = $1';

/** All rows of some leads. */
function readOfLeads(table: Table): string {
	return `
	select ${select(table)}
	from unnest($2::text[]) with ordinality as asked (lead_id, position)
	join ${table === expiredEvents ? expiredRows : table.name}
		on ${table.name}.workspace = $1 and ${table.name}.lead_id = asked.lead_id
	order by ${orderInPlace(table)}`;
}

/** What is kept beside each event: its ID, and where it is. */
const writeEventIds = insert({ ...expiredEvents, name: 'event_ids' });

export function bindMovedRows(connection: Connection): RowReader & RowWriter {
	return {
		countLeads: async () => (await connection.all<[number]>(countLeads))[0]?.[0] ?? 0,
		readRows: async (table, leadIds) => await connection.all<Row>(readOfLeads(table), leadIds),
		listRows: async (table, { afterId = '', limit }) => {
			const page = selectPage(table, mayBeNobodys(table) ? 'lead_id is null' : undefined);
			return await connection.all<Row>(page, afterId, limit);
		},
		writeRows: async (table, rows) => {
			if (rows.length === 0) return;
			const columns = toColumns(rows);
			if (table === expiredEvents) {
				await connection.all(writeEventIds, ...columns);
				return;
			}
			if (table === events) {
				const at = (field: 'id' | 'leadId' | 'occurredAt') => columns[positionOf(events, field)];
				await connection.all(ensureEventMonths, at('occurredAt'));
				await connection.all(writeEventIds, at('id'), at('leadId'), at('occurredAt'));
			}
			await connection.all(insert(table), ...columns);
		},
	};
}
