/**
 * Items per second of Score → Tier → Suppress through the engine, beside the same rows written and read with bare
 * prepared statements in the same run: same schema, same pragmas, same transaction size, a batch of the one and a batch
 * of the other in turns. Prints one JSON object; with several rounds the median of each figure.
 *
 *   npm run -s bench:throughput -- --items 10000 [--store memory|sqlite] [--history 0] [--days 30] [--rounds 5] [--sizes 1000,10000,100000] [--histories 10,100,1000,10000]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
import { openBare } from './bareStatements';

const { values: options } = parseArgs({
	options: {
		items: { type: 'string', default: '10000' },
		store: { type: 'string', default: 'sqlite' },
		history: { type: 'string', default: '0' },
		days: { type: 'string', default: '30' },
		rounds: { type: 'string', default: '1' },
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
	rounds: number;
	historyPerLead: number;
	itemsPerSecond: number;
	microsPerItem: number;
	/** Processor time: other work on the machine and the disk's mood don't show in it. */
	cpuMicrosPerItem: number;
	parts: Record<'read' | 'score' | 'tier' | 'suppress', number>;
	/** Not for runs on a history, whose rows were there before. */
	bare?: { microsPerItem: number; cpuMicrosPerItem: number };
	/** The median of the rounds' own. */
	ratio?: number;
	cpuRatio?: number;
	residentMb: number;
}

/** Seconds and seconds of processor time. */
type Spent = [wall: number, processor: number];

async function measure(items: number, historyPerLead: number): Promise<Measured> {
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	try {
		const source = join(folder, 'source.sqlite');
		if (historyPerLead === 0) await fillFile(source, items);
		const rounds: Round[] = [];
		for (let round = 0; round < Number(options.rounds); round += 1)
			rounds.push(await measureRound({ folder: join(folder, `${round}`), source, items, historyPerLead }));
		const medianOf = (read: (round: Round) => number): number => median(rounds.map(read));
		const partOf = (part: keyof Measured['parts']): number =>
			micros(
				medianOf(({ parts }) => parts[part]),
				items,
			);
		const seconds = medianOf(({ ours }) => ours[0]);
		return {
			items,
			rounds: rounds.length,
			historyPerLead,
			itemsPerSecond: Math.round(items / seconds),
			microsPerItem: micros(seconds, items),
			cpuMicrosPerItem: micros(
				medianOf(({ ours }) => ours[1]),
				items,
			),
			parts: { read: partOf('read'), score: partOf('score'), tier: partOf('tier'), suppress: partOf('suppress') },
			...(historyPerLead === 0 && {
				bare: {
					microsPerItem: micros(
						medianOf(({ bare }) => bare[0]),
						items,
					),
					cpuMicrosPerItem: micros(
						medianOf(({ bare }) => bare[1]),
						items,
					),
				},
				ratio: toTwoPlaces(medianOf(({ ours, bare }) => ours[0] / bare[0])),
				cpuRatio: toTwoPlaces(medianOf(({ ours, bare }) => ours[1] / bare[1])),
			}),
			residentMb: Math.round(process.memoryUsage().rss / 1e6),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

interface Round {
	ours: Spent;
	bare: Spent;
	parts: Measured['parts'];
}

interface RoundOptions {
	folder: string;
	/** A file with the rows of these items. */
	source: string;
	items: number;
	historyPerLead: number;
}

/** New files, and batch by batch in turns, so that whatever else the machine does slows both alike. */
async function measureRound({ folder, source, items, historyPerLead }: RoundOptions): Promise<Round> {
	mkdirSync(folder);
	const inMemory = options.store === 'memory';
	const store = inMemory
		? await openMemoryStore({ workspace: 'bench' })
		: await openSqliteStore({ file: join(folder, 'ours.sqlite'), workspace: 'bench' });
	const engine = createEngine({ store, clock: () => NOW });
	// With a history the leads are few and each is met once a batch, so that every item reads and scores all of one.
	const leads = historyPerLead > 0 ? Math.min(items, LEADS_WITH_HISTORY) : items;
	const batch = Math.min(leads, CHUNK);
	if (historyPerLead > 0) await fillHistory(engine, leads, historyPerLead);
	const bare =
		historyPerLead > 0 ? undefined : await openBare({ source, inMemory, file: join(folder, 'bare.sqlite'), leads });
	const round: Round = { ours: [0, 0], bare: [0, 0], parts: { read: 0, score: 0, tier: 0, suppress: 0 } };
	for (let start = 0; start < items; start += batch) {
		const end = Math.min(items, start + batch);
		const payloads = Array.from({ length: end - start }, (_, index) => makePayload(start + index, leads));
		await spend(round.ours, async () => await runChunk(engine, payloads, round.parts));
		await spend(round.bare, async () => bare?.run(start, end));
	}
	await engine.close();
	bare?.close();
	return round;
}

async function spend(spent: Spent, work: () => Promise<void>): Promise<void> {
	const clock = createStopwatch();
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	spent[0] += clock();
	spent[1] += (user + system) / 1e6;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function toTwoPlaces(ratio: number): number {
	return Math.round(ratio * 100) / 100;
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
