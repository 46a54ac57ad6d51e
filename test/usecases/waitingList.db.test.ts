import { createEngine, type Engine, type WatchQuestion } from '../../src/index';
import { createKeyring } from '../../src/lead/keyring';
import { settingsSchema } from '../../src/settings';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema } from '../../src/tiers/settings';
import type { EngineContext } from '../../src/usecases/engineContext';
import { retierLeads } from '../../src/usecases/tiering/retierLeads';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { createLeads } from '../store/conformance/samples';
import { DAY, event, HOUR, NOON, valueOf } from './engineOnMemory';

/** Each does one more of these than the one before, so that their scores differ. */
const SIGNALS = ['checkout_started', 'quote_requested', 'product_added', 'email_link_clicked'];
const RULES = tierRulesSchema.parse({
	tiers: [
		{ name: 'A', minScore: 10, capacityPerDay: 1 },
		{ name: 'B', minScore: 0 },
	],
	hysteresisPoints: 50,
});
const emailOf = (index: number): string => `p${index}@p${index}.example`;

describeEachEngine('those who wait for a place in a tier', (openPlace) => {
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

	const WATCH: WatchQuestion = {
		...{ watch: 'flow/node', kind: 'tierChanged', waitMs: 0, notLaterHours: 24, limit: 50, tierSet: 'default' },
	};
	const scoreAll = async (count: number) =>
		(
			await engine.scoreLeads(
				Array.from({ length: count }, (_, index) => ({
					identities: [{ kind: 'email' as const, namespace: '', value: emailOf(index) }],
				})),
			)
		).map(valueOf);
	const countScores = async (groups: readonly (readonly [string, ...string[]])[]) =>
		(await store.read(async (view) => await view.readScores(groups, { from: 0, until: now + 1 }))).flat().length;

	it('are noted as waiting once, also by processes whose clocks are a little apart', async () => {
		await createLeads(store, 'first', 'second');
		const assign = async (leadId: string) =>
			valueOf((await engine.assignTiers([{ leadId, score: 80 }], RULES, { tierSet: 'default' }))[0]!);
		await assign('first');
		for (const at of [NOON + 5, NOON, NOON + 7, NOON + 3]) {
			now = at;
			expect(await assign('second')).toMatchObject({ name: 'B' });
		}
		const [changes] = await store.read(async (view) => await view.readTierChanges([['second']], 'default'));
		expect(changes).toEqual([expect.objectContaining({ name: 'B', waitsFor: 'A', since: NOON + 5 })]);
	});

	it('move up when a new day gives places, the best first, one after the other; until then nothing is written', async () => {
		for (const [index] of SIGNALS.entries())
			await engine.recordEvents(
				SIGNALS.slice(0, index + 1).map((name) => ({
					records: [event(name, { identities: { email: emailOf(index) } })],
				})),
			);
		const scored = await scoreAll(4);
		const requests = scored.map(({ lead, score, audience }) => ({ leadId: lead.id, score: score.score, audience }));
		const assigned = (await engine.assignTiers(requests, RULES, { tierSet: 'default' })).map(valueOf);
		expect(assigned.map(({ name }) => name)).toEqual(['B', 'B', 'B', 'A']);
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		const groups = scored.map(({ lead }) => lead.group);
		const before = await countScores(groups);
		now += HOUR;
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		expect(await countScores(groups)).toBe(before);

		for (const waiting of [2, 1, 0]) {
			now += DAY;
			const moments = await engine.takeMoments(WATCH);
			await engine.settleMoments(moments.map(({ key }) => key));
			expect(moments.map(({ scored: of }) => of?.identities.email)).toEqual([emailOf(waiting)]);
			expect(moments[0]?.because).toBe('Moved from tier B to tier A by the passing of time.');
			expect(await engine.takeMoments(WATCH)).toEqual([]);
		}
	});

	it('are the best of all, also where they are more than one look goes through, by what they score now', async () => {
		const many = 6_000;
		const people = Array.from({ length: many }, (_, index) => `lead-${String(index).padStart(4, '0')}`);
		await createLeads(store, ...people);
		// The last of them by ID has the highest score, and who had the highest when they came has cooled most.
		const best = people.slice(-2);
		const cooled = people[10] ?? '';
		const entries = [...best, ...best, cooled].map((leadId, index) => ({
			...{ leadId, id: `e${index}`, name: 'checkout_started', source: 'test', receivedAt: NOON },
			occurredAt: leadId === cooled ? NOON - 60 * DAY : NOON + index,
		}));
		await store.write(async (transaction) => await transaction.appendEvents(entries));
		const rules = tierRulesSchema.parse({
			...RULES,
			tiers: [{ name: 'A', minScore: 1, capacityPerDay: 2 }, ...RULES.tiers.slice(1)],
		});
		const first = { leadId: people[0] ?? '', score: 99 };
		const second = { leadId: people[1] ?? '', score: 98 };
		const scoreOf = (leadId: string) => (leadId === cooled ? 90 : 50);
		const requests = people.slice(2).map((leadId) => ({ leadId, score: scoreOf(leadId) }));
		const assigned = await engine.assignTiers([first, second, ...requests], rules, { tierSet: 'default' });
		expect(assigned.filter((answer) => valueOf(answer).name === 'A')).toHaveLength(2);
		expect(valueOf(assigned.at(-1))).toMatchObject({ name: 'B', waitsFor: 'A' });
		expect(await engine.takeMoments(WATCH)).toEqual([]);

		now += DAY;
		const moved: string[] = [];
		for (let look = 0; look < 3; look++) {
			const moments = await engine.takeMoments(WATCH);
			moved.push(...moments.filter(({ tier }) => tier?.name === 'A').map(({ scored: of }) => of?.lead.id ?? ''));
			await engine.settleMoments(moments.map(({ key }) => key));
		}
		expect(moved.sort()).toEqual(best);
	}, 300_000);

	it('get places only when all leads have been looked at: those a changed rule lets in at once, over several looks', async () => {
		const people = Array.from({ length: 450 }, (_, index) => `lead-${String(index).padStart(3, '0')}`);
		await createLeads(store, ...people);
		// The last of them by ID have the highest scores.
		const best = people.slice(-2);
		await store.write(
			async (transaction) =>
				await transaction.appendEvents(
					best.map((leadId, index) => ({
						...{ leadId, id: `e${index}`, name: 'checkout_started', source: 'test' },
						...{ receivedAt: NOON, occurredAt: NOON },
					})),
				),
		);
		const rulesFrom = (minScore: number) =>
			tierRulesSchema.parse({
				...RULES,
				tiers: [{ name: 'A', minScore, capacityPerDay: 2 }, ...RULES.tiers.slice(1)],
			});
		const requests = people.map((leadId) => ({ leadId, score: 50 }));
		await engine.assignTiers(requests, rulesFrom(99), { tierSet: 'default' });
		now += HOUR;
		await engine.assignTiers([{ leadId: people[0] ?? '', score: 0 }], rulesFrom(1), { tierSet: 'default' });
		const readWaiting = async () =>
			(await store.read(async (view) => await view.listWaiting('default', { limit: people.length }))).length;
		const readBest = async () => {
			const leads = await store.read(async (view) => await view.readLeads(people));
			const found = leads.flatMap((lead) => lead ?? []);
			const groups = found.map(({ group }) => group);
			const tiers = await store.read(async (view) => await view.readTiers(groups, 'default'));
			return found.flatMap(({ id }, index) => (tiers[index]?.name === 'A' ? [id] : []));
		};
		expect(await readWaiting()).toBe(0);

		const context: EngineContext = {
			...{ store, clock: () => now, keyring: createKeyring(), settings: settingsSchema.parse({}) },
		};
		const seen: { waiting: number; inA: string[] }[] = [];
		let after: string | undefined;
		do {
			after = await retierLeads(context, 'default', after, 200);
			seen.push({ waiting: await readWaiting(), inA: await readBest() });
		} while (after !== undefined);
		expect(seen).toEqual([
			{ waiting: 200, inA: [] },
			{ waiting: 400, inA: [] },
			{ waiting: 448, inA: best },
		]);
	});

	it('who found a better tier full may take a place in another, and who no longer earns one waits no more', async () => {
		const rules = tierRulesSchema.parse({
			tiers: [
				{ name: 'A', minScore: 50, capacityPerDay: 1 },
				{ name: 'B', minScore: 45, capacityPerDay: 1 },
				{ name: 'C', minScore: 0 },
			],
			hysteresisPoints: 0,
		});
		for (const index of [0, 1, 2, 3])
			await engine.recordEvents([{ records: [event('checkout_started', { identities: { email: emailOf(index) } })] }]);
		const ids = (await scoreAll(4)).map(({ lead }) => lead.id);
		const names = (
			await engine.assignTiers(
				ids.map((leadId) => ({ leadId, score: 60 })),
				rules,
				{ tierSet: 'default' },
			)
		).map((answer) => valueOf(answer).name);
		expect(names.sort()).toEqual(['A', 'B', 'C', 'C']);
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		const namesNow = async () => {
			const stored = await store.read(async (view) => {
				const leads = await view.readLeads(ids);
				return await view.readTiers(
					leads.flatMap((lead) => (lead === undefined ? [] : [lead.group])),
					'default',
				);
			});
			return stored.map((tier) => `${tier?.name}${tier?.waitsFor === undefined ? '' : ` for ${tier.waitsFor}`}`).sort();
		};
		now += DAY;
		const moments = await engine.takeMoments(WATCH);
		await engine.settleMoments(moments.map(({ key }) => key));
		expect(await namesNow()).toEqual(['A', 'A', 'B for A', 'C for A']);
		// By now nobody's score is what it was.
		now += 200 * DAY;
		await engine.takeMoments({ ...WATCH, notLaterHours: 1 });
		expect(await namesNow()).toEqual(['C', 'C', 'C', 'C']);
	});
});
