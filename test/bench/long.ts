/**
 * The operations that go through everybody, over a store with so many leads: how long each takes, how often it says how
 * far it is, and the most memory in use while it runs, after a collection at each tenth. Prints a table in JSON.
 *
 *   npm run -s bench:long -- [--leads 100000] [--store sqlite|postgres]
 */
import { parseArgs } from 'node:util';
import { createEngine, suppressionRulesSchema, tierRulesSchema, type Engine } from '../../src/index';
import { DAY_MS } from '../../src/lead/time';
import { seededRandom } from '../../src/stats/seededRandom';
import { startBar } from '../../tools/startBar';
import { emailOf } from './emailOf';
import { openPlace, type StoreName } from './measureChain';

const { values: options } = parseArgs({
	options: { leads: { type: 'string', default: '100000' }, store: { type: 'string', default: 'sqlite' } },
});
const LEADS = Number(options.leads);
const START = Date.UTC(2026, 6, 1, 12);
const BATCH = 1_000;
const MB = 2 ** 20;

const rules = suppressionRulesSchema.parse({});
const tiers = tierRulesSchema.parse({});
const target = { model: 'default', target: 'purchase', windowDays: 14, graceDays: 2, seed: 0 } as const;

interface Measured {
	operation: string;
	seconds: number;
	/** How many times it said how far it is. */
	said: number;
	/** In use before, and the most while it ran; what it answers with included. */
	heapBefore: number;
	heapMost: number;
}

const measured: Measured[] = [];

/** `total`: what the operation counts up to. */
async function measure(
	operation: string,
	total: number,
	run: (at: (done: number) => void) => Promise<unknown>,
): Promise<void> {
	const heapBefore = heap();
	const bar = startBar(operation, total);
	const started = performance.now();
	let [said, heapMost, next] = [0, heapBefore, total / 10];
	await run((done) => {
		said += 1;
		bar.update(done);
		if (done < next) return;
		next += total / 10;
		heapMost = Math.max(heapMost, heap());
	});
	const seconds = Math.round((performance.now() - started) / 100) / 10;
	bar.stop();
	measured.push({ operation, seconds, said, heapBefore, heapMost });
}

function heap(): number {
	if (global.gc === undefined) throw new Error('Run it by npm run bench:long, which lets it collect garbage.');
	global.gc();
	return Math.round(process.memoryUsage().heapUsed / MB);
}

async function fill(engine: Engine, setNow: (at: number) => void): Promise<void> {
	const bar = startBar(`filling with ${LEADS} leads`, LEADS);
	const random = seededRandom(LEADS);
	for (let first = 0; first < LEADS; first += BATCH) {
		const at = START + Math.floor((first / LEADS) * 30) * DAY_MS;
		setNow(at);
		const people = Array.from({ length: Math.min(BATCH, LEADS - first) }, (_, index) => first + index);
		const begun = people.map((person) => ({ person, isHot: random() < 0.2 }));
		const answers = await engine.recordAndScore(
			begun.map(({ person, isHot }) => ({
				records: [
					{
						...event(person, isHot ? 'checkout_started' : 'product_viewed', at),
						id: `first-${person}`,
					},
				],
			})),
		);
		const scored = answers.flatMap((answer) => (answer.ok ? answer.value : []));
		await engine.assignTiers(
			scored.map(({ leadId, scored: found }) => ({ leadId, score: found?.score.score ?? 0 })),
			tiers,
			{ tierSet: 'default' },
		);
		const buyers = begun.filter(({ isHot }) => random() < (isHot ? 0.3 : 0.03));
		setNow(at + 2 * DAY_MS);
		await engine.recordOutcomes(
			buyers.map(({ person }) => ({
				records: [
					{
						...event(person, 'purchase', at + DAY_MS),
						kind: 'outcome' as const,
						id: `order-${person}`,
						amountMinor: 5_000,
						currency: 'EUR',
					},
				],
			})),
		);
		bar.update(Math.min(LEADS, first + BATCH));
	}
	bar.stop();
}

function event(person: number, name: string, occurredAt: number) {
	return { kind: 'event' as const, name, source: 'bench', identities: { email: emailOf(person) }, occurredAt };
}

async function main(): Promise<void> {
	const place = await openPlace(options.store as StoreName);
	try {
		let now = START;
		const engine = createEngine({ store: place.store, clock: () => now });
		await fill(engine, (at) => (now = at));
		now = START + 60 * DAY_MS;
		const listing = { model: 'default', tierSet: 'default', order: 'score' } as const;
		await measure('List, the best 50', LEADS, async (onLeads) => {
			return await engine.listLeads({ ...listing, limit: 50, onLeads });
		});
		await measure('List, everybody', LEADS, async (onLeads) => {
			return await engine.listLeads({ ...listing, limit: LEADS, onLeads });
		});
		await measure('Build Report', LEADS, async (onLeads) => {
			return await engine.buildReport({ ...target, tiers, tierSet: 'default', namesPeople: true, onLeads });
		});
		const rows = Array.from({ length: LEADS }, (_, person) => ({
			address: emailOf(person),
			code: 'opt_out',
			at: now - DAY_MS,
			source: 'bench',
		}));
		await measure('Forecast', LEADS, async (onChunk) => {
			const checks = rows.map(({ address }) => ({
				identities: [{ kind: 'email' as const, namespace: '', value: address }],
				channel: 'email' as const,
				purpose: 'marketing' as const,
				rules,
			}));
			return await engine.checkSuppression(checks, { preview: true, onChunk });
		});
		await measure('Train', LEADS, async (at) => {
			return await engine.trainModel({
				...target,
				autoPromote: false,
				onProgress: (step) => at(step.step === 'collecting' ? step.leads : LEADS),
			});
		});
		await measure('Import', LEADS, async (onSlice) => await engine.importSuppressions(rows, { onSlice }));
		await measure('Export', LEADS, async (onEntries) => {
			return await engine.exportSuppressions({ format: 'clear', onEntries });
		});
		await engine.close();
		process.stdout.write(`${JSON.stringify({ store: options.store, leads: LEADS, measured }, null, '\t')}\n`);
	} finally {
		await place.remove();
	}
}

void main();
