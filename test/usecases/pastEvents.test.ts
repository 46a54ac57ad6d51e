import { seededRandom } from '../../src/stats/seededRandom';
import { openMemoryStore, type LeadRecord, type LeadStore } from '../../src/index';
import { createKeyring } from '../../src/lead/keyring';
import { AUDIENCES } from '../../src/lead/lead';
import { settingsSchema } from '../../src/settings';
import { DEFAULT_MODEL } from '../../src/usecases/models/loadModel';
import { eachLook, type Look } from '../../src/usecases/training/eachLook';
import type { TrainedModel } from '../../src/usecases/training/trainModel';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { DAY, event, HOUR, NOON, openBench, outcome, valueOf, type Bench } from './engineOnMemory';

const evaluation = { minimumPerClass: 30, resamples: 25, coverage: 0.9, seed: 0 };
const SETTINGS = { learning: { evaluation } };
const QUESTION = { model: 'default', target: 'purchase', windowDays: 14, graceDays: 0, seed: 0, autoPromote: false };
const START = NOON - 200 * DAY;

interface Happening {
	at: number;
	records: LeadRecord[];
}

/** People come, do a few things over the weeks, and those who started a checkout buy more often. Oldest first. */
function makeHistory({ people = 400, seed = 3 } = {}): Happening[] {
	const random = seededRandom(seed);
	const happenings: Happening[] = [];
	for (let person = 0; person < people; person++) {
		const identities = { email: `p@shop${person}.example` };
		let at = START + Math.floor(random() * 100 * DAY);
		const say = (name: string) =>
			happenings.push({ at, records: [event(name, { id: `${person}:${at}:${name}`, identities, occurredAt: at })] });
		for (let visit = 0; visit < 3; visit++) {
			say('page_viewed');
			at += HOUR + Math.floor(random() * HOUR);
			const starts = random() < 0.4;
			if (starts) say('checkout_started');
			if (random() < (starts ? 0.45 : 0.08)) {
				at += DAY + Math.floor(random() * DAY);
				const order = { id: `${person}:order`, identities, occurredAt: at, amountMinor: 5_000, currency: 'EUR' };
				happenings.push({ at, records: [event('order_completed', order), outcome('purchase', order)] });
				break;
			}
			at += 5 * DAY + Math.floor(random() * 15 * DAY);
		}
	}
	return happenings.sort((a, b) => a.at - b.at);
}

const load = async ({ engine }: Bench, history: readonly Happening[]) =>
	await engine.recordPastEvents(history.map(({ records }) => ({ records })));

test('T9: leads with past events are trained on and tested at once, though nobody was scored yet', async () => {
	const bench = await openBench({ settings: SETTINGS });
	const history = makeHistory();
	await load(bench, history);
	const trained = await bench.engine.trainModel({ ...QUESTION, audience: 'prospect' });
	const report = trained.reports.prospect!;
	expect(trained.saved).toBe(true);
	expect(report.leads).toBeGreaterThan(380);
	expect(report.replayed).toBe(report.snapshots);
	expect(report.positives).toBeGreaterThan(60);
	const evaluated = await bench.engine.evaluateModel({ ...QUESTION, audience: 'prospect', version: trained.version });
	expect(evaluated.audiences.prospect?.summary).toMatch(/leads looked at \(\d+ replayed scores\)/);
	expect(evaluated.audiences.prospect?.evaluation.candidate.verdict).not.toBe('too early to say');
}, 120_000);

