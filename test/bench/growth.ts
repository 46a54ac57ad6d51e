/**
 * What an item costs in Score → Tier → Suppress while the store grows: the time per item with so many leads on record,
 * and the exponent b of time ~ leads^b. Beside it the same rows written and read by bare statements (batched ones in
 * PostgreSQL), in the same run, into tables of the same definition as full as ours: what of the growth is the disk's.
 * Prints one JSON object.
 *
 *   npm run -s bench:growth -- --leads 1000,10000,100000 --store sqlite|postgres
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	createEngine,
	openPostgresStore,
	openSqliteStore,
	suppressionRulesSchema,
	tierRulesSchema,
	type Engine,
	type LeadStore,
	type RecordRequest,
} from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import { startBar } from '../../tools/startBar';
import { createTestPostgres, runSql } from '../store/openTestPostgres';
import { runBarePostgres } from './barePostgres';
import { copyFile, runBareSqlite } from './bareSqlite';
import { emailOf } from './emailOf';

const { values: options } = parseArgs({
	options: { leads: { type: 'string', default: '1000,10000,100000' }, store: { type: 'string', default: 'sqlite' } },
});

const START = Date.UTC(2026, 4, 20, 12);
const BATCH = 1_000;
const MEASURED_BATCHES = 11;

interface Place {
	open(): Promise<LeadStore>;
	/** After filling, what the server would do by itself within the hour. */
	settle(): Promise<void>;
	/** Milliseconds of each batch by bare statements. */
	bare(firstInstant: number, batches: number): Promise<number[]>;
	remove(): Promise<void>;
}

async function openPlace(): Promise<Place> {
	if (options.store === 'sqlite') {
		const folder = mkdtempSync(join(tmpdir(), 'lead-growth-'));
		const [ours, filled] = [join(folder, 'ours.sqlite'), join(folder, 'filled.sqlite')];
		return {
			open: async () => await openSqliteStore({ file: ours, workspace: 'bench' }),
			settle: async () => copyFile(ours, filled),
			bare: async (firstInstant, batches) => runBareSqlite({ ours, filled, firstInstant, batches }),
			remove: async () => rmSync(folder, { recursive: true, force: true }),
		};
	}
	const server = await createTestPostgres({ fsync: true });
	const { connection } = server;
	const open = async (schema: string): Promise<LeadStore> =>
		await openPostgresStore({ connection, schema, workspace: 'bench' });
	return {
		open: async () => await open('ours'),
		settle: async () => void (await runSql(connection, 'vacuum analyze')),
		bare: async (firstInstant, batches) => {
			await (await open('bare')).close();
			return await runBarePostgres({ connection, workspace: 'bench', firstInstant, batches });
		},
		remove: async () => await server.remove(),
	};
}

interface Measured {
	leads: number;
	microsPerItem: number;
	bareMicrosPerItem: number;
	ratio: number;
}

async function measure(leads: number): Promise<Measured> {
	const place = await openPlace();
	try {
		let now = START;
		const store = await place.open();
		const engine = createEngine({ store, clock: () => now });
		const filling = startBar(`filling with ${leads} leads`, leads);
		for (let first = 0; first < leads; first += BATCH) {
			await engine.recordAndScore(
				Array.from({ length: Math.min(BATCH, leads - first) }, (_, index) => visit(first + index, now)),
			);
			filling.update(Math.min(leads, first + BATCH));
		}
		filling.stop();
		await place.settle();
		const random = seededRandom(leads);
		const times: number[] = [];
		const firstInstant = START + 1_000;
		const measuring = startBar('measuring batches', MEASURED_BATCHES);
		for (let batch = 0; batch < MEASURED_BATCHES; batch++) {
			now = firstInstant + batch;
			times.push(await runBatch(engine, drawPeople(leads, random), now));
			measuring.update(batch + 1);
		}
		measuring.stop();
		await engine.close();
		const microsPerItem = toMicros(times);
		const bareMicrosPerItem = toMicros(await place.bare(firstInstant, MEASURED_BATCHES));
		return {
			leads,
			microsPerItem,
			bareMicrosPerItem,
			ratio: Math.round((microsPerItem / bareMicrosPerItem) * 100) / 100,
		};
	} finally {
		await place.remove();
	}
}

/** Different people, as many as a batch holds, from all over the store. */
function drawPeople(leads: number, random: () => number): number[] {
	const drawn = new Set<number>();
	while (drawn.size < Math.min(BATCH, leads)) drawn.add(Math.floor(random() * leads));
	return [...drawn];
}

const tierRules = tierRulesSchema.parse({});
const rules = suppressionRulesSchema.parse({});

/** What the three nodes do with a batch, in milliseconds. */
async function runBatch(engine: Engine, people: readonly number[], now: number): Promise<number> {
	const started = performance.now();
	const answers = await engine.recordAndScore(people.map((person) => visit(person, now)));
	const scored = answers
		.flatMap((answer) => (answer.ok ? answer.value : []))
		.flatMap(({ leadId, scored: each }) => (each === undefined ? [] : [{ leadId, score: each.score.score }]));
	await engine.assignTiers(scored, tierRules, { tierSet: 'default' });
	await engine.checkSuppression(
		scored.map(({ leadId }) => ({ leadId, identities: [], channel: 'email', purpose: 'marketing', rules })),
	);
	return performance.now() - started;
}

function visit(person: number, occurredAt: number): RecordRequest {
	const identities = { email: emailOf(person) };
	return {
		records: [
			{
				kind: 'event',
				name: 'product_viewed',
				id: `view-${person}-${occurredAt}`,
				source: 'segment',
				identities,
				occurredAt,
			},
		],
	};
}

/** The median batch; the first pays for compiling and for what the caches lack. */
function toMicros(times: readonly number[]): number {
	const [median = Number.NaN] = times
		.slice(1)
		.sort((a, b) => a - b)
		.slice(Math.floor((times.length - 1) / 2));
	return Math.round((median * 1_000) / BATCH);
}

/** Least squares of log time on log leads. */
function fitExponent(measured: readonly Measured[], field: 'microsPerItem' | 'bareMicrosPerItem'): number {
	const points = measured.map((each) => [Math.log(each.leads), Math.log(each[field])] as const);
	const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length) as [
		number,
		number,
	];
	const covariance = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
	return Math.round((covariance / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)) * 1_000) / 1_000;
}

function exponents(sizes: readonly Measured[]): { growthExponent: number; bareGrowthExponent: number } {
	return {
		growthExponent: fitExponent(sizes, 'microsPerItem'),
		bareGrowthExponent: fitExponent(sizes, 'bareMicrosPerItem'),
	};
}

async function main(): Promise<void> {
	await measure(5_000); // the first run pays for compiling
	const sizes: Measured[] = [];
	for (const leads of options.leads.split(',').map(Number)) sizes.push(await measure(leads));
	process.stdout.write(
		`${JSON.stringify({ store: options.store, batch: BATCH, sizes, ...(sizes.length > 1 && exponents(sizes)) }, null, 2)}\n`,
	);
}

void main();
