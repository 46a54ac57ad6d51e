/**
 * Training beside a living event loop: how long it takes, how long it ever holds the loop up, how much memory it needs.
 *
 *   npm run -s bench:training -- [--leads 20000]
 *
 * On the built bundle, as n8n loads it, since only that file can be loaded by a thread. Prints one JSON object.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type * as front from '../../src/index';
import type { LeadRecord } from '../../src/index';
import { seededRandom } from '../../src/stats/seededRandom';

const { values: options } = parseArgs({ options: { leads: { type: 'string', default: '20000' } } });
const DAY = 86_400_000;
const START = Date.UTC(2026, 4, 20);
const BATCH = 1_000;
const EVENTS = ['page_viewed', 'product_viewed', 'product_added', 'checkout_started', 'email_link_clicked', 'form_submitted'];

async function main(): Promise<void> {
	const { createEngine, openSqliteStore } = (await import(resolve(__dirname, '../../dist/src/index.js'))) as typeof front;
	const folder = mkdtempSync(join(tmpdir(), 'lead-scoring-bench-'));
	let now = START;
	const store = await openSqliteStore({ file: join(folder, 'training.sqlite'), workspace: 'bench' });
	const engine = createEngine({ store, clock: () => now });
	try {
		const leads = Number(options.leads);
		const random = seededRandom(1);
		for (let first = 0; first < leads; first += BATCH) {
			now = START + Math.floor((first / leads) * 60) * DAY;
			const visits = Array.from({ length: Math.min(BATCH, leads - first) }, (_, index) => visit(`lead${first + index}@shop.example`, now, random));
			await engine.recordAndScore(visits);
			now += DAY;
			await engine.recordOutcomes(visits.filter(({ records }) => random() < 0.02 * records.length).map(buy));
		}
		now = START + 100 * DAY;
		const delay = monitorEventLoopDelay({ resolution: 1 });
		delay.enable();
		const started = performance.now();
		const trained = await engine.trainModel({ model: 'default', target: 'purchase', windowDays: 7, graceDays: 0, seed: 0, autoPromote: true });
		const seconds = (performance.now() - started) / 1_000;
		delay.disable();
		const { stage, snapshots, positives } = trained.reports.prospect ?? {};
		const measured = { seconds: round(seconds), longestHoldMs: round(delay.max / 1e6), p99HoldMs: round(delay.percentile(99) / 1e6), peakResidentMb: Math.round(process.resourceUsage().maxRSS / 1e3) };
		process.stdout.write(`${JSON.stringify({ leads, snapshots, positives, stage, promoted: trained.promoted, ...measured }, null, 2)}\n`);
	} finally {
		await engine.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

function visit(email: string, occurredAt: number, random: () => number): { records: LeadRecord[] } {
	const [first = '', ...others] = EVENTS;
	const names = [first, ...others.filter(() => random() < 0.4)];
	return { records: names.map((name) => ({ kind: 'event', name, id: `${email}:${name}`, source: 'bench', identities: { email }, occurredAt })) };
}

function buy({ records }: { records: LeadRecord[] }): { records: LeadRecord[] } {
	const identities = records[0]?.identities ?? {};
	return { records: [{ kind: 'outcome', name: 'purchase', id: `order:${identities.email}`, source: 'bench', identities }] };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

void main();