test('the same file again changes nothing, whatever the order of its rows', async () => {
	const bench = await openBench();
	const history = makeHistory({ people: 30 });
	const read = async () =>
		await bench.engine.store.read(async (view) => {
			const leads = await view.listLeads({ limit: 1_000 });
			const groups = leads.map(({ group }) => group);
			return {
				leads,
				events: await view.readEvents(groups, { until: NOON }),
				days: await view.readHistory(groups, NOON, 0),
				outcomes: await view.readOutcomes(groups),
				traits: await view.readTraitChanges(groups),
			};
		});
	await load(bench, history.toReversed());
	const first = await read();
	bench.at(NOON + 3 * DAY);
	const again = await load(bench, history);
	expect(await read()).toEqual(first);
	expect(first.events.flat()).not.toHaveLength(0);
	expect(again.flatMap((answer) => valueOf(answer).map(({ event: { duplicate } }) => duplicate))).not.toContain(false);
	for (const { occurredAt, receivedAt } of [...first.events.flat(), ...first.outcomes.flat()])
		expect(receivedAt).toBe(occurredAt);
});

test('a row without an ID is one row wherever it stands in whatever file: its number is no part of it', async () => {
	const bench = await openBench();
	const row = (hash: string): LeadRecord[] => [
		event('order_completed', { id: `mapFields:content:${hash.repeat(40)}`, amountMinor: 900, currency: 'EUR' }),
	];
	const answers = await bench.engine.recordPastEvents([{ records: row('a') }, { records: row('b') }]);
	expect(answers.map((answer) => valueOf(answer)[0]?.event.duplicate)).toEqual([false, true]);
});

test('an old opt-out stops messages from now on; an old yes lifts no later no', async () => {
	const bench = await openBench();
	const rules = suppressionRulesSchema.parse({});
	const common = { source: 'test', identities: { email: 'ada@shop.example' } };
	const check = async () => {
		const lead = { identities: [{ kind: 'email' as const, namespace: '', value: 'ada@shop.example' }] };
		return valueOf(
			(await bench.engine.checkSuppression([{ ...lead, channel: 'email', purpose: 'marketing', rules }]))[0],
		);
	};
	await bench.engine.recordPastEvents([
		{
			records: [
				{ ...common, kind: 'suppression', name: 'opt_out', action: 'suppress', id: 'no', occurredAt: NOON - 500 * DAY },
			],
		},
	]);
	expect((await check()).decision).toBe('suppressed');
	await bench.engine.recordPastEvents([
		{
			records: [
				{ ...common, kind: 'consent', name: 'granted', channel: 'email', id: 'yes', occurredAt: NOON - 900 * DAY },
				{ ...common, kind: 'suppression', name: 'opt_out', action: 'release', id: 'r', occurredAt: NOON - 900 * DAY },
			],
		},
	]);
	expect((await check()).decision).toBe('suppressed');
});

test('what a row says of today is not learned as known then', async () => {
	const bench = await openBench();
	const traits = { orders_count: 9, country: 'DE', total_spent: 900 };
	await bench.engine.recordPastEvents([{ records: [event('page_viewed', { occurredAt: START, traits })] }]);
	const kept = await bench.engine.store.read(async (view) => {
		const leads = await view.listLeads({ limit: 1 });
		return await view.readTraits(
			leads.map(({ group }) => group),
			START,
		);
	});
	expect(kept.flat().map(({ name, value }) => [name, value])).toEqual([['country', 'DE']]);
});

test('without a date nothing has a place in the past, except what stops messages', async () => {
	const bench = await openBench();
	const { occurredAt: _, ...undated } = event('page_viewed');
	const stop = { kind: 'suppression', name: 'opt_out', action: 'suppress', id: 's', source: 'test' } as const;
	const [visit, refusal] = await bench.engine.recordPastEvents([
		{ records: [undated as LeadRecord] },
		{ records: [{ ...stop, identities: { email: 'ada@shop.example' } }] },
	]);
	expect(visit).toMatchObject({ ok: false, error: { code: 'time-invalid' } });
	expect(valueOf(refusal)).toHaveLength(1);
});

