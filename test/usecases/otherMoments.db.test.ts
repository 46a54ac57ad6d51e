import { createEngine, type Engine, type LeadRecord, type Moment, type WatchQuestion } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { variantPlanSchema } from '../../src/experiments/variantPlan';
import { tierRulesSchema } from '../../src/tiers/settings';
import { createLeads, sampleOutcome } from '../store/conformance/samples';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, valueOf } from './engineOnMemory';

const ADA = 'ada@ada.example';
const MINUTE = 60_000;

describeEachEngine('moments about anybody, and about nobody', (openPlace) => {
	let place: Place;
	let store: LeadStore;
	let engine: Engine;
	let now: number;
	beforeEach(async () => {
		place = await openPlace();
		store = await place.open('shop');
		now = NOON;
		engine = createEngine({ store, clock: () => now });
	});
	afterEach(async () => await place.clear());

	const ask = (kind: WatchQuestion['kind'], rest: Partial<WatchQuestion> = {}): WatchQuestion => ({
		...{ watch: 'flow/node', kind, waitMs: 0, notLaterHours: 24, limit: 50 },
		...rest,
	});
	const watchFor = async (question: WatchQuestion) => {
		expect(await engine.takeMoments(question)).toEqual([]);
		return question;
	};
	const take = async (question: WatchQuestion, at: number): Promise<Moment[]> => {
		now = at;
		const moments = await engine.takeMoments(question);
		await engine.settleMoments(moments.map(({ key }) => key));
		return moments;
	};
	const record = async (...records: LeadRecord[]) =>
		await engine.recordEvents(records.map((one) => ({ records: [one] })));
	const identify = (value: string) => ({ identities: [{ kind: 'email', namespace: '', value } as const] });
	const change = async (
		action: 'suppress' | 'release',
		email: string,
		rest: { code?: string; channel?: 'email'; until?: number } = {},
	) => await engine.changeSuppressions([{ who: identify(email), action, code: 'manual', source: 'by hand', ...rest }]);

	describe('Suppression Changed', () => {
		it('comes once for a person with every address, with what came, by what, and what stands', async () => {
			await record(event('page_viewed', { identities: { email: ADA, phone: '+4915112345678' } }));
			const changed = await watchFor(ask('suppressionChanged'));
			now = NOON + HOUR;
			await change('suppress', ADA, { code: 'opt_out', channel: 'email' });
			const [moment, ...others] = await take(changed, NOON + HOUR + MINUTE);
			expect(others).toEqual([]);
			expect(moment).toMatchObject({
				at: NOON + HOUR,
				scored: { identities: { email: ADA } },
				detail: {
					suppression: {
						turn: 'suppressed',
						added: [{ code: 'opt_out', channel: 'email', source: 'by hand' }],
						lifted: [],
						standing: [{ code: 'opt_out', channel: 'email' }],
					},
				},
			});
			expect(moment?.because).toBe('No longer to be contacted: Opted Out (email; source: by hand).');
			expect(await take(changed, NOON + 2 * HOUR)).toEqual([]);
		});

		it('tells a further reason from a first one, and what is lifted while another stands from free again', async () => {
			await record(event('page_viewed', { identities: { email: ADA } }));
			const changed = await watchFor(ask('suppressionChanged'));
			const steps: [at: number, work: () => Promise<unknown>, turn: string | undefined][] = [
				[1, async () => await change('suppress', ADA, { code: 'opt_out' }), 'suppressed'],
				[2, async () => await change('suppress', ADA, { code: 'opt_out' }), undefined],
				[3, async () => await change('suppress', ADA, { code: 'complaint' }), 'reasons'],
				[4, async () => await change('release', ADA, { code: 'opt_out' }), 'reasons'],
				[5, async () => await change('release', ADA, { code: 'complaint' }), 'allowed'],
				[6, async () => await change('release', ADA, { code: 'complaint' }), undefined],
			];
			for (const [at, work, turn] of steps) {
				now = NOON + at * HOUR;
				await work();
				const moments = await take(changed, NOON + at * HOUR + MINUTE);
				expect(moments.map(({ detail }) => detail.suppression?.turn)).toEqual(turn === undefined ? [] : [turn]);
			}
		});

		it('sees a refused consent, a consent given again, and an end by its date', async () => {
			await record(event('page_viewed', { identities: { email: ADA } }));
			const changed = await watchFor(ask('suppressionChanged'));
			const say = async (state: 'withdrawn' | 'granted') =>
				await engine.recordConsents([{ who: identify(ADA), channel: 'email', state, source: 'form' }]);
			now = NOON + HOUR;
			await say('withdrawn');
			expect(await take(changed, now + MINUTE)).toMatchObject([
				{ detail: { suppression: { turn: 'suppressed', added: [{ code: 'consent_withdrawn', channel: 'email' }] } } },
			]);
			now = NOON + 2 * HOUR;
			await say('granted');
			expect(await take(changed, now + MINUTE)).toMatchObject([{ detail: { suppression: { turn: 'allowed' } } }]);
			now = NOON + 3 * HOUR;
			await change('suppress', ADA, { until: NOON + 5 * HOUR });
			expect(await take(changed, now + MINUTE)).toMatchObject([{ detail: { suppression: { turn: 'suppressed' } } }]);
			expect(await take(changed, NOON + 5 * HOUR - 1)).toEqual([]);
			expect(await take(changed, NOON + 5 * HOUR)).toMatchObject([
				{
					at: NOON + 5 * HOUR,
					detail: { suppression: { turn: 'allowed', added: [], standing: [] } },
				},
			]);
			expect(await take(changed, NOON + 6 * HOUR)).toEqual([]);
		});

		it('names an address that no lead is known by, once, also when its owner comes to be known', async () => {
			const changed = await watchFor(ask('suppressionChanged'));
			now = NOON + HOUR;
			await change('suppress', 'some.one@gmail.com', { code: 'complaint' });
			expect(await take(changed, now + MINUTE)).toMatchObject([
				{ detail: { suppression: { address: { kind: 'email', value: 'some.one@gmail.com' }, turn: 'suppressed' } } },
			]);
			await record(event('page_viewed', { identities: { email: 'some.one@gmail.com' }, occurredAt: now }));
			expect(await take(changed, NOON + 2 * HOUR)).toEqual([]);
			const kept = await store.read(
				async (view) => await view.listUnsettledMoments('x', { takenUntil: now, limit: 9 }),
			);
			expect(kept).toEqual([]);
		});

		it('hands on again what an ended process had claimed of an address, under the same key', async () => {
			const changed = await watchFor(ask('suppressionChanged'));
			now = NOON + HOUR;
			await change('suppress', 'bo@bo.example');
			const [lost] = await engine.takeMoments(changed);
			expect(lost?.scored).toBeUndefined();
			now += 4 * MINUTE;
			expect(await engine.takeMoments(changed)).toEqual([]);
			now += 2 * MINUTE;
			expect(await engine.takeMoments(changed)).toMatchObject([{ key: lost?.key, because: lost?.because }]);
		});

		it('hands on a long list in as many looks as it takes, each address once', async () => {
			const changed = await watchFor(ask('suppressionChanged'));
			const addresses = Array.from({ length: 620 }, (_, index) => `x@list${index}.example`);
			for (const [index, address] of addresses.entries()) {
				now = NOON + HOUR + index;
				if (index % 62 === 0)
					await engine.importSuppressions(
						addresses.slice(index, index + 62).map((one) => ({ address: one, code: 'opt_out', source: address })),
					);
			}
			const found: string[] = [];
			for (let look = 1; look <= 14; look++)
				for (const { detail } of await take(changed, NOON + 2 * HOUR + look * MINUTE))
					found.push(detail.suppression?.address?.value ?? '');
			expect(found.sort()).toEqual(addresses.sort());
			const [watch] = await store.read(async (view) => await view.readWatches(['flow/node/suppressionChanged']));
			expect(watch?.lookedAt).toBe(now);
		});

		it('leaves old news alone: a list taken over from another tool', async () => {
			await record(event('page_viewed', { identities: { email: ADA } }));
			const changed = await watchFor(ask('suppressionChanged'));
			now = NOON + HOUR;
			await engine.importSuppressions([
				{ address: ADA, code: 'opt_out', source: 'import', at: NOON - 40 * DAY },
				{ address: 'bo@bo.example', code: 'opt_out', source: 'import', at: NOON },
			]);
			const moments = await take(changed, now + MINUTE);
			expect(moments.map(({ detail }) => detail.suppression?.address?.value)).toEqual(['bo@bo.example']);
		});

		it('names nobody in a workspace that keeps only hashes', async () => {
			engine = createEngine({ store: await place.open('hashed'), clock: () => now, hashingSecret: 'a secret' });
			await record(event('page_viewed', { identities: { email: ADA } }));
			const changed = await watchFor(ask('suppressionChanged'));
			now = NOON + HOUR;
			await change('suppress', ADA);
			await change('suppress', 'unknown@bo.example');
			const moments = await take(changed, now + MINUTE);
			expect(moments).toHaveLength(1);
			expect(moments[0]?.detail.suppression).not.toHaveProperty('address');
			expect(JSON.stringify(moments)).not.toMatch(/ada\.example|bo\.example/);
		});
	});

	describe('Model Changed', () => {
		const edit = async (points: number, use = true) =>
			await engine.setPoints({
				...{ model: 'default', use, limit: 10, tiers: tierRulesSchema.parse({}) },
				rows: [{ signal: 'swatch_ordered', points }],
			});

		it('comes once for each version that begins to score, and not for one that is only kept', async () => {
			const changed = await watchFor(ask('modelChanged'));
			now = NOON + HOUR;
			await edit(5);
			expect(await take(changed, now + MINUTE)).toMatchObject([
				{ at: NOON + HOUR, detail: { model: { name: 'default', version: 1, from: 0, rolledBack: false } } },
			]);
			now = NOON + 2 * HOUR;
			await edit(9, false);
			expect(await take(changed, now + MINUTE)).toEqual([]);
			now = NOON + 3 * HOUR;
			await engine.promoteModel({ model: 'default', version: 2, reason: 'better' });
			expect(await take(changed, now + MINUTE)).toMatchObject([
				{
					because: expect.stringMatching(
						/^Model default changed from version 1 to version 2\. Reason given: by hand: better/,
					),
					detail: { model: { version: 2, from: 1 } },
				},
			]);
			now = NOON + 4 * HOUR;
			await engine.rollBackModel({ model: 'default', reason: 'too many calls' });
			const [back, ...others] = await take(changed, now + MINUTE);
			expect(others).toEqual([]);
			expect(back).toMatchObject({
				because: expect.stringMatching(/^Model default was rolled back from version 2 to version 1\./),
				detail: { model: { version: 1, from: 2, rolledBack: true } },
			});
			expect(back).not.toHaveProperty('scored');
			expect(await take(changed, NOON + 5 * HOUR)).toEqual([]);
			expect(await engine.peekMoment(changed)).toMatchObject({ detail: { model: { rolledBack: true } } });
		});

		it('is about the model that is chosen, or about every one', async () => {
			const every = await watchFor(ask('modelChanged'));
			const other = await watchFor(ask('modelChanged', { watch: 'other', model: 'sales' }));
			now = NOON + HOUR;
			await edit(5);
			expect(await take(every, now + MINUTE)).toHaveLength(1);
			expect(await take(other, now + MINUTE)).toEqual([]);
		});
	});

	describe('Drift Found', () => {
		/** What somebody does every day, until it stops. */
		const visit = async (from: number, until: number, names: readonly string[]) => {
			for (let day = from; day < until; day++) {
				now = NOON + day * DAY;
				await record(
					...names.map((name) => event(name, { identities: { email: `x${day}@lead${day}.example` }, occurredAt: now })),
				);
			}
		};

		it('comes once when events stop, is looked for once a day whoever asks, and comes again after it was fine', async () => {
			const EVERY = ['page_viewed', 'quote_requested', 'checkout_started'];
			await visit(-80, 0, EVERY);
			now = NOON;
			const found = await watchFor(ask('driftFound'));
			const second = await watchFor(ask('driftFound', { watch: 'other' }));
			const days: number[] = [];
			const told: Moment[] = [];
			for (let day = 0; day < 30; day++) {
				await visit(day, day + 1, ['page_viewed', 'quote_requested']);
				for (let hour = 1; hour < 24; hour += 6) {
					const moments = await take(found, NOON + day * DAY + hour * HOUR);
					if (moments.length > 0) days.push(day);
					told.push(...moments);
				}
			}
			expect(days).toHaveLength(1);
			expect(days[0]).toBeGreaterThan(1);
			expect(told[0]).toMatchObject({
				because: expect.stringContaining('no longer received since'),
				detail: { drift: { model: 'default', version: 0, silences: [{ event: 'checkout_started' }] } },
			});
			expect(told[0]?.detail.drift).not.toHaveProperty('codes');
			// Another trigger sees what was found while it waited, if it isn't too long ago.
			expect(await take(ask('driftFound', { watch: second.watch, notLaterHours: 720 }), now)).toHaveLength(1);

			await visit(30, 40, EVERY);
			for (let day = 33; day < 40; day++) expect(await take(found, NOON + day * DAY + HOUR)).toEqual([]);
			const [finding] = await store.read(async (view) => await view.readFindings(['drift default']));
			expect(finding).not.toHaveProperty('since');
			await visit(40, 60, ['page_viewed', 'checkout_started']);
			const again: Moment[] = [];
			for (let day = 56; day < 60; day++) again.push(...(await take(found, NOON + day * DAY + HOUR)));
			expect(again.map(({ detail }) => detail.drift?.silences.map(({ event: name }) => name))).toEqual([
				['quote_requested'],
			]);
		}, 120_000);

		it('is looked for again an hour after a process ended in the middle, and nothing is shown where all is fine', async () => {
			await visit(-80, -20, ['page_viewed', 'checkout_started']);
			await visit(-20, 0, ['page_viewed']);
			now = NOON;
			const found = await watchFor(ask('driftFound'));
			expect(await engine.peekMoment(found)).toMatchObject({ detail: { drift: { version: 0 } } });
			await store.write(
				async (transaction) => await transaction.writeFindings([{ id: 'drift default', begunAt: NOON }]),
			);
			expect(await take(found, NOON + HOUR - 1)).toEqual([]);
			expect(await take(found, NOON + HOUR)).toHaveLength(1);
			const calm = createEngine({ store: await place.open('calm'), clock: () => now });
			expect(await calm.peekMoment(found)).toBeUndefined();
		});
	});

	describe('Experiment Decided', () => {
		it('comes once with the verdict, the groups and the cautious lift, and not before', async () => {
			const decided = await watchFor(ask('experimentDecided'));
			expect(await take(decided, NOON + HOUR)).toEqual([]);
			const { salt } = await engine.setHoldout({ share: 0.2, windowDays: 14, smallestLift: 0.3 });
			const people = Array.from({ length: 600 }, (_, index) => `lead-${index}`);
			await createLeads(store, ...people);
			const isHeld = (index: number) => index % 5 === 0;
			await store.write(async (transaction) => {
				await transaction.appendExposures(
					people.map((leadId, index) => ({
						...{ leadId, experiment: salt, at: now + 1 },
						arm: isHeld(index) ? ('holdout' as const) : ('contacted' as const),
					})),
				);
				const buyers = people.filter((_, index) => (isHeld(index) ? index % 100 === 0 : index % 2 === 1));
				await transaction.appendOutcomes(
					buyers.map((leadId) => sampleOutcome(`o-${leadId}`, leadId, { name: 'purchase', occurredAt: now + DAY })),
				);
			});
			expect(await take(decided, NOON + 10 * DAY)).toEqual([]);
			const [moment, ...others] = await take(decided, NOON + 20 * DAY);
			expect(others).toEqual([]);
			expect(moment).toMatchObject({
				because: expect.stringMatching(/^Contacting brings more purchases/),
				detail: {
					experiment: {
						verdict: 'better',
						groups: [
							{ name: 'Contacted', people: 480, counted: 480 },
							{ name: 'Held out', people: 120, counted: 120 },
						],
					},
				},
			});
			expect(moment?.detail.experiment?.lift?.cautious).toBeGreaterThan(0.3);
			for (const day of [21, 22, 40]) expect(await take(decided, NOON + day * DAY)).toEqual([]);
			expect(await engine.peekMoment(decided)).toMatchObject({ kind: 'experimentDecided', key: moment?.key });
		});

		it('comes for each variant that was shown to bring more or less than the first, on the day it was', async () => {
			const decided = await watchFor(ask('experimentDecided'));
			const ofTierA = await watchFor(ask('experimentDecided', { watch: 'flow/of A', experiment: 'tier a' }));
			const ofTierB = await watchFor(ask('experimentDecided', { watch: 'flow/of B', experiment: 'Tier B' }));
			const people = Array.from({ length: 240 }, (_, index) => `lead-${index}`);
			await createLeads(store, ...people);
			const plan = variantPlanSchema.parse({ rows: ['Discount', 'Guide'].map((name) => ({ tier: 'A', name })) });
			const assigned = await engine.assignTiers(
				people.map((leadId) => ({ leadId, score: 80 })),
				tierRulesSchema.parse({}),
				{ tierSet: 'default', variants: plan },
			);
			const variants = assigned.map((answer) => valueOf(answer).variant);
			await store.write(async (transaction) => {
				const buyers = people.filter((_, index) => variants[index] === 'Guide' || index % 8 === 0);
				await transaction.appendOutcomes(
					buyers.map((leadId) => sampleOutcome(`o-${leadId}`, leadId, { name: 'purchase', occurredAt: now + DAY })),
				);
			});
			for (let day = 1; day < 14; day++) expect(await take(decided, NOON + day * DAY)).toEqual([]);
			const [moment, ...others] = await take(decided, NOON + 15 * DAY);
			expect(others).toEqual([]);
			expect(moment).toMatchObject({
				because: expect.stringMatching(/^"Guide" brings more purchases than "Discount", known since 3 June 2026/),
				detail: {
					experiment: { experiment: 'Tier A', variant: 'Guide', against: 'Discount', verdict: 'better' },
				},
			});
			expect(moment?.detail.experiment?.stopRule).toMatch(/^You can stop/);
			expect(await take(ofTierA, now)).toMatchObject([{ detail: { experiment: { variant: 'Guide' } } }]);
			expect(await take(ofTierB, now)).toEqual([]);
			expect(await engine.peekMoment(ofTierB)).toBeUndefined();
			expect(await take(decided, NOON + 16 * DAY + HOUR)).toEqual([]);
		});

		it('comes also where the evidence was enough between the last look and the end, however late the next look is', async () => {
			const decided = await watchFor(ask('experimentDecided'));
			const people = Array.from({ length: 240 }, (_, index) => `lead-${index}`);
			await createLeads(store, ...people);
			const assign = async (...names: string[]) =>
				await engine.assignTiers(
					people.map((leadId) => ({ leadId, score: 80 })),
					tierRulesSchema.parse({}),
					{
						tierSet: 'default',
						variants: variantPlanSchema.parse({ rows: names.map((name) => ({ tier: 'A', name })) }),
					},
				);
			const variants = (await assign('Discount', 'Guide')).map((answer) => valueOf(answer).variant);
			await store.write(async (transaction) => {
				const buyers = people.filter((_, index) => variants[index] === 'Guide' || index % 8 === 0);
				await transaction.appendOutcomes(
					buyers.map((leadId) => sampleOutcome(`o-${leadId}`, leadId, { name: 'purchase', occurredAt: now + DAY })),
				);
			});
			expect(await take(decided, NOON + 14 * DAY - HOUR)).toEqual([]);
			now = NOON + 14 * DAY + HOUR;
			await assign('Discount', 'Call');
			const moments = await take(decided, NOON + 40 * DAY);
			expect(moments).toMatchObject([
				{ detail: { experiment: { variant: 'Guide', against: 'Discount', verdict: 'better' } } },
			]);
			for (const day of [41, 42, 60]) expect(await take(decided, NOON + day * DAY)).toEqual([]);
		});

		it('comes of a holdout that was ended, and replaced by another, before anybody looked', async () => {
			const decided = await watchFor(ask('experimentDecided'));
			const plan = { share: 0.2, windowDays: 14, smallestLift: 0.3 };
			const { salt } = await engine.setHoldout(plan);
			const people = Array.from({ length: 600 }, (_, index) => `lead-${index}`);
			await createLeads(store, ...people);
			const isHeld = (index: number) => index % 5 === 0;
			await store.write(async (transaction) => {
				await transaction.appendExposures(
					people.map((leadId, index) => ({
						...{ leadId, experiment: salt, at: now + 1 },
						arm: isHeld(index) ? ('holdout' as const) : ('contacted' as const),
					})),
				);
				const buyers = people.filter((_, index) => (isHeld(index) ? index % 100 === 0 : index % 2 === 1));
				await transaction.appendOutcomes(
					buyers.map((leadId) => sampleOutcome(`o-${leadId}`, leadId, { name: 'purchase', occurredAt: now + DAY })),
				);
			});
			expect(await take(decided, NOON + 14 * DAY - HOUR)).toEqual([]);
			now = NOON + 14 * DAY + 2 * HOUR;
			await engine.endHoldout();
			await engine.setHoldout({ ...plan, share: 0.1 });
			const [moment, ...others] = await take(decided, NOON + 15 * DAY);
			expect(others).toEqual([]);
			expect(moment?.detail.experiment).toMatchObject({
				...{ experiment: 'Holdout', verdict: 'better', startedAt: NOON },
				groups: [
					{ name: 'Contacted', counted: 480 },
					{ name: 'Held out', counted: 120 },
				],
			});
			expect(await take(decided, NOON + 16 * DAY)).toEqual([]);
		});

		it('does not come of one that ended long before anybody waited', async () => {
			const people = Array.from({ length: 240 }, (_, index) => `lead-${index}`);
			await createLeads(store, ...people);
			const { salt } = await engine.setHoldout({ share: 0.2, windowDays: 14, smallestLift: 0.3 });
			await store.write(async (transaction) => {
				await transaction.appendExposures(
					people.map((leadId, index) => ({
						...{ leadId, experiment: salt, at: now + 1 },
						arm: index % 5 === 0 ? ('holdout' as const) : ('contacted' as const),
					})),
				);
				const buyers = people.filter((_, index) => index % 5 > 0);
				await transaction.appendOutcomes(
					buyers.map((leadId) => sampleOutcome(`o-${leadId}`, leadId, { name: 'purchase', occurredAt: now + DAY })),
				);
			});
			now = NOON + 20 * DAY;
			await engine.endHoldout();
			now = NOON + 60 * DAY;
			const decided = await watchFor(ask('experimentDecided'));
			expect(await take(decided, now + DAY)).toEqual([]);
		});
	});
});
