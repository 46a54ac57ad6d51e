import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { openSqliteStore } from '../../src/index';

export interface BareRun {
	/** The engine's own file, whose rows are written again; without one, an empty store's statements are timed on ':memory:'. */
	source: string | undefined;
	items: number;
	leads: number;
	folder: string;
	now: number;
}

const CHUNK = 1_000;

/** Tables whose rows an item leaves behind, with the column that says whose they are. */
const WRITTEN = [
	['leads', 'number'],
	['identities', 'lead'],
	['events', 'lead'],
	['event_days', 'lead'],
	['scores', 'lead'],
	['tier_changes', 'lead'],
] as const;

/** What is looked up for one item on the way through the three steps. */
const READ_BY_LEAD = [
	'select id, created_at, survivor from leads left join merges on merges.lead = leads.number where number = ?',
	'select key, lead, kind, namespace, value, added_at from identities where lead = ?',
	'select name, day, currency, count, amount_minor, first_occurred_at, last_occurred_at from event_days where lead = ?',
	'select name, value, occurred_at, received_at from traits where lead = ?',
	'select * from outcomes where lead = ?',
	'select * from scores where lead = ? order by as_of desc, sequence desc limit 1',
	// Assign Tier and Suppression Check each find the lead again.
	'select id, created_at, survivor from leads left join merges on merges.lead = leads.number where number = ?',
	'select key, lead, kind, namespace, value, added_at from identities where lead = ?',
	"select * from tier_changes where lead = ? and tier_set = 'default' order by since desc, sequence desc limit 1",
	'select id, created_at, survivor from leads left join merges on merges.lead = leads.number where number = ?',
	'select key, lead, kind, namespace, value, added_at from identities where lead = ?',
	'select * from outcomes where lead = ?',
	'select * from contacts where lead = ? and at >= 0',
	'select name, value, occurred_at, received_at from traits where lead = ?',
] as const;
const READ_BY_KEY = 'select * from suppressions where key = ? order by at';

/** Writes and reads the rows of the engine's file with nothing but prepared statements, a thousand items a transaction. */
export async function runBare({ source, folder, items, leads }: BareRun): Promise<{ seconds: number }> {
	const file = join(folder, 'bare.sqlite');
	await (await openSqliteStore({ file, workspace: 'bench' })).close();
	const target = new DatabaseSync(source === undefined ? ':memory:' : file);
	copySchema(file, target, source === undefined);
	const ours = source === undefined ? undefined : new DatabaseSync(source, { readOnly: true });
	const rows = ours === undefined ? [] : WRITTEN.map(([table, owner]) => groupRows(ours, table, owner));
	const ids = ours === undefined ? [] : (ours.prepare('select number from leads order by number').all() as { number: number }[]).map(({ number }) => number);
	const inserts = WRITTEN.map(([table]) => prepareInsert(target, table));
	const readers = READ_BY_LEAD.map((sql) => target.prepare(sql));
	const readKey = target.prepare(READ_BY_KEY);
	for (const statement of [...readers, readKey]) statement.setReturnArrays(true);

	const started = performance.now();
	for (let start = 0; start < items; start += CHUNK) {
		target.exec('begin immediate');
		for (let index = start; index < Math.min(items, start + CHUNK); index += 1) {
			const id = ids[index % Math.max(1, ids.length)] ?? index;
			if (index < leads) inserts.forEach((insert, table) => rows[table]?.get(id)?.forEach((row) => insert.run(...row)));
			for (const reader of readers) reader.all(id);
			readKey.all(`email:${id}`);
			readKey.all(`erased:${id}`);
		}
		target.exec('commit');
	}
	const seconds = (performance.now() - started) / 1000;
	ours?.close();
	target.close();
	return { seconds };
}

type Row = (string | number | null)[];

function groupRows(database: DatabaseSync, table: string, owner: string): Map<number, Row[]> {
	const statement = database.prepare(`select ${owner} as owner, * from ${table}`);
	statement.setReturnArrays(true);
	const groups = new Map<number, Row[]>();
	for (const row of statement.all() as unknown as Row[]) {
		const [id, ...columns] = row;
		const group = groups.get(Number(id));
		if (group === undefined) groups.set(Number(id), [columns]);
		else group.push(columns);
	}
	return groups;
}

function prepareInsert(database: DatabaseSync, table: string): StatementSync {
	const columns = (database.prepare(`select name from pragma_table_info(?)`).all(table) as { name: string }[]).length;
	return database.prepare(`insert or ignore into ${table} values (${Array(columns).fill('?').join(', ')})`);
}

/** The pragmas of the engine's own connection, and its schema where the target is in memory. */
function copySchema(file: string, target: DatabaseSync, inMemory: boolean): void {
	target.exec('pragma synchronous = full; pragma foreign_keys = off; pragma secure_delete = on; pragma cache_size = -16000; pragma temp_store = memory; pragma journal_mode = wal;');
	if (!inMemory) return;
	const original = new DatabaseSync(file, { readOnly: true });
	for (const { sql } of original.prepare("select sql from sqlite_schema where sql is not null and name not like 'sqlite_%'").all() as { sql: string }[]) target.exec(sql);
	original.close();
}