test('a sale whose day is not known, or is yet to come, is no sale of today; an opt-out in the same row counts', async () => {
	const bench = await openBench();
	const identities = { email: 'ada@shop.example' };
	const { occurredAt: _, ...undated } = outcome('purchase', { id: 'o1', identities });
	const later = outcome('purchase', { id: 'o2', identities, occurredAt: NOON + 30 * DAY });
	const stop = {
		kind: 'suppression',
		name: 'opt_out',
		action: 'suppress',
		id: 's',
		source: 'test',
		identities,
	} as const;
	const [sale, future, both] = await bench.engine.recordPastEvents([
		{ records: [undated as LeadRecord] },
		{ records: [later] },
		{ records: [undated as LeadRecord, stop] },
	]);
	expect(sale).toMatchObject({ ok: false, error: { code: 'time-invalid' } });
	expect(future).toMatchObject({ ok: false, error: { code: 'time-invalid' } });
	expect(valueOf(both)).toHaveLength(1);
	const kept = await bench.engine.store.read(async (view) => {
		const leads = await view.listLeads({ limit: 1 });
		return await view.readOutcomes(leads.map(({ group }) => group));
	});
	expect(kept.flat()).toEqual([]);
	const lead = { identities: [{ kind: 'email' as const, namespace: '', value: identities.email }] };
	const rules = suppressionRulesSchema.parse({});
	const [checked] = await bench.engine.checkSuppression([{ ...lead, channel: 'email', purpose: 'marketing', rules }]);
	expect(valueOf(checked)).toMatchObject({ decision: 'suppressed', reasons: [{ code: 'opt_out' }] });
});

test('a model trained on a replayed history and one trained on the same history lived through give the same points', async () => {
	const history = makeHistory({ people: 120, seed: 11 });
	const replayed = await openBench({ settings: SETTINGS });
	await load(replayed, history.toReversed());
	const lived = await openBench({ settings: SETTINGS });
	const due = [...weeklyLooks(history), ...history].sort((a, b) => a.at - b.at);
	for (const { at, records, email } of due as (Happening & { email?: string })[]) {
		lived.at(at);
		if (email === undefined) await lived.engine.recordAndScore([{ records }]);
		else await lived.engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
	}
	lived.at(NOON);
	const [fromPast, fromLife] = [
		await replayed.engine.trainModel({ ...QUESTION, audience: 'prospect' }),
		await lived.engine.trainModel({ ...QUESTION, audience: 'prospect' }),
	];
	expect(fromLife.reports.prospect?.replayed).toBe(0);
	expect(fromPast.reports.prospect?.replayed).toBe(fromPast.reports.prospect?.snapshots);
	const points = ({ reports }: TrainedModel) =>
		new Map(reports.prospect!.moved.map(({ code, to }) => [code, to] as const));
	expect(fromLife.saved).toBe(true);
	expect(points(fromPast).size).toBeGreaterThan(0);
	expect(fromPast.reports.prospect?.snapshots).toBe(fromLife.reports.prospect?.snapshots);
	for (const [code, to] of points(fromPast)) expect(points(fromLife).get(code)).toBeCloseTo(to, 1);
}, 120_000);

/** A live workflow that scores everybody once a week, until half a year after they were last heard of. */
function weeklyLooks(history: readonly Happening[]): { at: number; email: string; records: LeadRecord[] }[] {
	const times = new Map<string, number[]>();
	for (const { at, records } of history) {
		const email = records[0]!.identities.email!;
		times.set(email, [...(times.get(email) ?? []), at]);
	}
	return [...times].flatMap(([email, told]) => {
		const looks: { at: number; email: string; records: LeadRecord[] }[] = [];
		for (let at = told[0]! + 7 * DAY; at <= Math.min(NOON, told.at(-1)! + 180 * DAY); at += 7 * DAY) {
			const quiet = at - told.findLast((other) => other <= at)!;
			if (quiet > DAY && quiet <= 180 * DAY) looks.push({ at, email, records: [] });
		}
		return looks;
	});
}

