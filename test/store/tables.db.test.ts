import { DatabaseSync } from 'node:sqlite';
import { columnsOf } from '../../src/store/postgres/columns';
import { migrations } from '../../src/store/sqlite/migrations';
import { nameOf } from '../../src/store/sqlite/columns';
import { listColumns, type ColumnKind, type Table } from '../../src/store/table';
import * as tables from '../../src/store/tables';
import { createPostgresPlace } from './openPostgresPlace';
import { openTestPostgres, runSql } from './openTestPostgres';

interface StoredColumn {
	name: string;
	type: string;
	optional: boolean;
}

const described = Object.values<Table>(tables);

const SQLITE_TYPES: Record<ColumnKind, string> = {
	...{ text: 'TEXT', json: 'TEXT', lead: 'INTEGER', time: 'INTEGER', day: 'INTEGER', count: 'INTEGER' },
	...{ money: 'INTEGER', flag: 'INTEGER', real: 'REAL' },
};

/** Columns of an engine's own, by table. */
const SQLITE_EXTRAS: Record<string, string[]> = {
	workspace: ['name'],
	leads: ['number'],
	merges: ['survivor'],
	...{ scores: ['sequence'], tier_changes: ['sequence'], promotions: ['sequence'] },
};
const POSTGRES_EXTRAS: Record<string, string[]> = {
	leads: ['root_id'],
	...{ scores: ['sequence'], tier_changes: ['sequence'], promotions: ['sequence'], traits: ['sequence'] },
};

const byName = (columns: readonly StoredColumn[]) => columns.toSorted((a, b) => (a.name < b.name ? -1 : 1));
const without = (columns: readonly StoredColumn[], extras: readonly string[]) =>
	byName(columns.filter(({ name }) => !extras.includes(name)));

describe('the schema of SQLite', () => {
	const database = new DatabaseSync(':memory:');
	beforeAll(() => migrations.forEach(({ sql }) => database.exec(sql)));
	afterAll(() => database.close());

	// Days are packed (packedDays.ts).
	it.each(described.filter(({ name }) => name !== 'event_days').map((table) => [table.name, table] as const))(
		'has the columns that %s is described with, and no others',
		(name, table) => {
			const columns = database.prepare(`pragma table_info(${name})`).all();
			const stored = columns.map((column) => ({
				name: String(column.name),
				type: String(column.type),
				optional: column.notnull === 0 && column.pk === 0,
			}));
			const expected = listColumns(table).map((column) => ({
				name: nameOf(column),
				type: SQLITE_TYPES[column.kind],
				optional: column.optional,
			}));
			expect(without(stored, SQLITE_EXTRAS[name] ?? [])).toEqual(byName(expected));
		},
	);

	it('has no table that is not described', () => {
		const rows = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
		expect(rows.map(({ name }) => name)).toEqual(described.map(({ name }) => name).sort());
	});
});

describe('the schema of PostgreSQL', () => {
	let server: Awaited<ReturnType<typeof openTestPostgres>>;
	let stored: (StoredColumn & { table: string })[];
	beforeAll(async () => {
		server = await openTestPostgres();
		const place = createPostgresPlace(server.connection);
		await place.open('shop');
		const rows = await runSql(
			server.connection,
			`select table_name, column_name, data_type, is_nullable = 'YES' as optional from information_schema.columns where table_schema = '${place.schema}'`,
		);
		stored = rows.map((row) => ({
			table: String(row.table_name),
			name: String(row.column_name),
			type: String(row.data_type),
			optional: row.optional === true,
		}));
		await place.clear();
	}, 60_000);
	afterAll(async () => await server.remove());

	it.each(described.map((table) => [table.name, table] as const))(
		'has the columns that %s is described with, and no others',
		(name, table) => {
			// What is left of expired events are IDs without an event.
			const columns = stored.filter((column) => column.table === (name === 'expired_events' ? 'event_ids' : name));
			const types = columnsOf(table);
			const expected = listColumns(table).map((column) => ({
				name: column.name,
				type: types[column.name],
				optional: column.optional,
			}));
			const actual = columns.map((column) => ({ name: column.name, type: column.type, optional: column.optional }));
			expect(without(actual, ['workspace', ...(POSTGRES_EXTRAS[name] ?? [])])).toEqual(
				byName(expected as StoredColumn[]),
			);
		},
	);
});
