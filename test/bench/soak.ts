/**
 * Two simulated years of a shop's mixed operations on one store, as fast as it goes: memory in use after a collection, open
 * handles, size on disk and rows by quarter. What is kept is kept for 90 days, so all of it has to be flat from the third quarter on, but
 * for what is kept for good (refusals, consents, who somebody is). Prints one JSON object. 240 items a day take about ten minutes on two cores, 1,500 an hour.
 *
 *   npm run -s bench:soak -- [--store sqlite|postgres] [--items 240] [--days 730] [--people 5000]
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { createEngine, openPostgresStore, openSqliteStore, type LeadStore } from '../../src/index';
import { DAY_MS } from '../../src/lead/time';
import { seededRandom } from '../../src/stats/seededRandom';
import { startBar } from '../../tools/startBar';
import { createTestPostgres, runSql } from '../store/openTestPostgres';
import { round } from './slices';
import { runDay } from './soakDay';

const { values: options } = parseArgs({
	options: {
		store: { type: 'string', default: 'sqlite' },
		items: { type: 'string', default: '240' },
		days: { type: 'string', default: '730' },
		people: { type: 'string', default: '5000' },
	},
});

const START = Date.UTC(2026, 0, 1);
const QUARTER_DAYS = 91;
const KEPT_DAYS = 90;
const MB = 2 ** 20;
const TABLES = [
	...['leads', 'identities', 'events', 'event_days', 'pasts', 'outcomes', 'scores', 'tier_changes', 'contacts'],
	...['moments', 'traits', 'suppressions', 'consents'],
];

interface Place {
	store: LeadStore;
	/** On disk, and what the engine has to say of itself. */
	look(): Promise<{ storeMb: number; rows: Record<string, number> } & Record<string, unknown>>;
	remove(): Promise<void>;
}

async function openSqlitePlace(): Promise<Place> {
	const folder = mkdtempSync(join(tmpdir(), 'lead-soak-'));
	const file = join(folder, 'soak.sqlite');
	return {
		store: await openSqliteStore({ file, workspace: 'soak' }),
		look: async () => {
			const database = new DatabaseSync(file, { readOnly: true });
			const count = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
			const rows = Object.fromEntries([...TABLES, 'expired_events'].map((table) => [table, count(countOf(table))]));
			const freeMb = round((count('pragma freelist_count') * 4096) / MB);
			database.close();
			return {
				storeMb: round(statSync(file).size / MB),
				logMb: round(statSync(`${file}-wal`).size / MB),
				freeMb,
				rows,
			};
		},
		remove: async () => rmSync(folder, { recursive: true, force: true }),
	};
}

async function openPostgresPlace(): Promise<Place> {
	const server = await createTestPostgres();
	const { connection } = server;
	return {
		store: await openPostgresStore({ connection, schema: 'soak', workspace: 'soak' }),
		look: async () => {
			const one = async (sql: string): Promise<Record<string, unknown>> => (await runSql(connection, sql))[0] ?? {};
			const size = await one(
				`select sum(pg_total_relation_size(oid))::float8 / ${MB} as mb from pg_class where relnamespace = 'soak'::regnamespace and relkind = 'r'`,
			);
			const upkeep = await one(
				'select sum(autovacuum_count)::int as autovacuums, sum(autoanalyze_count)::int as autoanalyzes, sum(n_dead_tup)::int as dead from pg_stat_user_tables',
			);
			const rows: Record<string, number> = {};
			for (const table of [...TABLES, 'event_ids'])
				rows[table] = Number(
					Object.values(
						(
							await runSql(
								connection,
								`set lead_scoring.workspace = 'soak'`,
								'set search_path to soak',
								`${countOf(table)}`,
							)
						)[0] ?? {},
					)[0],
				);
			return { storeMb: round(Number(size.mb)), ...upkeep, rows };
		},
		remove: async () => await server.remove(),
	};
}

function countOf(table: string): string {
	return `select count(*) as rows from ${table}`;
}

function countHandles(): { files: number; handles: number } {
	return { files: readdirSync('/proc/self/fd').length, handles: process.getActiveResourcesInfo().length };
}

async function main(): Promise<void> {
	if (global.gc === undefined) throw new Error('Run it by npm run bench:soak, which lets it collect garbage.');
	const [items, days, people] = [Number(options.items), Number(options.days), Number(options.people)];
	const place = options.store === 'postgres' ? await openPostgresPlace() : await openSqlitePlace();
	try {
		let now = START;
		const kept = { eventDays: KEPT_DAYS, scoreDays: KEPT_DAYS, tierDays: KEPT_DAYS };
		const engine = createEngine({
			store: place.store,
			clock: () => now,
			settings: {
				features: { historyDays: KEPT_DAYS },
				retention: { ...kept, contactDays: KEPT_DAYS, traitDays: KEPT_DAYS },
			},
		});
		const random = seededRandom(1);
		const quarters: object[] = [];
		const started = performance.now();
		const bar = startBar('simulating days', days);
		for (let day = 0; day < days; day += 1) {
			await runDay(START + day * DAY_MS, { engine, setNow: (at) => (now = at), random, people, items });
			bar.update(day + 1);
			if ((day + 1) % QUARTER_DAYS > 0) continue;
			global.gc();
			const { heapUsed, rss } = process.memoryUsage();
			const memory = { heapMb: round(heapUsed / MB), residentMb: round(rss / MB) };
			const seconds = Math.round((performance.now() - started) / 1_000);
			quarters.push({ day: day + 1, seconds, ...memory, ...countHandles(), ...(await place.look()) });
		}
		bar.stop();
		await engine.close();
		process.stdout.write(`${JSON.stringify({ store: options.store, items, days, people, quarters }, null, '\t')}\n`);
	} finally {
		await place.remove();
	}
}

void main();
