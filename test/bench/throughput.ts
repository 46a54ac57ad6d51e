/**
 * Items per second of Score → Tier → Suppress through the engine, beside the same rows written and read with bare
 * prepared statements in the same run: same schema, same pragmas, same transaction size. Prints one JSON object.
 *
 *   npm run -s bench:throughput -- --items 10000 [--store memory|sqlite] [--history 0] [--days 30] [--sizes 1000,10000,100000] [--histories 10,100,1000,10000]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	createEngine,
	openMemoryStore,
	openSqliteStore,
	readPayload,
	suppressionRulesSchema,
	tierRulesSchema,
	type Engine,
	type LeadRecord,
} from '../../src/index';
import { runBare } from './bareStatements';

const { values: options } = parseArgs({
	options: {
		items: { type: 'string', default: '10000' },
		store: { type: 'string', default: 'sqlite' },
		history: { type: 'string', default: '0' },
		days: { type: 'string', default: '30' },
		sizes: { type: 'string' },
		histories: { type: 'string' },
	},
});

const NOW = Date.UTC(2026, 4, 20, 12);
const DAY = 86_400_000;
const CHUNK = 1_000;
const LEADS_WITH_HISTORY = 50;
const EVENTS = ['Product Viewed', 'Product Added', 'Checkout Started', 'Products Searched'];

interface Measured {
	items: number;
	historyPerLead: number;
	itemsPerSecond: number;
	microsPerItem: number;
	/** Processor time: other work on the machine and the disk's mood don't show in it. */
	cpuMicrosPerItem: number;
	parts: Record<'read' | 'score' | 'tier' | 'suppress', number>;
	/** Not for runs on a history, whose rows were there before. */
	bare?: { itemsPerSecond: number; microsPerItem: number };
	ratio?: number;
	residentMb: number;
}

