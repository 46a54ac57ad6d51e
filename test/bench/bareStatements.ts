import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { openSqliteStore } from '../../src/index';

export interface BareRun {
	/** The engine's own file, whose rows are written again. */
	source: string;
	/** Into ':memory:' instead of a file. */
	inMemory: boolean;
	file: string;
	leads: number;
}

const READ_LEAD = [
	'select id, created_at, survivor from leads left join merges on merges.from_lead = leads.number where number = ?',
	'select key, lead, kind, namespace, value, added_at from identities where lead = ?',
] as const;
const READ_FACTS = [
	'select name, value, occurred_at, received_at from traits where lead = ?',
	'select * from outcomes where lead = ?',
] as const;

/**
 * The rows an item writes and reads in each of the three steps, which are a transaction each, as they are for the
 * engine: tables with the column that says whose they are, and look-ups by lead.
 */
export const STEPS = [
	{
		writes: [
			['leads', 'number'],
			['identities', 'lead'],
			['events', 'lead'],
			['event_days', 'lead'],
			['scores', 'lead'],
		],
		reads: [
			...READ_LEAD,
			'select name, span, currency, days from event_days where lead = ?',
			...READ_FACTS,
			'select * from scores where lead = ? order by as_of desc limit 1',
		],
		readsByKey: 0,
	},
	{
		writes: [['tier_changes', 'lead']],
		reads: [
			...READ_LEAD,
			"select * from tier_changes where lead = ? and tier_set = 'default' order by since desc, sequence desc limit 1",
		],
		readsByKey: 0,
	},
	{
		writes: [],
		reads: [...READ_LEAD, 'select * from outcomes where lead = ?', 'select * from contacts where lead = ? and at >= 0'],
		// The address, and the hash it would be kept under had it been erased.
		readsByKey: 2,
	},
] as const;
export const READS_BY_KEY = [
	'select * from suppressions where key = ? order by at',
	'select * from consents where key = ? order by at',
] as const;

export interface Bare {
	/** Writes and reads the rows of these items. */
	run(start: number, end: number): void;
	close(): void;
}

/** Writes and reads the rows of the engine's file with nothing but prepared statements, a transaction each step. */
export async function openBare({ source, inMemory, file, leads }: BareRun): Promise<Bare> {
	await (await openSqliteStore({ file, workspace: 'bench' })).close();
	const target = new DatabaseSync(inMemory ? ':memory:' : file);
	copySchema(file, target, inMemory);
	const ours = new DatabaseSync(source, { readOnly: true });
	const ids = (ours.prepare('select number from leads order by number').all() as { number: number }[]).map(
		({ number }) => number,
	);
	const keyReaders = READS_BY_KEY.map((sql) => {
		const reader = target.prepare(sql);
		reader.setReturnArrays(true);
		return reader;
	});
	const steps = STEPS.map(({ writes, reads, readsByKey }) => ({
		writers: writes.map(([table, owner]) => ({
			insert: prepareInsert(target, table),
			rows: groupRows(ours, table, owner),
		})),
		readers: reads.map((sql) => {
			const reader = target.prepare(sql);
			reader.setReturnArrays(true);
			return reader;
		}),
		readsByKey,
	}));

	ours.close();

	const run = (start: number, end: number): void => {
		for (const { writers, readers, readsByKey } of steps) {
			target.exec(writers.length > 0 ? 'begin immediate' : 'begin');
			for (let index = start; index < end; index += 1) {
				const id = ids[index % ids.length] ?? index;
				if (index < leads) for (const { insert, rows } of writers) rows.get(id)?.forEach((row) => insert.run(...row));
				for (const reader of readers) reader.all(id);
				for (let lookup = 0; lookup < readsByKey; lookup += 1)
					for (const reader of keyReaders) reader.all(`${lookup}:${id}`);
			}
			target.exec('commit');
		}
	};
	return { run, close: () => target.close() };
}

type Row = (string | number | Uint8Array | null)[];

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

/** What is on record already is replaced: of an item's rows, only its day is. */
export function prepareInsert(database: DatabaseSync, table: string): StatementSync {
	const columns = (database.prepare(`select name from pragma_table_info(?)`).all(table) as { name: string }[]).length;
	return database.prepare(`insert or replace into ${table} values (${Array(columns).fill('?').join(', ')})`);
}

/** Those of the engine's own connection. */
export const PRAGMAS =
	'pragma synchronous = full; pragma foreign_keys = off; pragma secure_delete = on; pragma cache_size = -16000; pragma temp_store = memory; pragma journal_mode = wal;';

/** The pragmas, and the engine's schema where the target is in memory. */
function copySchema(file: string, target: DatabaseSync, inMemory: boolean): void {
	target.exec(PRAGMAS);
	if (!inMemory) return;
	const original = new DatabaseSync(file, { readOnly: true });
	for (const { sql } of original
		.prepare("select sql from sqlite_schema where sql is not null and name not like 'sqlite_%'")
		.all() as { sql: string }[])
		target.exec(sql);
	original.close();
}
