import { copyFileSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Bare } from './bare';

type Row = (string | number | Uint8Array | null)[];

/** What a lead of a batch left behind, by number and instant, in each of the three transactions. A day on record already is replaced. */
const WRITTEN = [
	{
		leads: 'number = ? and created_at = ?',
		identities: 'lead = ? and added_at = ?',
		events: 'lead = ? and received_at = ?',
		event_days: 'lead = ? and ? > 0',
		scores: 'lead = ? and as_of = ?',
	},
	{ tier_changes: 'lead = ? and since = ?' },
	{},
];

/** A lead with who was joined to it: by number, as a key that is a hash costs both sides the same. */
const READ_LEAD = [
	'select id, created_at, survivor from leads left join merges on merges.from_lead = leads.number where number = ?',
	'select from_lead from merges where survivor = ?',
	'select key, lead, kind, namespace, value, added_at from identities where lead = ?',
];
/** Of each lead, by number, in each of the three transactions. */
const READ = [
	[
		...READ_LEAD,
		'select name, span, currency, facets, days from event_days where lead = ?',
		'select name, value, occurred_at, received_at from traits where lead = ?',
		'select * from outcomes where lead = ?',
		'select * from scores where lead = ? order by as_of desc limit 1',
	],
	[
		...READ_LEAD,
		"select * from tier_changes where lead = ? and tier_set = 'default' order by since desc, sequence desc limit 1",
	],
	[...READ_LEAD, 'select * from outcomes where lead = ?', 'select * from contacts where lead = ? and at >= 0'],
];
const FIND_LEAD = 'select lead from identities where key = ?';
const FIND_EXPIRED = 'select 1 from expired_events where id = ?';
/** Once for each company of a batch; what its people did is read with each of them. */
const READ_COMPANY =
	'select lead from identities where account = ? and added_at <= 9e15 order by added_at desc, key desc limit 100';
const READ_BY_KEY = [
	'select * from suppressions where key = ? order by at',
	'select * from consents where key = ? order by at',
];

/** Those of the engine's own connection. */
const PRAGMAS =
	'pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; pragma cache_size = -16000; pragma temp_store = memory; pragma journal_mode = wal;';

interface Person {
	number: number;
	key: string;
	eventId: string;
	account: string | null;
	/** The address and the hash it would be kept under had it been erased; of Google's, which reads over dots, that of another form too. */
	keys: string[];
}

/** Beside the engine's file, of which a copy as it is now is made at `file`. */
export function openBareSqlite(ours: string, file: string): Bare {
	copyDatabase(ours, file);
	const source = new DatabaseSync(ours, { readOnly: true });
	const target = new DatabaseSync(file);
	target.exec(PRAGMAS);
	const find = prepareReader(
		source,
		`select number, key, events.id, account from leads
		join identities on identities.lead = number join events on events.lead = number and received_at = ? where leads.id = ?`,
	);
	const steps = WRITTEN.map((tables, step) => ({
		writes: Object.entries(tables).map(([table, where]) => ({
			read: prepareReader(source, `select * from ${table} where ${where}`),
			insert: prepareInsert(target, table),
		})),
		readers: (READ[step] ?? []).map((sql) => prepareReader(target, sql)),
	}));
	const [findLead, findExpired, readCompany] = [FIND_LEAD, FIND_EXPIRED, READ_COMPANY].map((sql) =>
		prepareReader(target, sql),
	);
	const keyReaders = READ_BY_KEY.map((sql) => prepareReader(target, sql));

	const run = (people: readonly Person[], rows: readonly Row[][][]): void => {
		for (const [step, { writes, readers }] of steps.entries()) {
			target.exec(writes.length > 0 ? 'begin immediate' : 'begin');
			const companies = new Set<string>();
			for (const { number, key, keys, eventId, account } of people) {
				if (step === 0) {
					findLead?.all(key);
					findExpired?.all(eventId);
					if (account !== null && !companies.has(account)) readCompany?.all(account);
					if (account !== null) companies.add(account);
				}
				for (const reader of readers) reader.all(number);
				if (step === 2) for (const each of keys) for (const reader of keyReaders) reader.all(each);
			}
			for (const [index, { insert }] of writes.entries())
				for (const row of rows[step]?.[index] ?? []) insert.run(...row);
			target.exec('commit');
		}
	};
	return {
		prepare: async (leadIds, instant) => {
			const people = leadIds.flatMap((id) => find.all(instant, id) as unknown as Row[]).map(toPerson);
			const rows = steps.map(({ writes }) =>
				writes.map(({ read }) => people.flatMap(({ number }) => read.all(number, instant) as unknown as Row[])),
			);
			return () => run(people, rows);
		},
		close: async () => {
			source.close();
			target.close();
		},
	};
}

function toPerson([number, key, eventId, account]: Row): Person {
	const keys = [`${key}`, `erased ${key}`];
	return {
		number: Number(number),
		key: `${key}`,
		eventId: `${eventId}`,
		account: account === null ? null : `${account}`,
		keys: `${key}`.endsWith('@gmail.com') ? [...keys, ...keys.map((each) => `${each} undotted`)] : keys,
	};
}

/** With what is still in its log. */
function copyDatabase(from: string, to: string): void {
	const database = new DatabaseSync(from);
	database.exec('pragma wal_checkpoint(truncate)');
	database.close();
	copyFileSync(from, to);
}

function prepareReader(database: DatabaseSync, sql: string): StatementSync {
	const statement = database.prepare(sql);
	statement.setReturnArrays(true);
	return statement;
}

function prepareInsert(database: DatabaseSync, table: string): StatementSync {
	const columns = (database.prepare(`select name from pragma_table_info(?)`).all(table) as { name: string }[]).length;
	const values = `values (${Array(columns).fill('?').join(', ')})`;
	// As the engine: what comes twice counts once, and a day is written anew.
	return database.prepare(
		table === 'event_days'
			? `insert or replace into ${table} ${values}`
			: `insert into ${table} ${values} on conflict do nothing`,
	);
}