async function measure(items: number, historyPerLead: number): Promise<Measured> {
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	const file = join(folder, 'ours.sqlite');
	try {
		const store =
			options.store === 'memory'
				? await openMemoryStore({ workspace: 'bench' })
				: await openSqliteStore({ file, workspace: 'bench' });
		const engine = createEngine({ store, clock: () => NOW });
		// With a history the leads are few and each is met once a batch, so that every item reads and scores all of one.
		const leads = historyPerLead > 0 ? Math.min(items, LEADS_WITH_HISTORY) : items;
		const batch = Math.min(leads, CHUNK);
		if (historyPerLead > 0) await fillHistory(engine, leads, historyPerLead);
		const parts = { read: 0, score: 0, tier: 0, suppress: 0 };
		const clock = createStopwatch();
		const cpu = process.cpuUsage();
		for (let start = 0; start < items; start += batch) {
			const payloads = Array.from({ length: Math.min(batch, items - start) }, (_, index) =>
				makePayload(start + index, leads),
			);
			await runChunk(engine, payloads, parts);
		}
		const seconds = clock();
		const { user, system } = process.cpuUsage(cpu);
		const resident = process.memoryUsage().rss;
		await engine.close();
		const inMemory = options.store === 'memory';
		if (inMemory && historyPerLead === 0) await fillFile(file, items);
		const bare = historyPerLead > 0 ? undefined : await runBare({ source: file, inMemory, items, leads, folder });
		return {
			items,
			historyPerLead,
			itemsPerSecond: Math.round(items / seconds),
			microsPerItem: micros(seconds, items),
			cpuMicrosPerItem: micros((user + system) / 1e6, items),
			parts: {
				read: micros(parts.read, items),
				score: micros(parts.score, items),
				tier: micros(parts.tier, items),
				suppress: micros(parts.suppress, items),
			},
			...(bare && {
				bare: { itemsPerSecond: Math.round(items / bare.seconds), microsPerItem: micros(bare.seconds, items) },
				ratio: Math.round((seconds / bare.seconds) * 100) / 100,
			}),
			residentMb: Math.round(resident / 1e6),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const tierRules = tierRulesSchema.parse({});
const suppressionRules = suppressionRulesSchema.parse({});

/** What the three nodes do with a batch, in their order. */
async function runChunk(engine: Engine, payloads: readonly object[], parts: Measured['parts']): Promise<void> {
	const clock = createStopwatch();
	const requests = payloads.map((payload) => ({ records: readPayload(payload).records, inferOutcomes: true }));
	parts.read += clock();
	const people = (await engine.recordAndScore(requests)).map((answer) => (answer.ok ? answer.value[0] : undefined));
	parts.score += clock();
	const scored = people.flatMap((person) =>
		person?.scored === undefined ? [] : [{ leadId: person.leadId, score: person.scored.score.score }],
	);
	await engine.assignTiers(scored, tierRules, { tierSet: 'default' });
	parts.tier += clock();
	await engine.checkSuppression(
		scored.map(({ leadId }) => ({
			leadId,
			identities: [],
			channel: 'email',
			purpose: 'marketing',
			rules: suppressionRules,
		})),
	);
	parts.suppress += clock();
}

/** The rows of the same items in a file: what bare statements write again where the engine measured keeps none. */
async function fillFile(file: string, items: number): Promise<void> {
	const engine = createEngine({ store: await openSqliteStore({ file, workspace: 'bench' }), clock: () => NOW });
	for (let start = 0; start < items; start += CHUNK) {
		const payloads = Array.from({ length: Math.min(CHUNK, items - start) }, (_, index) =>
			makePayload(start + index, items),
		);
		await runChunk(engine, payloads, { read: 0, score: 0, tier: 0, suppress: 0 });
	}
	await engine.close();
}

async function fillHistory(engine: Engine, leads: number, historyPerLead: number): Promise<void> {
	for (let lead = 0; lead < leads; lead += 1) {
		const requests = Array.from({ length: historyPerLead }, (_, index): { records: LeadRecord[] } => ({
			records: [
				{
					kind: 'event',
					name:
						['product_viewed', 'product_added', 'checkout_started', 'products_searched'][index % 4] ?? 'product_viewed',
					id: `history:${lead}:${index}`,
					source: 'segment',
					identities: { email: `lead${lead}@shop.example` },
					occurredAt: NOW - Math.floor((index / historyPerLead) * Number(options.days) * DAY),
				},
			],
		}));
		await engine.recordEvents(requests);
	}
}

function makePayload(index: number, leads: number): object {
	return {
		type: 'track',
		messageId: `m-${index}`,
		event: EVENTS[index % EVENTS.length],
		timestamp: new Date(NOW - (index % 1000)).toISOString(),
		context: { traits: { email: `lead${index % leads}@shop.example` } },
		properties: { product_id: `p-${index % 97}`, price: 19.99, quantity: 1, currency: 'EUR', category: 'Games' },
	};
}

/** Seconds since the last call. */
function createStopwatch(): () => number {
	let last = performance.now();
	return () => {
		const now = performance.now();
		const elapsed = (now - last) / 1000;
		last = now;
		return elapsed;
	};
}

function micros(seconds: number, items: number): number {
	return Math.round((seconds / items) * 1e7) / 10;
}

function toNumbers(list: string | undefined): number[] {
	return (list ?? '')
		.split(',')
		.filter((part) => part !== '')
		.map(Number);
}

async function main(): Promise<void> {
	await measure(5_000, 0); // warm-up: the first run pays for compiling
	const main = await measure(Number(options.items), Number(options.history));
	const sizes: Measured[] = [];
	for (const size of toNumbers(options.sizes)) sizes.push(await measure(size, 0));
	const histories: Measured[] = [];
	for (const history of toNumbers(options.histories)) histories.push(await measure(1_000, history));
	process.stdout.write(
		`${JSON.stringify({ store: options.store, ...main, ...(sizes.length > 0 && { sizes }), ...(histories.length > 0 && { histories }) }, null, 2)}\n`,
	);
}

void main();
