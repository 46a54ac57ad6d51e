/**
 * What a score costs by how long the lead's history is: leads with few and with many events over a year, without categories
 * and with five of them, batches of each in turns on one store, so that other work on the machine slows all alike. Each batch
 * comes --step hours after the one before. Prints one JSON object: microseconds an item and, of each length, the ratio to the shortest in the same
 * round, its median and the middle 80 % of rounds. What the very first score after a long time without any costs is said apart.
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
	cpu: number[];
	wall: number[];
}

async function main(): Promise<void> {
	const lengths = options.events.split(',').map(Number);
	const kinds = [0, CATEGORIES.length].flatMap((categories) =>
		lengths.map((events) => ({ events, categories, firstMicros: 0, cpu: [] as number[], wall: [] as number[] })),
	);
	const all = kinds.map((kind, index): Kind => ({ ...kind, firstLead: index * APART }));
	const { store, close } = await openStore();
	let now = NOW;
	const engine = createEngine({ store, clock: () => now });
	await addConditions(engine, Number(options.conditions));
	for (const kind of all)
		for (let lead = 0; lead < LEADS; lead += 1)
			await engine.recordEvents([{ records: listHistory(kind, kind.firstLead + lead) }]);
	const score = async (kind: Kind, round: number): Promise<[cpu: number, wall: number]> => {
		const requests = Array.from({ length: LEADS }, (_, lead) => ({
			records: readPayload(makePayload(kind.firstLead + lead, round, now)).records,
			inferOutcomes: true,
		}));
		const before = process.cpuUsage();
		const start = performance.now();
		await engine.recordAndScore(requests);
		const { user, system } = process.cpuUsage(before);
		return [(user + system) / LEADS, ((performance.now() - start) * 1_000) / LEADS];
	};
	// The shortest first, whose scores make nothing that is kept: what is compiled then is compiled for all.
	for (let round = -40; round < 0; round += 1) for (const kind of all.slice(0, 1)) await score(kind, round);
	for (const kind of all) [kind.firstMicros] = await score(kind, -100);
	for (let round = 0; round < Number(options.rounds); round += 1) {
		now += Number(options.step) * HOUR;
		for (const kind of all) {
			const [cpu, wall] = await score(kind, round);
			kind.cpu.push(cpu);
			kind.wall.push(wall);
		}
	}
	await engine.close();
	await close();
	const measured = all.map((kind) => {
		const shortest = all.find(({ categories }) => categories === kind.categories) ?? kind;
		return {
			events: kind.events,
			categories: kind.categories,
			cpuMicrosPerItem: Math.round(quantile(kind.cpu, 0.5)),
			microsPerItem: Math.round(quantile(kind.wall, 0.5)),
			firstCpuMicros: Math.round(kind.firstMicros),
			cpuRatio: ratioOf(kind.cpu, shortest.cpu),
			ratio: ratioOf(kind.wall, shortest.wall),
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

function ratioOf(some: readonly number[], shortest: readonly number[]): { median: number; from: number; to: number } {
	const ratios = some.map((micros, index) => micros / (shortest[index] ?? micros));
	const at = (share: number): number => Math.round(quantile(ratios, share) * 100) / 100;
	return { median: at(0.5), from: at(0.1), to: at(0.9) };
}

function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

void main();
