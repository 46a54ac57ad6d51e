/**
 * Day one: a history is loaded, tested on and trained on, in a SQLite file, beside a living event loop.
 *
 *   npm run -s bench:past -- [--events 100000] [--people 5000] [--size 1] [--held] [--load]
 *
 * Rows as an export has them, newest first, read as Score Lead reads them; outcomes by a law of their own. The same rows
 * are loaded twice. `size` is a share of both numbers, to see what memory grows with. On the built bundle, as n8n loads it.
 * Prints one JSON object. `peakMb` is what is resident, with garbage
 * that V8 has not collected yet; `heldMb` what is left at a step's end when all of it is, and with `--held`, which collects
 * every second, `mostHeldMb` the most within it. The rows are in both, as n8n's items would be, and are told apart, and so is
 * what was there before them. With `--load` the rows are loaded, and no more.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type * as front from '../../src/index';
import type { Engine, LeadStore, RecordRequest } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';
import { startBar } from '../../tools/startBar';
import { showTraining } from './showTraining';
import { watchEventLoop } from './watchEventLoop';
import { emailOf } from './emailOf';

const { values: options } = parseArgs({
	options: {
		events: { type: 'string', default: '100000' },
		people: { type: 'string', default: '5000' },
		size: { type: 'string', default: '1' },
		held: { type: 'boolean', default: false },
		load: { type: 'boolean', default: false },
	},
});
const SIZE = Number(options.size);
const EVENTS = Math.round(SIZE * Number(options.events));
const PEOPLE = Math.round(SIZE * Number(options.people));
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 1);
const DAYS = 390;
const NAMES = ['Page Viewed', 'Product Viewed', 'Product Added', 'Email Link Clicked', 'Checkout Started'];
const SAMPLED_MS = options.held ? 1_000 : 100;
const QUESTION = { model: 'default', target: 'purchase', windowDays: 30, graceDays: 2, seed: 0, autoPromote: false };

type Row = Record<string, string | number>;

/** Checkouts are bought after more often than visits. */
function makeRows(): Row[] {
	const random = seededRandom(1);
	const rows: (Row & { at: number })[] = [];
	while (rows.length < EVENTS) {
		const at = NOW - random() * DAYS * DAY;
		const name = NAMES[Math.floor(random() ** 1.5 * NAMES.length)] ?? 'Page Viewed';
		const person = Math.floor(random() * PEOPLE);
		const email = emailOf(person);
		rows.push({ at, email, event: name, occurred_at: new Date(at).toISOString() });
		const buys = random() < (name === 'Checkout Started' ? 0.15 : 0.01);
		const later = at + random() * 3 * DAY;
		if (buys && later < NOW)
			rows.push({
				...{ at: later, email, event: 'Order Completed', occurred_at: new Date(later).toISOString() },
				...{ order_id: `o${rows.length}`, amount: Math.round(2000 + random() * 9000) / 100, currency: 'EUR' },
			});
	}
	return rows
		.slice(0, EVENTS)
		.sort((a, b) => b.at - a.at)
		.map(({ at: _, ...row }, index) => ({ ...row, row_number: index + 2 }));
}

async function main(): Promise<void> {
	const built = (await import(resolve(__dirname, '../../dist/src/index.js'))) as typeof front;
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	const store = await built.openSqliteStore({ file: join(folder, 'past.sqlite'), workspace: 'bench' });
	const engine = built.createEngine({ store, clock: () => NOW });
	const heldBefore = measureHeld();
	const rows = makeRows();
	// What stands beside them is told without them: they are n8n's items.
	const rowsHeldMb = toMb(measureHeld() - heldBefore);
	const bar = startBar('loading', EVENTS);
	const load = async () => {
		let recorded = 0;
		const at = (place: number): RecordRequest => ({
			records: built.readPayload(rows[place], { source: 'mapFields', receivedAt: NOW }).records,
			inferOutcomes: true,
		});
		await engine.recordPastEvents(
			{ length: rows.length, at },
			{
				allOrNothing: true,
				onProgress: (done) => bar.update(done),
				// As the node does it, which makes of each what its item gets.
				take: (answer) => {
					if (answer.ok && answer.value.some(({ event }) => event.recorded)) recorded++;
				},
			},
		);
		return recorded;
	};
	try {
		const first = await measure(load);
		const again = await measure(load);
		bar.stop();
		const learned = options.load ? undefined : await learn(engine, built);
		const steps = { load: first, loadAgain: again, ...learned?.steps };
		const result = {
			size: SIZE,
			events: EVENTS,
			people: await countLeads(store),
			recorded: first.value,
			recordedAgain: again.value,
			seconds: round(Object.values(steps).reduce((sum, { seconds }) => sum + seconds, 0)),
			// Threads included: what it would take with a core to itself.
			cpuSeconds: round(Object.values(steps).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)),
			beforeRowsHeldMb: toMb(heldBefore),
			rowsHeldMb,
			...Object.fromEntries(Object.entries(steps).map(([name, { value: _, ...measured }]) => [name, measured])),
			...learned?.found,
		};
		process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
	} finally {
		await store.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function learn(engine: Engine, built: typeof front) {
	const training = showTraining(PEOPLE);
	const train = await measure(async () => await engine.trainModel({ ...QUESTION, onProgress: training.onProgress }));
	training.stop();
	const { reports, version } = train.value;
	const evaluate = await measure(async () => await engine.evaluateModel({ ...QUESTION, version }));
	const tiers = built.tierRulesSchema.parse({});
	const testOnHistory = await measure(async () => await engine.testOnHistory({ ...QUESTION, tiers }));
	const plan = { tiers: [{ name: 'A', leadsPerDay: 5 }, { name: 'B' }, { name: 'C' }] };
	const suggestTiers = await measure(async () => await engine.suggestTiers({ ...QUESTION, ...plan }));
	const audiences = Object.entries(reports).map(([audience, { leads, snapshots, replayed, positives }]) => [
		audience,
		{ leads, snapshots, replayed, positives },
	]);
	return {
		steps: { train, evaluate, testOnHistory, suggestTiers },
		found: {
			audiences: Object.fromEntries(audiences) as object,
			onHistory: testOnHistory.value.summary,
			tiers: suggestTiers.value.summary,
		},
	};
}

async function measure<T>(work: () => Promise<T>) {
	const loop = watchEventLoop();
	const started = performance.now();
	const cpu = process.cpuUsage();
	let [peak, held] = [0, 0];
	const watching = setInterval(() => {
		// Collecting takes its time: what is held in between is measured in a run of its own.
		if (options.held) held = Math.max(held, measureHeld());
		peak = Math.max(peak, process.memoryUsage().rss);
	}, SAMPLED_MS);
	const value = await work();
	// What it did last is noticed by the next tick.
	await setTimeout(5);
	clearInterval(watching);
	const { user, system } = process.cpuUsage(cpu);
	const seconds = round((performance.now() - started) / 1000);
	const holds = loop.stop();
	return {
		...{ value, seconds, cpuSeconds: round((user + system) / 1e6), peakMb: toMb(peak), ...holds },
		heldMb: toMb(measureHeld()),
		...(options.held && { mostHeldMb: toMb(held) }),
	};
}

/** What is left when all garbage has been collected: of this thread, buffers included. */
function measureHeld(): number {
	gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

async function countLeads(store: LeadStore): Promise<number> {
	return (await store.read(async (view) => await view.listLeads({ limit: Number.MAX_SAFE_INTEGER }))).length;
}

function toMb(bytes: number): number {
	return Math.round(bytes / 2 ** 20);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

void main();
