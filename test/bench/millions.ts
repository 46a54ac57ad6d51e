/**
 * What scale.md reckons of many leads, checked on rows that are really there: leads that the engine made are multiplied, with IDs
 * and addresses of their own, and loaded by `copy` into PostgreSQL with its indexes in place. Prints one JSON object: bytes by table and a lead,
 * depth of each index, milliseconds of the nodes' work and of one page of each listing, and the plans of the statements that go by time or through everybody.
 *
 *   npm run -s bench:millions -- [--leads 5000000] [--sample 10000]
 */
import { chownSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { createEngine, openPostgresStore } from '../../src/index';
import { DAY_MS } from '../../src/lead/time';
import { beginRead } from '../../src/store/postgres/begin';
import { listCartSteps } from '../../src/store/postgres/moments';
import { listLeadIds, readLeads } from '../../src/store/postgres/leads';
import { readLatestScores } from '../../src/store/postgres/scores';
import { listTierEntries, readLatestTiers } from '../../src/store/postgres/tiers';
import { startBar } from '../../tools/startBar';
import { createTestPostgres } from '../store/openTestPostgres';
import { CHUNK, makePayload, NOW, runChain } from './chain';
import { median, round } from './slices';

const { values: options } = parseArgs({
	options: { leads: { type: 'string', default: '5000000' }, sample: { type: 'string', default: '10000' } },
});
const SAMPLE = Number(options.sample);
const TIMES = Math.round(Number(options.leads) / SAMPLE);
const VISITS = 2;
const SCHEMA = 'millions';
const WORKSPACE = 'bench';
const MB = 2 ** 20;
/** With the log of writing them. */
const BYTES_PER_LEAD = 8_000;
const TABLES = ['leads', 'identities', 'event_ids', 'events', 'event_days', 'scores', 'tier_changes'];

/** How a column of a copied row is told from that of its original: `k` counts the copies. Anything else is the same. */
const COPIED: Record<string, string> = {
	...Object.fromEntries(['lead_id', 'root_id'].map((column) => [column, leadOf(column)])),
	...Object.fromEntries(['event_id', 'key', 'value', 'account'].map((column) => [column, `${column} || '.' || k`])),
	sequence: 'sequence + k::bigint * 100000000',
};

function leadOf(column: string): string {
	return `left(${column}, 5) || left(md5(${column} || k), greatest(length(${column}) - 5, 16))`;
}

async function main(): Promise<void> {
	const server = await createTestPostgres();
	try {
		const { connection, folder } = server;
		const { bavail, bsize } = statfsSync(folder);
		if (SAMPLE * TIMES * BYTES_PER_LEAD > bavail * bsize) throw new Error(`There is not enough room in ${folder}.`);
		let now = NOW - VISITS * 30 * DAY_MS;
		const store = await openPostgresStore({ connection, schema: SCHEMA, workspace: WORKSPACE });
		const engine = createEngine({ store, clock: () => now });
		for (let visit = 0; visit < VISITS; visit += 1) {
			for (let first = 0; first < SAMPLE; first += CHUNK) {
				now += (30 * DAY_MS * CHUNK) / SAMPLE;
				await runChain(
					engine,
					Array.from({ length: CHUNK }, (_, index) => makePayload(first + index, now)),
				);
			}
		}
		const admin = new Client({ ...connection, user: 'postgres' });
		admin.on('error', () => {}); // the server is gone before it, where something else went wrong
		await admin.connect();
		await admin.query(`set search_path to ${SCHEMA}; set session_replication_role = replica; set jit = off`);
		const loading = await multiply(admin, folder);
		await admin.query('vacuum analyze');
		const sizes = await measureTables(admin);
		const indexes = await measureIndexes(admin);
		const time = async (runs: number, work: (run: number) => Promise<unknown>): Promise<number> => {
			const times: number[] = [];
			for (let run = 0; run < runs; run += 1) {
				const started = performance.now();
				await work(run);
				times.push(performance.now() - started);
			}
			return round(median(times));
		};
		const visit = async (size: number): Promise<unknown> => {
			now += 60_000;
			// Strides over those who were not copied, and new people.
			return await runChain(
				engine,
				Array.from({ length: size }, (_, index) => makePayload(((index * 7919) % SAMPLE) + (now % 2) * SAMPLE, now)),
			);
		};
		const watch = { watch: 'cart', kind: 'cartAbandoned', waitMs: DAY_MS, notLaterHours: 72, limit: 100 } as const;
		await engine.takeMoments(watch);
		const milliseconds = {
			oneItem: await time(50, async () => await visit(1)),
			batchOf1000: await time(7, async () => await visit(CHUNK)),
			lookForAbandonedCarts: await time(5, async () => {
				now += 300_000;
				await engine.takeMoments(watch);
			}),
		};
		const plans = await explainPages(admin, now);
		await engine.close();
		await admin.end();
		const answer = { leads: SAMPLE * TIMES, visits: VISITS, ...loading, ...sizes, indexes, milliseconds, plans };
		process.stdout.write(`${JSON.stringify(answer, null, '\t')}\n`);
	} finally {
		await server.remove();
	}
}

/** Out into a file and in again by `copy`, a table after the other. */
async function multiply(admin: Client, folder: string): Promise<{ rows: number; loadSeconds: number }> {
	const scratch = join(folder, 'copied');
	mkdirSync(scratch);
	if (process.getuid?.() === 0) chownSync(scratch, 65_534, 65_534);
	const bar = startBar('loading tables', TABLES.length);
	let rows = 0;
	let loadMs = 0;
	for (const [index, table] of TABLES.entries()) {
		const { rows: columns } = await admin.query<{ name: string }>(
			`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
			[table],
		);
		const names = columns.map(({ name }) => name);
		const values = names.map((name) => {
			if (name === 'id') return table === 'leads' ? leadOf('id') : `id || '.' || k`;
			return COPIED[name] ?? name;
		});
		// By the copy first: leads come in no order, as they do.
		await admin.query(
			`copy (select ${values.join(', ')} from generate_series(1, ${TIMES - 1}) as k cross join ${table}) to '${scratch}/${table}' (format binary)`,
		);
		const started = performance.now();
		const { rowCount } = await admin.query(
			`copy ${table} (${names.join(', ')}) from '${scratch}/${table}' (format binary)`,
		);
		loadMs += performance.now() - started;
		rows += rowCount ?? 0;
		await admin.query(`copy (select 1 limit 0) to '${scratch}/${table}'`); // gives the room back
		bar.update(index + 1);
	}
	bar.stop();
	return { rows, loadSeconds: Math.round(loadMs / 1_000) };
}

async function measureTables(admin: Client): Promise<{ storeMb: number; bytesPerRow: Record<string, number> }> {
	const bytesPerRow: Record<string, number> = {};
	let bytes = 0;
	for (const table of TABLES) {
		const { rows } = await admin.query<{ bytes: number; rows: number }>(
			// The tree has no leaves where a table isn't in parts.
			`select coalesce(sum(pg_total_relation_size(relid)), pg_total_relation_size($1::regclass))::float8 as bytes, (select count(*)::float8 from ${table}) as rows
			from pg_partition_tree($1::regclass) where isleaf`,
			[table],
		);
		bytes += rows[0]?.bytes ?? 0;
		bytesPerRow[table] = Math.round((rows[0]?.bytes ?? 0) / (rows[0]?.rows ?? 1));
	}
	return { storeMb: Math.round(bytes / MB), bytesPerRow };
}

/** Depth: the pages from the root to a row's place, the leaf among them. */
async function measureIndexes(admin: Client): Promise<Record<string, { mb: number; depth: number }>> {
	await admin.query('create extension if not exists pageinspect');
	const { rows } = await admin.query<{ name: string; mb: number; depth: number }>(
		`select relname as name, pg_relation_size(oid)::float8 / ${MB} as mb, (bt_metap(relname::text)).level::int + 1 as depth
		from pg_class where relnamespace = '${SCHEMA}'::regnamespace and relkind = 'i' and pg_relation_size(oid) > 20 * ${MB} order by 2 desc`,
	);
	return Object.fromEntries(rows.map(({ name, mb, depth }) => [name, { mb: Math.round(mb), depth }]));
}

interface Explained {
	milliseconds: number;
	pages: number;
	plan: string[];
}

/** One page of what goes by time or through everybody, as the nodes ask for it. */
async function explainPages(admin: Client, now: number): Promise<Record<string, Explained>> {
	await admin.query(beginRead(SCHEMA, WORKSPACE, 'unsure'));
	const { rows } = await admin.query<{ id: string }>(`${listLeadIds}`, [WORKSPACE, 'lead_8', 500]);
	const ids = rows.map(({ id }) => id);
	const positions = ids.map((_, index) => index + 1);
	const asked: [name: string, sql: string, ...values: unknown[]][] = [
		['listLeadIds', listLeadIds, 'lead_8', 500],
		['readLeads', readLeads, ids],
		['readLatestScores', readLatestScores, ids, positions, 'default', now],
		['readLatestTiers', readLatestTiers, ids, positions, 'default'],
		['listCartSteps', listCartSteps, now, now - DAY_MS, '', 200],
		['listTierEntries', listTierEntries, 'default', now, now - DAY_MS, '', 200],
	];
	const explained: Record<string, Explained> = {};
	for (const [name, sql, ...values] of asked) {
		const run = async (): Promise<string[]> =>
			(
				await admin.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) ${sql}`, [
					WORKSPACE,
					...values,
				])
			).rows.map((row) => row['QUERY PLAN']);
		await run(); // from the disk
		const lines = await run();
		const time = /Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1];
		const pages = /Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(lines.join('\n'));
		explained[name] = {
			milliseconds: round(Number(time)),
			pages: Number(pages?.[1] ?? 0) + Number(pages?.[2] ?? 0),
			plan: lines.filter((line) => /Scan|Sort/.test(line)).map((line) => line.replace(/\(actual.*/, '').trim()),
		};
	}
	await admin.query('commit');
	return explained;
}

void main();