async function lookBack(store: LeadStore, now: number): Promise<Look[]> {
	const context = { store, clock: () => now, keyring: createKeyring(), settings: settingsSchema.parse({}) };
	const looks: Look[] = [];
	const target = { target: 'purchase', windowDays: 14, graceDays: 0 };
	await eachLook(context, { models: [DEFAULT_MODEL], audiences: AUDIENCES, target }, (look) => looks.push(look));
	return looks;
}

test('of a mixture the past is replayed until the first stored score, and from then on stored scores count', async () => {
	const store = await openMemoryStore({ workspace: 'test' });
	const bench = await openBench({ store });
	const firstScore = NOON - 60 * DAY;
	await bench.engine.recordPastEvents([
		{ records: [event('page_viewed', { occurredAt: firstScore - 20 * DAY })] },
		{ records: [event('product_added', { occurredAt: firstScore + 5 * DAY })] },
	]);
	for (const at of [firstScore, firstScore + 10 * DAY]) {
		bench.at(at);
		await bench.engine.recordAndScore([{ records: [event('page_viewed', { occurredAt: at })] }]);
	}
	const looks = await lookBack(store, NOON);
	const days = looks.map(({ asOf, replayed }) => [(asOf - firstScore) / DAY, replayed]);
	expect(days).toEqual([
		[-20, true],
		[-13, true],
		[-6, true],
		[0, false],
		[10, false],
	]);
});

test('years ago are looked back on too, and in the same way when raw events have expired', async () => {
	const store = await openMemoryStore({ workspace: 'test' });
	const bench = await openBench({ store });
	const years = [900, 870, 500, 420, 300, 40].map((days, index) => ({
		records: [
			event('product_added', { occurredAt: NOON - days * DAY, category: 'sofas' }),
			...(index === 1 ? [outcome('purchase', { occurredAt: NOON - days * DAY + HOUR })] : []),
		],
	}));
	await bench.engine.recordPastEvents(years);
	const toPlain = (looks: Look[]) =>
		looks.map(({ lead: _, features, ...look }) => ({ ...look, features: [...features] }));
	const before = toPlain(await lookBack(store, NOON));
	await bench.engine.applyRetention();
	const raw = await store.read(async (view) => {
		const leads = await view.listLeads({ limit: 1 });
		return await view.readEvents(
			leads.map(({ group }) => group),
			{ until: NOON },
		);
	});
	expect(raw.flat()).toHaveLength(2);
	expect(toPlain(await lookBack(store, NOON))).toEqual(before);
	expect(before.filter(({ audience, label }) => audience === 'prospect' && label === 1).length).toBeGreaterThan(0);
	expect(before.some(({ asOf }) => asOf < NOON - 860 * DAY)).toBe(true);
});

test('of more looks than a training holds it holds those of evenly spread leads, and counts all', async () => {
	const learn = async (heldLooks?: number) => {
		const bench = await openBench({ settings: { learning: { evaluation, ...(heldLooks && { heldLooks }) } } });
		await load(bench, makeHistory({ people: 150 }));
		const leads = await bench.engine.store.read(async (view) => await view.listLeads({ limit: 1_000 }));
		bench.at(NOON - DAY);
		await bench.engine.scoreLeads(leads.map(({ id }) => ({ leadId: id })));
		bench.at(NOON);
		return (await bench.engine.trainModel({ ...QUESTION, audience: 'prospect' })).reports.prospect!;
	};
	const [all, some] = [await learn(), await learn(80)];
	for (const name of ['snapshots', 'replayed', 'leads', 'positives', 'negatives', 'censored'] as const)
		expect([name, some[name]]).toEqual([name, all[name]]);
	const sizeOf = ({ split }: typeof all): number => split.fit + split.calibrate + split.evaluate;
	expect(sizeOf(all)).toBe(all.snapshots);
	expect(sizeOf(some)).toBeLessThanOrEqual(100);
}, 120_000);
