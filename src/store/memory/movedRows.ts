import type { RowReader, RowWriter } from '../movableStore';
import { rowReader, rowWriter, type StoredValue } from '../rows';
import { compareText } from '../storedText';
import { mayBeNobodys, type Table, type TableOf } from '../table';
import type { MemoryTables } from './memoryTables';
import { recordsByName, type AnyRecord } from './recordsByName';

export function bindMovedRows(tables: MemoryTables): RowReader & RowWriter {
	const recordsOf = recordsByName(tables);
	return {
		countLeads: async () => tables.leads.all().length,
		readRows: async (table, leadIds) =>
			leadIds.flatMap((leadId) =>
				recordsOf(table)
					.owned(leadId)
					.sort((a, b) => compareIn(table, a, b))
					.map(toRowOf(table)),
			),
		listRows: async (table, page) =>
			recordsOf(table)
				.page(page, ({ leadId }) => !mayBeNobodys(table) || leadId === undefined)
				.map(toRowOf(table)),
		writeRows: async (table, rows) => {
			const read = rowReader(table as TableOf<AnyRecord>);
			for (const row of rows) recordsOf(table).put(read(row));
		},
	};
}

/** As a database gives it back. */
function toRowOf(table: Table): (record: AnyRecord) => StoredValue[] {
	const write = rowWriter(table as TableOf<AnyRecord>);
	return (record) => write(record).map((value) => (typeof value === 'boolean' ? Number(value) : (value ?? null)));
}

function compareIn({ order }: Table, a: AnyRecord, b: AnyRecord): number {
	for (const field of order) {
		const [first, second] = [a[field], b[field]];
		const difference =
			typeof first === 'number' && typeof second === 'number'
				? first - second
				: compareText(String(first), String(second));
		if (difference !== 0) return difference;
	}
	return 0;
}
