import { compact } from '../../compact';
import { COUNTED } from '../countedTables';
import type { HealthReader } from '../port/health';
import type { MemoryTables } from './memoryTables';
import { recordsByName } from './recordsByName';

export function bindHealth(tables: MemoryTables): HealthReader {
	const records = recordsByName(tables);
	return {
		countRows: async () =>
			COUNTED.map(({ table, time }) => {
				const all = records(table).all();
				const times = time === undefined ? [] : all.map((record) => Number(record[time.field]));
				return compact({
					table: table.name,
					rows: all.length,
					oldest: times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b)),
					newest: times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b)),
				});
			}),
		measureBytes: async () => undefined,
		findDamage: async () => [],
	};
}
