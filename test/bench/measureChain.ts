import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, openPostgresStore, openSqliteStore, type Engine, type LeadStore } from '../../src/index';
import { DAY_MS } from '../../src/lead/time';
import { seededRandom } from '../../src/stats/seededRandom';
import { startBar } from '../../tools/startBar';
import { createTestPostgres, runSql } from '../store/openTestPostgres';
import type { Bare } from './bare';
import { openBarePostgres } from './barePostgres';
import { openBareSqlite } from './bareSqlite';
import { CHUNK, makePayload, NOW, runChain, type Parts } from './chain';
import { addConditions } from './conditions';
import { median, round, spend, type Slice } from './slices';

export type StoreName = 'sqlite' | 'postgres';

export interface ChainQuestion {
	store: StoreName;
	/** On record before. */
	leads: number;
	/** Items in each slice, which come together. */
	batch: number;
	slices: number;
	/** People who come for the first time, or who are on record, from all over the store. */
	people: 'new' | 'known';
	/** So many of the rules ask for a category as well. */
	conditions?: number;
}

export interface MeasuredChain {
	slices: Slice<'ours' | 'bare'>[];
	/** Microseconds an item of the median slice. */
	parts: Parts;
	/** In use by this process after a collection, its code included. */
	heapMb: number;
	residentMb: number;
	/** On disk, log included; of PostgreSQL the schema's tables and indexes. */
	storeMb: number;
}

/** Slices at the beginning in which code is compiled and caches fill. */
const WARM_UP = 5;
const MB = 2 ** 20;

/**
 * Until some 20 batches have been through, threads beside the main one compile what they ran: of 1,000 items of a batch that was 85 of
 * 220 µs of processor time an item, and 25 of 140 afterwards. A process of n8n's has that behind it, so it is done on a store of its own first.
 */
export async function compileChain(question: ChainQuestion): Promise<void> {
	await measureChain({ ...question, leads: 10_000, slices: 10 });
}

/** An item through Score → Tier → Suppress beside bare statements: a batch of the one and the same batch of the other in turns. */
export async function measureChain(question: ChainQuestion): Promise<MeasuredChain> {
	const place = await openPlace(question.store);
	try {
		let now = NOW;
		const engine = createEngine({ store: place.store, clock: () => now });
		await addConditions(engine, question.conditions ?? 0);
		await fill(engine, question.leads);
		const bare = await place.openBare();
		const slices: Slice<'ours' | 'bare'>[] = [];
		const parts: Parts[] = [];
		const warmUp = WARM_UP * Math.ceil(100 / question.batch);
		const bar = startBar('measuring slices', question.slices);
		const draw = createDraw(question);
		for (let index = -warmUp; index < question.slices; index += 1) {
			now += 60_000;
			const payloads = draw().map((person) => makePayload(person, now));
			const part: Parts = { read: 0, score: 0, tier: 0, suppress: 0 };
			let leadIds: string[] = [];
			const ours = await spend(async () => (leadIds = await runChain(engine, payloads, part)));
			const repeat = await bare.prepare(leadIds, now);
			const beside = await spend(repeat);
			if (index >= 0) slices.push({ ours, bare: beside });
			if (index >= 0) parts.push(part);
			bar.update(Math.max(0, index + 1));
		}
		bar.stop();
		const partOf = (part: keyof Parts): number =>
			round((median(parts.map((each) => each[part])) * 1_000) / question.batch);
		const storeMb = await place.measure();
		await engine.close();
		await bare.close();
		global.gc?.();
		const { heapUsed, rss } = process.memoryUsage();
		return {
			slices,
			parts: { read: partOf('read'), score: partOf('score'), tier: partOf('tier'), suppress: partOf('suppress') },
			heapMb: round(heapUsed / MB),
			residentMb: round(rss / MB),
			storeMb: round(storeMb),
		};
	} finally {
		await place.remove();
	}
}

async function fill(engine: Engine, leads: number): Promise<void> {
	const bar = startBar(`filling with ${leads} leads`, leads);
	for (let first = 0; first < leads; first += CHUNK) {
		const size = Math.min(CHUNK, leads - first);
		await runChain(
			engine,
			Array.from({ length: size }, (_, index) => makePayload(first + index, NOW)),
		);
		bar.update(first + size);
	}
	bar.stop();
}

/** Different people each time they are asked for. */
function createDraw({ leads, batch, people }: ChainQuestion): () => number[] {
	const random = seededRandom(leads);
	let next = leads;
	return () => {
		if (people === 'new') return Array.from({ length: batch }, () => next++);
		const drawn = new Set<number>();
		while (drawn.size < Math.min(batch, leads)) drawn.add(Math.floor(random() * leads));
		return [...drawn];
	};
}

interface Place {
	store: LeadStore;
	/** Beside the store as it is now. */
	openBare(): Promise<Bare>;
	/** Megabytes on disk. */
	measure(): Promise<number>;
	remove(): Promise<void>;
}

export async function openPlace(name: StoreName): Promise<Place> {
	return name === 'sqlite' ? await openSqlitePlace() : await openPostgresPlace();
}

async function openSqlitePlace(): Promise<Place> {
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	const file = join(folder, 'ours.sqlite');
	return {
		store: await openSqliteStore({ file, workspace: 'bench' }),
		openBare: async () => openBareSqlite(file, join(folder, 'bare.sqlite')),
		measure: async () => (statSync(file).size + statSync(`${file}-wal`).size) / MB,
		remove: async () => rmSync(folder, { recursive: true, force: true }),
	};
}

async function openPostgresPlace(): Promise<Place> {
	const server = await createTestPostgres({ fsync: true });
	const { connection } = server;
	const open = async (schema: string): Promise<LeadStore> =>
		await openPostgresStore({ connection, schema, workspace: 'bench' });
	return {
		store: await open('ours'),
		openBare: async () => {
			await (await open('bare')).close();
			const bare = await openBarePostgres(connection, 'bench', [NOW, NOW + DAY_MS]);
			await runSql(connection, 'vacuum analyze'); // what the server would do by itself within the hour
			return bare;
		},
		measure: async () => {
			const [row] = await runSql(
				connection,
				`select sum(pg_total_relation_size(oid))::float8 as bytes from pg_class where relnamespace = 'ours'::regnamespace and relkind = 'r'`,
			);
			return Number(row?.bytes) / MB;
		},
		remove: async () => await server.remove(),
	};
}
