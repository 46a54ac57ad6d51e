/**
 * Items per second of Score → Tier → Suppress through the engine, beside the same rows written and read with bare
 * prepared statements in the same run: same schema, same pragmas, same transaction size, a batch of the one and a batch
 * of the other in turns. Prints one JSON object; with several rounds the median of each figure. With --conditions so many
 * of the rules ask for a category as well.
 *
 *   npm run -s bench:throughput -- --items 10000 [--store memory|sqlite] [--history 0] [--days 30] [--conditions 20] [--rounds 5] [--sizes 1000,10000,100000] [--histories 10,100,1000,10000]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, openMemoryStore, openSqliteStore, type Engine, type LeadRecord } from '../../src/index';
import { openBare } from './bareStatements';
import { CHUNK, createStopwatch, fillFile, makePayload, NOW, runChunk, type Parts } from './chain';
import { addConditions, CATEGORIES, EVENT_NAMES } from './conditions';
import { emailOf } from './emailOf';

const { values: options } = parseArgs({
	options: {
		items: { type: 'string', default: '10000' },
		store: { type: 'string', default: 'sqlite' },
		history: { type: 'string', default: '0' },
		days: { type: 'string', default: '30' },
		conditions: { type: 'string', default: '0' },
		rounds: { type: 'string', default: '1' },
		sizes: { type: 'string' },
		histories: { type: 'string' },
		step: { type: 'string', default: '0' },
	},
});

const DAY = 86_400_000;
const LEADS_WITH_HISTORY = 50;

interface Measured {
	items: number;
	rounds: number;
	historyPerLead: number;
	itemsPerSecond: number;
	microsPerItem: number;
	/** Processor time: other work on the machine and the disk's mood don't show in it. */
	cpuMicrosPerItem: number;
	parts: Parts;
	/** Not for runs on a history, whose rows were there before. */
	bare?: { microsPerItem: number; cpuMicrosPerItem: number };
	/** The median of the rounds' own. */
	ratio?: number;
	cpuRatio?: number;
	/** Of leads with a history, processor time of the first score of each. */
	firstMicros?: number;
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
			...(historyPerLead > 0 && {
				firstMicros: micros(
					medianOf(({ first }) => first[1]),
					Math.min(items, LEADS_WITH_HISTORY),
				),
			}),
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
	/** Of leads with a history: their first scores. */
	first: Spent;
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
	let now = NOW;
	const engine = createEngine({ store, clock: () => now });
	await addConditions(engine, Number(options.conditions));
	// With a history the leads are few and each is met once a batch, so that every item reads and scores all of one.
	const leads = historyPerLead > 0 ? Math.min(items, LEADS_WITH_HISTORY) : items;
	const batch = Math.min(leads, CHUNK);
	if (historyPerLead > 0) await fillHistory(engine, leads, historyPerLead);
	const bare =
		historyPerLead > 0 ? undefined : await openBare({ source, inMemory, file: join(folder, 'bare.sqlite'), leads });
	const round: Round = {
		first: [0, 0],
		ours: [0, 0],
		bare: [0, 0],
		parts: { read: 0, score: 0, tier: 0, suppress: 0 },
	};
	// Who has a history was scored before: the first score adds the days that are over up, and is said apart.
	if (historyPerLead > 0)
		await spend(round.first, async () => {
			const payloads = Array.from({ length: leads }, (_, index) => makePayload(index - leads, leads));
			await runChunk(engine, payloads, { read: 0, score: 0, tier: 0, suppress: 0 });
		});
	for (let start = 0; start < items; start += batch) {
		now += Number(options.step) * 3_600_000;
		const end = Math.min(items, start + batch);
		const payloads = Array.from({ length: end - start }, (_, index) => makePayload(start + index, leads, now));
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

async function fillHistory(engine: Engine, leads: number, historyPerLead: number): Promise<void> {
	for (let lead = 0; lead < leads; lead += 1) {
		const requests = Array.from({ length: historyPerLead }, (_, index): { records: LeadRecord[] } => ({
			records: [
				{
					kind: 'event',
					name: EVENT_NAMES[index % EVENT_NAMES.length] ?? 'product_viewed',
					category: CATEGORIES[(index >> 2) % CATEGORIES.length] ?? 'Games',
					id: `history:${lead}:${index}`,
					source: 'segment',
					identities: { email: emailOf(lead) },
					occurredAt: NOW - Math.floor((index / historyPerLead) * Number(options.days) * DAY),
				},
			],
		}));
		await engine.recordEvents(requests);
	}
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
