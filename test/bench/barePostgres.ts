import { Client } from 'pg';
import type { PostgresConnection } from '../../src/index';

export interface BarePostgresRun {
	connection: PostgresConnection;
	workspace: string;
	/** Each batch was written at an instant of its own, one millisecond apart. */
	firstInstant: number;
	batches: number;
}

/** What an item leaves behind, with the column that says when. */
const WRITTEN = [
	['event_ids', 'occurred_at'],
	['events', 'occurred_at'],
	['event_days', 'last_occurred_at'],
	['scores', 'as_of'],
	['tier_changes', 'since'],
] as const;

/** What is looked up for it on the way through the three nodes. */
const READS = [
	...[
		'leads where id',
		'identities where lead_id',
		'event_days where lead_id',
		'traits where lead_id',
		'outcomes where lead_id',
	],
	...['leads where id', 'identities where lead_id'],
	...[
		'leads where id',
		'identities where lead_id',
		'outcomes where lead_id',
		'contacts where lead_id',
		'traits where lead_id',
	],
].map((what) => `select * from ${what} = any($1) and workspace = $2`);
const LATEST = [
	'select distinct on (lead_id) * from scores where lead_id = any($1) and workspace = $2 order by lead_id, as_of desc',
	'select distinct on (lead_id) * from tier_changes where lead_id = any($1) and workspace = $2 order by lead_id, since desc',
];

/**
 * Copies the schema `ours` as it was before the measured batches to `bare`, then writes the rows of each batch and reads
 * what is on record for its leads: one transaction a batch, one plain statement a table. Answers milliseconds per batch.
 */
export async function runBarePostgres({
	connection,
	workspace,
	firstInstant,
	batches,
}: BarePostgresRun): Promise<number[]> {
	const client = new Client(connection);
	await client.connect();
	await client.query(`set lead_scoring.workspace = '${workspace}'; set search_path to bare`);
	await client.query('select ensure_event_months(array[$1::bigint])', [firstInstant]);
	const tables = ['leads', 'identities', ...WRITTEN.map(([table]) => table)];
	for (const table of tables) {
		const time = WRITTEN.find(([name]) => name === table)?.[1];
		await client.query(
			`insert into ${table} overriding system value select * from ours.${table} ${time === undefined ? '' : `where ${time} < ${firstInstant}`}`,
		);
	}
	await client.query('vacuum analyze');

	const times: number[] = [];
	for (let batch = 0; batch < batches; batch++) {
		const inserts: { text: string; values: unknown[][] }[] = [];
		for (const [table, time] of WRITTEN) inserts.push(await readBatch(client, table, time, firstInstant + batch));
		const { rows } = await client.query<{ lead_id: string }>(
			'select distinct lead_id from ours.events where occurred_at = $1',
			[firstInstant + batch],
		);
		const leadIds = rows.map((row) => row.lead_id);
		const started = performance.now();
		await client.query('begin');
		for (const sql of [...READS, ...LATEST])
			await client.query({ text: sql, values: [leadIds, workspace], rowMode: 'array' });
		for (const { text, values } of inserts) await client.query(text, values);
		await client.query('commit');
		times.push(performance.now() - started);
	}
	await client.end();
	return times;
}

/** The rows of one batch, as an insert of one array per column. A day on record already is replaced. */
async function readBatch(
	client: Client,
	table: string,
	time: string,
	instant: number,
): Promise<{ text: string; values: unknown[][] }> {
	const { rows: columns } = await client.query<{ name: string; type: string }>(
		`select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
		[`bare.${table}`],
	);
	const { rows } = await client.query<unknown[]>({
		text: `select * from ours.${table} where ${time} = $1`,
		values: [instant],
		rowMode: 'array',
	});
	const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`);
	const conflict =
		table === 'event_days'
			? 'on conflict (workspace, lead_id, day, name, currency, facets) do update set count = excluded.count, last_occurred_at = excluded.last_occurred_at'
			: '';
	return {
		text: `insert into ${table} overriding system value select * from unnest(${arrays.join(', ')}) ${conflict}`,
		values: columns.map((_, column) => rows.map((row) => row[column])),
	};
}
