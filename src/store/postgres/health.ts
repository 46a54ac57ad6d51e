import { compact } from '../../compact';
import { COUNTED } from '../countedTables';
import type { HealthReader } from '../port/health';
import type { Connection } from './connection';

/** All tables of the schema with their indexes, of every workspace: $1 is bound to each statement, and asks for nothing here. */
const measureBytes = `
	select sum(pg_total_relation_size(oid))::bigint
	from pg_class
	where relnamespace = current_schema()::regnamespace and relkind = 'r' and $1::text is not null`;

/** What the server guards no more: an index that could not be built, a reference that was never looked at. */
const findDamage = `
	select 'index ' || relname || ' is not valid'
	from pg_index
	join pg_class on pg_class.oid = indexrelid
	where relnamespace = current_schema()::regnamespace and not indisvalid and $1::text is not null
	union all
	select 'constraint ' || conname || ' is not validated'
	from pg_constraint
	where connamespace = current_schema()::regnamespace and not convalidated`;

export function bindHealth(connection: Connection): HealthReader {
	return {
		countRows: async () =>
			await Promise.all(
				COUNTED.map(async ({ table: { name }, time }) => {
					const at = time?.name ?? 'null::bigint';
					const [row] = await connection.all<[number, number | null, number | null]>(
						`select count(*), min(${at}), max(${at}) from ${name} where workspace = $1`,
					);
					const [rows, oldest, newest] = row ?? [0, null, null];
					return compact({ table: name, rows, oldest: oldest ?? undefined, newest: newest ?? undefined });
				}),
			),
		measureBytes: async () => (await connection.all<[number | null]>(measureBytes))[0]?.[0] ?? undefined,
		findDamage: async () => (await connection.all<[string]>(findDamage)).map(([fault]) => fault),
	};
}
