import { createKeyring } from '../../src/lead/keyring';
import { settingsSchema } from '../../src/settings';
import { readMeasured } from '../../src/learning/rows/measuredColumns';
import { openMemoryStore } from '../../src/store/memory/openMemoryStore';
import { DEFAULT_MODEL } from '../../src/usecases/models/loadModel';
import { collectTrainingSet, collectTrainingSets } from '../../src/usecases/training/collectTrainingSets';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf } from './engineOnMemory';

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
	expect(sets.get('prospect')?.counts).toMatchObject({
		snapshots: 4,
		leads: 3,
		positives: 1,
		negatives: 2,
		censored: 0,
		excluded: 0,
	});
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

test('a place that was held for a message and lapsed marks nobody as contacted; the message that went out does', async () => {
	const store = await openMemoryStore({ workspace: 'test' });
	const { engine, at } = await openBench({ store });
	const people = ['ada', 'bob'];
	await engine.recordAndScore(people.map((name) => ({ records: [event('product_added', person(name))] })));
	at(NOON + HOUR);
	const who = people.map((name) => ({
		identities: [{ kind: 'email' as const, namespace: '', value: `${name}@shop.example` }],
	}));
	const message = { channel: 'email', purpose: 'marketing' } as const;
	const rules = suppressionRulesSchema.parse({});
	const held = await engine.checkSuppression(who.map((lead) => ({ ...lead, ...message, rules, reserveForMs: HOUR })));
	const [first] = held.map((answer) => valueOf(answer).reservation?.id);
	await engine.recordContacts([{ who: who[0]!, ...message, reservation: first!, source: 'test' }]);
	const context = {
		...{ store, clock: () => NOON + 20 * DAY, keyring: createKeyring() },
		settings: settingsSchema.parse({}),
	};
	const set = await collectTrainingSet(context, {
		...{ models: [{ ...DEFAULT_MODEL }], target: TARGET, audience: 'prospect' },
	});
	expect(held.map((answer) => valueOf(answer).decision)).toEqual(['allowed', 'allowed']);
	expect([...set.columns.contacted]).toHaveLength(2);
	expect(set.columns.contacted.reduce((sum, one) => sum + one, 0)).toBe(1);
});
