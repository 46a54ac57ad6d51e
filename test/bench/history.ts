/**
 * What a score costs by how long the lead's history is: leads with few and with many events over a year, without categories
 * and with five of them, batches of each in turns on one store, so that other work on the machine slows all alike. Each batch
 * comes --step hours after the one before. Prints one JSON object: microseconds an item and, of each length, the ratio to the shortest in the same
 * round, its median and that one's 95 % interval. What the very first score after a long time without any costs is said apart.
 *
 *   npm run -s bench:history -- [--store sqlite|postgres] [--events 10,1000,10000] [--leads 12] [--rounds 30] [--step 1] [--conditions 0]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, openPostgresStore, openSqliteStore, readPayload, type LeadRecord } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { createTestPostgres } from '../store/openTestPostgres';
import { addConditions, CATEGORIES, EVENT_NAMES } from './conditions';
import { emailOf } from './emailOf';
import { estimate, median, round, spend, type Spent } from './slices';

const { values: options } = parseArgs({
	options: {
		store: { type: 'string', default: 'sqlite' },
		events: { type: 'string', default: '10,1000,10000' },
		leads: { type: 'string', default: '12' },
		rounds: { type: 'string', default: '30' },
		step: { type: 'string', default: '1' },
		conditions: { type: 'string', default: '0' },
	},
});

const NOW = Date.UTC(2026, 4, 20, 12);
const HOUR = 3_600_000;
const DAYS = 365;
const LEADS = Number(options.leads);
/** Leads of one kind are together in their companies. */
const APART = 10_000;

interface Kind {
	events: number;
	categories: number;
	firstLead: number;
	firstMicros: number;
	slices: Spent[];
}

async function main(): Promise<void> {
	const lengths = options.events.split(',').map(Number);
	const kinds = [0, CATEGORIES.length].flatMap((categories) =>
		lengths.map((events) => ({ events, categories, firstMicros: 0, slices: [] as Spent[] })),
	);
	const all = kinds.map((kind, index): Kind => ({ ...kind, firstLead: index * APART }));
	const { store, close } = await openStore();
	let now = NOW;
	const engine = createEngine({ store, clock: () => now });
	await addConditions(engine, Number(options.conditions));
	for (const kind of all)
		for (let lead = 0; lead < LEADS; lead += 1)
			await engine.recordEvents([{ records: listHistory(kind, kind.firstLead + lead) }]);
	const score = async (kind: Kind, index: number): Promise<Spent> => {
		const requests = Array.from({ length: LEADS }, (_, lead) => ({
			records: readPayload(makePayload(kind.firstLead + lead, index, now)).records,
			inferOutcomes: true,
		}));
		return await spend(async () => await engine.recordAndScore(requests));
	};
	// The shortest first, whose scores make nothing that is kept: what is compiled then is compiled for all.
	for (let index = -40; index < 0; index += 1) for (const kind of all.slice(0, 1)) await score(kind, index);
	for (const kind of all) kind.firstMicros = toMicros((await score(kind, -100)).cpu);
	for (let index = 0; index < Number(options.rounds); index += 1) {
		now += Number(options.step) * HOUR;
		for (const kind of all) kind.slices.push(await score(kind, index));
	}
	await engine.close();
	await close();
	const measured = all.map((kind) => {
		const shortest = all.find(({ categories }) => categories === kind.categories) ?? kind;
		return {
			events: kind.events,
			categories: kind.categories,
			cpuMicrosPerItem: toMicros(median(kind.slices.map(({ cpu }) => cpu))),
			microsPerItem: toMicros(median(kind.slices.map(({ wall }) => wall))),
			firstCpuMicros: kind.firstMicros,
			cpuRatio: ratioOf(kind, shortest, 'cpu'),
			ratio: ratioOf(kind, shortest, 'wall'),
		};
	});
	const { store: engineName, rounds, step, conditions } = options;
	process.stdout.write(
		`${JSON.stringify({ store: engineName, leads: LEADS, rounds: Number(rounds), stepHours: Number(step), conditions: Number(conditions), measured }, null, 2)}\n`,
	);
}

async function openStore(): Promise<{ store: LeadStore; close: () => Promise<void> }> {
	if (options.store === 'postgres') {
		const server = await createTestPostgres({ fsync: true });
		const store = await openPostgresStore({ connection: server.connection, schema: 'public', workspace: 'bench' });
		return { store, close: async () => await server.remove() };
	}
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	const store = await openSqliteStore({ file: join(folder, 'store.sqlite'), workspace: 'bench' });
	return { store, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

function listHistory({ events, categories }: Kind, lead: number): LeadRecord[] {
	return Array.from({ length: events }, (_, index) => ({
		kind: 'event',
		name: EVENT_NAMES[index % EVENT_NAMES.length] ?? 'product_viewed',
		...(categories > 0 && { category: CATEGORIES[(index >> 2) % categories] ?? 'Games' }),
		id: `history:${lead}:${index}`,
		source: 'segment',
		identities: { email: emailOf(lead) },
		occurredAt: NOW - Math.floor((index / events) * DAYS * 24 * HOUR),
	}));
}

function makePayload(lead: number, round: number, now: number): object {
	return {
		type: 'track',
		messageId: `m-${lead}-${round}`,
		event: 'Product Viewed',
		timestamp: new Date(now).toISOString(),
		context: { traits: { email: emailOf(lead) } },
		properties: { product_id: `p-${lead % 97}`, price: 19.99, quantity: 1, currency: 'EUR' },
	};
}

function ratioOf(kind: Kind, shortest: Kind, spent: keyof Spent): object {
	const ratios = kind.slices.map((slice, index) => slice[spent] / (shortest.slices[index]?.[spent] ?? Number.NaN));
	return estimate([ratios], ([drawn = []]) => median(drawn));
}

function toMicros(milliseconds: number): number {
	return round((milliseconds * 1_000) / LEADS);
}

void main();
