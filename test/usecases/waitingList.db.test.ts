import { createEngine, type Engine, type WatchQuestion } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
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
});
