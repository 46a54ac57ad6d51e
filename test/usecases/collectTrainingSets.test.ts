import { createKeyring } from '../../src/lead/keyring';
import { settingsSchema } from '../../src/settings';
import { readMeasured } from '../../src/learning/rows/measuredColumns';
import { openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { DEFAULT_MODEL } from '../../src/usecases/models/loadModel';
import { collectTrainingSet, collectTrainingSets } from '../../src/usecases/training/collectTrainingSets';
import { DAY, event, NOON, openBench, outcome } from './engineOnMemory';

const TARGET = { target: 'purchase', windowDays: 7, graceDays: 0 };
const person = (name: string) => ({ identities: { email: `${name}@shop.example` } });

/** Three people are scored, Ada twice; she buys two days after the second time. A visitor is scored as well. */
async function openCollection() {
	const store = await openMemoryStore({ workspace: 'test' });
	const { engine, at } = await openBench({ store });
	const watch = async (...names: string[]) =>
		await engine.recordAndScore(names.map((name) => ({ records: [event('product_added', person(name))] })));
	await watch('ada', 'bob', 'cleo');
	await engine.recordAndScore([{ records: [event('page_viewed', { identities: { anonymousId: 'v1' } })] }]);
	at(NOON + DAY);
	await watch('ada');
	at(NOON + 3 * DAY);
	await engine.recordOutcomes([{ records: [outcome('purchase', { ...person('ada'), occurredAt: NOON + 3 * DAY })] }]);
	return (now: number) => ({
		context: { store, clock: () => now, keyring: createKeyring(), settings: settingsSchema.parse({}) },
		question: { models: [{ ...DEFAULT_MODEL }], target: TARGET },
	});
}

test('every score whose window is over is a snapshot, audience by audience, lead by lead', async () => {
	const { context, question } = (await openCollection())(NOON + 20 * DAY);
	const sets = await collectTrainingSets(context, { ...question, audiences: ['prospect', 'anonymous'] });
	expect(sets.get('prospect')?.counts).toEqual({ snapshots: 4, leads: 3, positives: 2, censored: 0, excluded: 0 });
	expect(sets.get('anonymous')?.counts).toMatchObject({ snapshots: 1, leads: 1, positives: 0 });
	expect(sets.has('customer')).toBe(false);
	expect(sets.get('prospect')?.newestAsOf).toBe(NOON + DAY);
});

test('scores whose window is open are counted and left out', async () => {
	const { context, question } = (await openCollection())(NOON + 7 * DAY);
	const set = await collectTrainingSet(context, { ...question, audience: 'prospect' });
	expect(set.counts).toMatchObject({ snapshots: 3, leads: 3, positives: 1, censored: 1 });
});

test('features are those known then: what happened after a score is no part of its snapshot', async () => {
	const { context, question } = (await openCollection())(NOON + 20 * DAY);
	const { table } = await collectTrainingSet(context, { ...question, audience: 'prospect' });
	const rows = { table, rowNumbers: [...new Array(table.rowCount).keys()] };
	const added = readMeasured(DEFAULT_MODEL.scorecards.prospect, rows).get('event:product_added') ?? [];
	// Lead by lead: Ada's second event is in her second snapshot alone.
	const [first, second, ...others] = [...added].sort((a, b) => Number(b) - Number(a));
	expect(first).toBeGreaterThan(1.5);
	expect([second, ...others]).toEqual([1, 1, 1]);
});
