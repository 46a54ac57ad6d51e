import { Client } from 'pg';
import type { PostgresConnection } from '../../src/index';
import type { Bare } from './bare';

type Cell = string | number | boolean | null;

/** What a batch left behind, with the column that says when, in each of the three transactions. */
const WRITTEN = [
	{
		leads: 'created_at',
		identities: 'added_at',
		event_ids: 'occurred_at',
		events: 'received_at',
		event_days: 'last_occurred_at',
		scores: 'as_of',
	},
	{ tier_changes: 'since' },
	{},
];
const TABLES = WRITTEN.flatMap((tables) => Object.keys(tables));

const READ_LEAD = [
	'leads where id = any($2)',
	'leads where root_id = any($2)',
	'identities where lead_id = any($2)',
].map(readAll);
/** Of all leads of a batch, in each of the three transactions. */
const READ = [
	[
		...READ_LEAD,
		...['event_days', 'traits', 'outcomes'].map((table) => readAll(`${table} where lead_id = any($2)`)),
		'select distinct on (lead_id) * from scores where workspace = $1 and lead_id = any($2) order by lead_id, as_of desc',
	],
	[
		...READ_LEAD,
		'select distinct on (lead_id) * from tier_changes where workspace = $1 and lead_id = any($2) order by lead_id, since desc',
	],
	[...READ_LEAD, ...['outcomes', 'contacts'].map((table) => readAll(`${table} where lead_id = any($2)`))],
];
const READ_COMPANIES = `select found.lead_id from unnest($2::text[]) as asked cross join lateral
	(select lead_id from identities where workspace = $1 and account = asked order by added_at desc, key desc limit 100) as found`;
const FIND_LEADS = readAll('identities where key = any($2)');
const READ_BY_KEY = ['suppressions where key = any($2)', 'consents where key = any($2)'].map(readAll);

/** A day on record already is replaced. */
const REPLACE_DAYS =
	'on conflict (workspace, lead_id, day, name, currency, facets) do update set count = excluded.count, amount_minor = excluded.amount_minor, last_occurred_at = excluded.last_occurred_at';

/** Each transaction of its own reads what is on record, then writes: one plain statement a table. `days` are those events may come in. */
export async function openBarePostgres(
	connection: PostgresConnection,
	workspace: string,
	days: readonly number[],
): Promise<Bare> {
	const client = new Client(connection);
	await client.connect();
	await client.query(
		`set lead_scoring.workspace = '${workspace}'; set search_path to bare; set random_page_cost = 1.1; set enable_seqscan = off; set jit = off`,
	);
	await client.query('select ensure_event_months($1::bigint[])', [days]);
	for (const table of TABLES)
		await client.query(`insert into ${table} overriding system value select * from ours.${table}`);
	await client.query('vacuum analyze');
	const inserts = new Map<string, string>();
	for (const table of TABLES) inserts.set(table, await describeInsert(client, table));
	const read = async (text: string, values: unknown[]): Promise<Cell[][]> =>
		(await client.query<Cell[]>({ text, values: [workspace, ...values], rowMode: 'array' })).rows;

	return {
		prepare: async (leadIds, instant) => {
			const batch: { text: string; values: Cell[][] }[][] = [];
			for (const tables of WRITTEN) {
				const writes = [];
				for (const [table, time] of Object.entries(tables)) {
					const rows = await read(`select * from ours.${table} where ${conditionOf(table, time)}`, [leadIds, instant]);
					const width = rows[0]?.length ?? 0;
					if (width > 0)
						writes.push({
							text: inserts.get(table) ?? '',
							values: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null)),
						});
				}
				batch.push(writes);
			}
			const owners = await read('select key, account from ours.identities where workspace = $1 and lead_id = any($2)', [
				leadIds,
			]);
			const keys = owners.map(([key]) => `${key}`);
			const companies = [...new Set(owners.flatMap(([, account]) => account ?? []))];
			return async () => {
				for (const [step, writes] of batch.entries()) {
					await client.query('begin');
					if (step === 0) await read(FIND_LEADS, [keys]);
					if (step === 0) await read(READ_COMPANIES, [companies]);
					for (const text of READ[step] ?? []) await read(text, [leadIds]);
					if (step === 2)
						for (const text of READ_BY_KEY) await read(text, [keys.flatMap((key) => [key, `erased ${key}`])]);
					for (const { text, values } of writes) await client.query(text, values);
					await client.query('commit');
				}
			};
		},
		close: async () => await client.end(),
	};
}

function readAll(what: string): string {
	return `select * from ${what} and workspace = $1`;
}

/** Events happen up to a second before they come. */
function conditionOf(table: string, time: string): string {
	const lead = table === 'leads' ? 'id' : 'lead_id';
	const when = time.includes('occurred_at') ? `${time} > $3::bigint - 1000 and ${time} <= $3` : `${time} = $3`;
	return `workspace = $1 and ${lead} = any($2) and ${when}`;
}

async function describeInsert(client: Client, table: string): Promise<string> {
	const { rows } = await client.query<{ type: string }>(
		`select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
		[`bare.${table}`],
	);
	const arrays = rows.map(({ type }, index) => `$${index + 1}::${type}[]`);
	return `insert into ${table} overriding system value select * from unnest(${arrays.join(', ')}) ${table === 'event_days' ? REPLACE_DAYS : 'on conflict do nothing'}`;
}
