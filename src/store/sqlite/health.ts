import { compact } from '../../compact';
import { COUNTED } from '../countedTables';
import type { HealthReader } from '../port/health';
import { nameOf } from './columns';
import type { Connection } from './connection';

/** As many faults as a person needs to see that the file is broken. */
const MOST_FAULTS = 5;

/** Pages that are in use or free to be used again. */
const measureBytes = `
	select page_count * page_size
	from pragma_page_count, pragma_page_size`;

/** Every page, but for what only an index could tell. */
const findBrokenPages = `pragma quick_check(${MOST_FAULTS})`;

/** Rows of a lead that isn't there. */
const findOrphans = `
	select "table", count(*)
	from pragma_foreign_key_check
	group by "table"`;

/** Statements are prepared when somebody asks, which is seldom. */
export function bindHealth(connection: Connection): HealthReader {
	return {
		countRows: async () =>
			COUNTED.map(({ table: { name }, time }) => {
				const at = time === undefined ? 'null' : nameOf(time);
				const [rows, oldest, newest] = connection
					.query<[number, number | null, number | null]>(`select count(*), min(${at}), max(${at}) from ${name}`)
					.get() ?? [0, null, null];
				return compact({ table: name, rows, oldest: oldest ?? undefined, newest: newest ?? undefined });
			}),
		measureBytes: async () => connection.query<[number]>(measureBytes).get()?.[0],
		findDamage: async () => [
			...connection
				.query<[string]>(findBrokenPages)
				.all()
				.map(([fault]) => fault)
				.filter((fault) => fault !== 'ok'),
			...connection
				.query<[string, number]>(findOrphans)
				.all()
				.map(([table, rows]) =>
					rows === 1 ? `1 row of ${table} belongs to no lead` : `${rows} rows of ${table} belong to no lead`,
				),
		],
	};
}
