import type { RecordValue } from '../rows';
import type { Table } from '../table';
import * as definitions from '../tables';
import type { MemoryTable } from './memoryTable';
import type { MemoryTables } from './memoryTables';

export type AnyRecord = Record<string, RecordValue>;

/** For what treats all tables alike. */
export function recordsByName(tables: MemoryTables): (table: Table) => MemoryTable<AnyRecord> {
	const byName = new Map(
		Object.entries(definitions).map(([field, { name }]) => [
			name,
			tables[field as keyof typeof definitions] as unknown as MemoryTable<AnyRecord>,
		]),
	);
	return ({ name }) => {
		const records = byName.get(name);
		if (records === undefined) throw new Error(`There is no table ${name}.`);
		return records;
	};
}
