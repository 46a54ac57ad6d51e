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

/** A lead with who was joined to it: by number, as a key that is a hash costs both sides the same. */
const READ_LEAD = [
	'select id, created_at, survivor from leads left join merges on merges.from_lead = leads.number where number = ?',
	'select from_lead from merges where survivor = ?',
	'select key, lead, kind, namespace, value, added_at from identities where lead = ?',
] as const;
const READ_FACTS = [
	'select name, value, occurred_at, received_at from traits where lead = ?',
	'select * from outcomes where lead = ?',
] as const;

/**
 * The rows an item writes and reads in each of the three steps, which are a transaction each, as they are for the
 * engine: tables with the column that says whose they are, and look-ups by lead. Without one of these rows the answer would be
 * another, whoever wrote the program: whose the address is, whether the event is one that has expired, what the lead did and is,
 * what its company's people did. Each is asked for by itself, as they come.
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
			'select name, span, currency, facets, days from event_days where lead = ?',
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
		// The address, and the hash it would be kept under had it been erased; twice where a mailbox has other forms.
		readsByKey: 2,
	},
] as const;
export const READS_BY_KEY = [
	'select * from suppressions where key = ? order by at',
	'select * from consents where key = ? order by at',
] as const;

/** What the first step looks up by the item's own texts: whose address it is, and whether its event is one that has expired. */
const FIND_LEAD = 'select lead from identities where key = ?';
const FIND_EXPIRED = 'select 1 from expired_events where id = ?';
/** Once for each company of a batch; what its people did is read with each of them. */
const READ_COMPANY =
	'select lead from identities where account = ? and added_at <= 9e15 order by added_at desc, key desc limit 100';

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
	const texts = listTexts(ours);
	const findLead = target.prepare(FIND_LEAD);
	const findExpired = target.prepare(FIND_EXPIRED);
	const readCompany = target.prepare(READ_COMPANY);
	for (const reader of [findLead, findExpired, readCompany]) reader.setReturnArrays(true);
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
		for (const [step, { writers, readers, readsByKey }] of steps.entries()) {
			target.exec(writers.length > 0 ? 'begin immediate' : 'begin');
			const companies = new Set<string>();
			for (let index = start; index < end; index += 1) {
				const id = ids[index % ids.length] ?? index;
				const { key, eventId, account, forms } = texts.get(id) ?? NO_TEXTS;
				if (step === 0) {
					findLead.all(key);
					findExpired.all(eventId);
					if (account !== null && !companies.has(account)) readCompany.all(account);
					if (account !== null) companies.add(account);
				}
				if (index < leads) for (const { insert, rows } of writers) rows.get(id)?.forEach((row) => insert.run(...row));
				for (const reader of readers) reader.all(id);
				for (let lookup = 0; lookup < readsByKey * forms; lookup += 1)
					for (const reader of keyReaders) reader.all(`${lookup}:${id}`);
			}
			target.exec('commit');
		}
	};
	return { run, close: () => target.close() };
}

interface Texts {
	key: string;
	eventId: string;
	account: string | null;
	/** Google reads over dots, so that an address of theirs is looked up without them too. */
	forms: number;
}

const NO_TEXTS: Texts = { key: '', eventId: '', account: null, forms: 1 };

function listTexts(database: DatabaseSync): Map<number, Texts> {
	const statement = database.prepare(
		'select identities.lead, key, events.id, account from identities join events on events.lead = identities.lead',
	);
	statement.setReturnArrays(true);
	const rows = statement.all() as unknown as [number, string, string, string | null][];
	return new Map(
		rows.map(([lead, key, eventId, account]) => [
			lead,
			{ key, eventId, account, forms: key.endsWith('@gmail.com') ? 2 : 1 },
		]),
	);
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
