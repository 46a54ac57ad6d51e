import { createEngine, type Engine, type LeadRecord, type WatchQuestion } from '../../src/index';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema, type TierRules } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, valueOf } from './engineOnMemory';

const ADA = 'ada@ada.example';
const TIERS = [
	{ name: 'A', minScore: 10 },
	{ name: 'B', minScore: 5 },
	{ name: 'C', minScore: 0 },
];
const QUOTE = { tier: 'A', kind: 'did', event: 'Quote requested', withinHours: 14 * 24 };
const rulesWith = (fields: object): TierRules => tierRulesSchema.parse({ tiers: TIERS, ...fields });

describeEachEngine('what tiers ask for beside a minimum', (openPlace) => {
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

	const record = async (name: string, fields: Partial<Extract<LeadRecord, { kind: 'event' }>> = {}) =>
		valueOf(
			(
				await engine.recordEvents([
					{ records: [event(name, { identities: { email: ADA }, occurredAt: now, ...fields })] },
				])
			)[0],
		);
	const leadOf = async (email = ADA) => {
		const [answer] = await engine.scoreLeads([{ identities: [{ kind: 'email', namespace: '', value: email }] }]);
		return valueOf(answer);
	};
	const assign = async (
		rules: TierRules,
		request: { segment?: string; email?: string; fields?: Record<string, unknown> } = {},
	) => {
		const { email = ADA, ...rest } = request;
		const { lead, score, audience } = await leadOf(email);
		const asked = { leadId: lead.id, score: score.score, audience, ...rest };
		return valueOf((await engine.assignTiers([asked], rules, { tierSet: 'default' }))[0]);
	};
	const WATCH: WatchQuestion = {
		...{ watch: 'flow/node', kind: 'tierChanged', waitMs: 0, notLaterHours: 24, limit: 50, tierSet: 'default' },
	};

	it('a lead without the behaviour goes to the next tier, and the reason says what is missing; with it, what was there', async () => {
		const rules = rulesWith({ requirements: [QUOTE] });
		await record('checkout_started');
		const before = await assign(rules);
		expect(before).toMatchObject({ name: 'B' });
		expect(before.because).toMatch(
			/reaches tier B \(from 5\); tier A also asks for "[^"]+" within 14 days \(not seen\)$/,
		);
		now += HOUR;
		await record('quote_requested');
		const after = await assign(rules);
		expect(after).toMatchObject({ name: 'A', previous: 'B', changed: true });
		expect(after.because).toMatch(/reaches tier A \(from 10\), with "[^"]+" within 14 days$/);
	});

	it('the trigger sees that a behaviour has grown too old, to the hour, and says that it was time', async () => {
		const rules = rulesWith({ requirements: [QUOTE] });
		await record('quote_requested');
		expect(await assign(rules)).toMatchObject({ name: 'A' });
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		now = NOON + 14 * DAY;
		await record('checkout_started');
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		now += 1;
		const [moment] = await engine.takeMoments(WATCH);
		expect(moment).toMatchObject({ because: 'Moved from tier A to tier B by the passing of time.' });
	});

	it('a condition that is added moves those in the tier on the next look, and says that the rules have changed', async () => {
		await record('checkout_started');
		await record('checkout_started', { identities: { email: 'bo@bo.example' } });
		expect(await assign(rulesWith({}))).toMatchObject({ name: 'A' });
		expect(await assign(rulesWith({}), { email: 'bo@bo.example' })).toMatchObject({ name: 'A' });
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		now += HOUR;
		await assign(rulesWith({ requirements: [QUOTE] }), { email: 'bo@bo.example' });
		const moments = await engine.takeMoments(WATCH);
		expect(moments.find(({ scored }) => scored?.identities.email === ADA)).toMatchObject({
			because: 'Moved from tier A to tier B, because the rules of the tiers have changed.',
		});
	});

	it('asks for an event of a kind, which history keeps apart from then on', async () => {
		const requirement = { tier: 'A', kind: 'did', event: 'page_viewed', withinHours: 24, where: { page: 'pricing' } };
		const rules = rulesWith({ requirements: [requirement] });
		await record('checkout_started');
		expect(await assign(rules)).toMatchObject({ name: 'B' });
		now += DAY;
		await record('checkout_started');
		await record('page_viewed', { about: { page: 'home' } });
		expect(await assign(rules)).toMatchObject({ name: 'B' });
		await record('page_viewed', { about: { page: 'pricing' } });
		expect(await assign(rules)).toMatchObject({ name: 'A' });
	});

	it('asks for attributes, for a segment that is remembered, and for one of several', async () => {
		const country = { tier: 'A', kind: 'attribute', attribute: 'Country', isOneOf: ['de', 'AT'] };
		const size = { tier: 'A', kind: 'attributeAtLeast', attribute: 'employees', atLeast: 50 };
		const sofas = { tier: 'A', kind: 'segment', isOneOf: ['sofas'] };
		await record('checkout_started', { traits: { country: 'AT', employees: '40' } });
		expect(await assign(rulesWith({ requirements: [country] }))).toMatchObject({ name: 'A' });
		expect(await assign(rulesWith({ requirements: [country, size] }))).toMatchObject({ name: 'B' });
		expect(await assign(rulesWith({ requirements: [country, size], requirementsMatch: 'any' }))).toMatchObject({
			name: 'A',
		});
		expect(await assign(rulesWith({ requirements: [sofas] }))).toMatchObject({ name: 'B' });
		expect(await assign(rulesWith({ requirements: [sofas] }), { segment: 'Sofas' })).toMatchObject({ name: 'A' });
		expect(await assign(rulesWith({ requirements: [sofas] }))).toMatchObject({ name: 'A', changed: false });
	});

	it('asks for fields of the item, which are remembered: the trigger and List know them without one', async () => {
		const region = { tier: 'A', kind: 'field', field: 'deal.region', isOneOf: ['north', 'East'] };
		const size = { tier: 'A', kind: 'fieldAtLeast', field: 'deal.seats', atLeast: 50 };
		const rules = rulesWith({ requirements: [region, size] });
		await record('checkout_started');
		const before = await assign(rules);
		expect(before).toMatchObject({ name: 'B' });
		expect(before.because).toMatch(
			/tier A also asks for field deal\.region north or East \(not known\) and field deal\.seats of at least 50 \(not known\)$/,
		);
		const told = { 'deal.region': 'EAST', 'deal.seats': '60' };
		expect(await assign(rules, { fields: told })).toMatchObject({ name: 'A', changed: true });
		expect(await assign(rules)).toMatchObject({ name: 'A', changed: false });
		const list = async () =>
			await engine.listLeads({ model: 'default', tierSet: 'default', tier: 'A', order: 'score', limit: 9 });
		expect((await list()).map(({ tier }) => tier?.fields)).toEqual([told]);

		// Without an item: the trigger goes by what is remembered, and moves nobody for not having seen one.
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		now += HOUR;
		expect(await engine.takeMoments(WATCH)).toEqual([]);
		await record('checkout_started', { identities: { email: 'bo@bo.example' } });
		await assign(rulesWith({ requirements: [region, { ...size, atLeast: 70 }] }), { email: 'bo@bo.example' });
		const moments = await engine.takeMoments(WATCH);
		expect(moments.find(({ scored }) => scored?.identities.email === ADA)).toMatchObject({
			because: 'Moved from tier A to tier B, because the rules of the tiers have changed.',
		});
		expect(await list()).toEqual([]);
	});

	it('forgets a field that is emptied, and never keeps an address or what can not be compared', async () => {
		const rules = rulesWith({ requirements: [{ tier: 'A', kind: 'field', field: 'owner', isOneOf: ['north'] }] });
		await record('checkout_started');
		expect(await assign(rules, { fields: { owner: 'North' } })).toMatchObject({ name: 'A' });
		expect(await assign(rules, { fields: { owner: null } })).toMatchObject({ name: 'B' });
		for (const owner of ['kim@shop.example', { id: 1 }, ['north'], 'x'.repeat(201), ''])
			expect(await assign(rules, { fields: { owner } })).toMatchObject({ name: 'B' });
		const { lead } = await leadOf();
		const changes = await store.read(async (view) => await view.readTierChanges([lead.group], 'default'));
		expect(JSON.stringify(changes)).not.toMatch(/kim|xxx/);
		expect(() =>
			rulesWith({ requirements: [{ tier: 'A', kind: 'field', field: 'owner', isOneOf: ['kim@shop.example'] }] }),
		).toThrow(/A field can not be compared with an address/);
	});

	it('asks for the tier of the company', async () => {
		const rules = rulesWith({ requirements: [{ tier: 'A', kind: 'companyTier', isOneOf: ['hot'] }] });
		await record('checkout_started');
		expect(await assign(rules)).toMatchObject({ name: 'B' });
		const { lead } = await leadOf();
		const byCompany = tierRulesSchema.parse({
			tiers: [
				{ name: 'Hot', minScore: 50 },
				{ name: 'Cold', minScore: 0 },
			],
			tierBy: 'accountScore',
		});
		await engine.assignTiers([{ leadId: lead.id, score: 80 }], byCompany, { tierSet: 'default' });
		expect(await assign(rules)).toMatchObject({ name: 'A' });
	});

	it('a lead that has left a tier comes back to it after the time, and not before', async () => {
		const rules = rulesWith({ reentryMs: 7 * DAY });
		const by = async (score: number) => {
			const { lead } = await leadOf();
			return valueOf((await engine.assignTiers([{ leadId: lead.id, score }], rules, { tierSet: 'default' }))[0]);
		};
		await record('page_viewed');
		expect(await by(20)).toMatchObject({ name: 'A' });
		now += DAY;
		expect(await by(6)).toMatchObject({ name: 'B' });
		now += 7 * DAY - 1;
		const early = await by(20);
		expect(early).toMatchObject({ name: 'B', changed: false });
		expect(early.because).toMatch(
			/the lead left tier A at 2026-05-21T12:00:00.000Z, and may come back from 2026-05-28/,
		);
		now += 1;
		expect(await by(20)).toMatchObject({ name: 'A', previous: 'B' });
	});
});
