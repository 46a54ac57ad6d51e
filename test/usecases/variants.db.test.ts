import { createEngine, suppressionRulesSchema, type AssignedTier, type Engine } from '../../src/index';
import { variantPlanSchema, type VariantPlan } from '../../src/experiments/variantPlan';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const RULES = tierRulesSchema.parse({});
const emailOf = (index: number): string => `lead${index}@lead${index}.example`;
const planOf = (...names: string[]): VariantPlan =>
	variantPlanSchema.parse({ rows: names.map((name, index) => ({ tier: 'a', name, delayHours: index * 24 })) });
const PLAN = planOf('Discount', 'Guide');

describeEachEngine('variants of a tier', (openPlace) => {
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

	const record = async (count: number): Promise<string[]> => {
		const answers = await engine.recordAndScore(
			Array.from({ length: count }, (_, index) => ({
				records: [event('page_viewed', { id: `view${index}`, identities: { email: emailOf(index) } })],
			})),
		);
		return answers.map((answer) => valueOf(answer)[0]?.leadId ?? '');
	};
	const assign = async (
		leadIds: readonly string[],
		options: { variants?: VariantPlan; onlyWhenChanged?: boolean; score?: number } = {},
	): Promise<AssignedTier[]> => {
		const { score = 80, variants = PLAN, ...rest } = options;
		const requests = leadIds.map((leadId) => ({ leadId, score }));
		return (await engine.assignTiers(requests, RULES, { tierSet: 'default', variants, ...rest })).map(valueOf);
	};
	const exposuresOf = async (leadIds: readonly string[]) =>
		await store.read(async (view) => {
			const leads = await view.readLeads(leadIds);
			return await view.readExposures(leads.map((lead) => lead!.group));
		});
	const buy = async (indices: readonly number[], at: number): Promise<void> => {
		await engine.recordOutcomes(
			indices.map((index) => ({
				records: [outcome('purchase', { id: `order${index}`, identities: { email: emailOf(index) }, occurredAt: at })],
			})),
		);
	};

	it('go to their shares of people, stay with them, and are noted once, where the branch is taken', async () => {
		const leadIds = await record(80);
		const first = await assign(leadIds);
		const guides = first.filter(({ variant }) => variant === 'Guide');
		expect(guides.length).toBeGreaterThan(22);
		expect(guides.length).toBeLessThan(58);
		expect(first.every(({ variant }) => variant === 'Guide' || variant === 'Discount')).toBe(true);
		expect(guides.every(({ sendAt }) => sendAt === NOON + DAY)).toBe(true);
		now += HOUR;
		const again = await assign(leadIds);
		expect(again.map(({ variant }) => variant)).toEqual(first.map(({ variant }) => variant));
		const exposures = await exposuresOf(leadIds);
		expect(exposures.map((rows) => rows.map(({ arm, at }) => [arm, at]))).toEqual(
			first.map(({ variant }) => [[variant, NOON]]),
		);
	});

	it('are given to those in the tier alone, and noted for those alone who take its branch', async () => {
		const leadIds = await record(10);
		const cold = await assign(leadIds, { score: 20 });
		expect(cold.some(({ variant }) => variant !== undefined)).toBe(false);
		await engine.assignTiers(
			leadIds.slice(0, 5).map((leadId) => ({ leadId, score: 80 })),
			RULES,
			{ tierSet: 'default' },
		);
		now += HOUR;
		await assign(leadIds, { onlyWhenChanged: true });
		expect((await exposuresOf(leadIds)).map((rows) => rows.length)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
	});

	it('note whoever is held out as a group of its own, whom Suppression Check stops', async () => {
		const leadIds = await record(60);
		await engine.setHoldout({ share: 0.3, windowDays: 14, smallestLift: 0.3 });
		const assigned = await assign(leadIds);
		const held = assigned.map(({ holdout }) => holdout);
		expect(held).toContain(true);
		expect((await exposuresOf(leadIds)).map(([row]) => row?.arm)).toEqual(
			assigned.map(({ holdout, variant }) => (holdout ? 'holdout' : variant)),
		);
		const checks = leadIds.map((_, index) => ({
			identities: [{ kind: 'email' as const, namespace: '', value: emailOf(index) }],
			...{ channel: 'email' as const, purpose: 'marketing' as const },
			rules: suppressionRulesSchema.parse({}),
		}));
		const decisions = (await engine.checkSuppression(checks)).map(valueOf);
		expect(decisions.map(({ reasons }) => reasons.some(({ code }) => code === 'holdout'))).toEqual(held);
		await buy(
			held.flatMap((isHeld, index) => (isHeld ? [] : [index])),
			NOON + HOUR,
		);
		now = NOON + 14 * DAY;
		const [results] = await engine.readVariantResults({ tierSet: 'default' });
		expect(results?.heldOut).toMatchObject({ leads: held.filter(Boolean).length, buyers: 0 });
		expect(results?.variants[0]?.againstHoldout).toMatchObject({ verdict: 'better' });
		expect(results?.notes.join(' ')).toMatch(/"Discount" brings more purchases than "not contacted at all"/);
	});

	it('begin another experiment where they change, and the former can still be read', async () => {
		const leadIds = await record(60);
		const first = await assign(leadIds);
		now += HOUR;
		const begun: string[] = [];
		const requests = leadIds.map((leadId) => ({ leadId, score: 80 }));
		const variants = planOf('Discount', 'Guide', 'Call');
		const options = { tierSet: 'default', variants };
		const second = (
			await engine.assignTiers(requests, RULES, {
				...options,
				onBegun: (news) => begun.push(...news.map(({ experiment, replaces }) => `${experiment.tier} ${replaces}`)),
			})
		).map(valueOf);
		expect(begun).toEqual(['A true']);
		expect(new Set(second.map(({ variant }) => variant))).toEqual(new Set(['Discount', 'Guide', 'Call']));
		expect(second[0]?.experiment).not.toBe(first[0]?.experiment);
		const running = await engine.readVariantResults({ tierSet: 'default' });
		expect(running.map(({ variants: { length } }) => length)).toEqual([3]);
		const all = await engine.readVariantResults({ tierSet: 'default', withEnded: true });
		expect(all.map(({ variants: of }) => of.reduce((sum, { exposed }) => sum + exposed, 0))).toEqual([60, 60]);
		expect(await engine.readVariantResults({ tierSet: 'default', tier: 'B' })).toEqual([]);
		const [ofTier, ...others] = await engine.readVariantResults({ tierSet: 'default', tier: ' a ' });
		expect([ofTier?.experiment.salt, others]).toEqual([running[0]?.experiment.salt, []]);
	});

	it('have the last results read where their tier is named after they have ended', async () => {
		await assign(await record(40));
		const standing = (await store.read(async (view) => await view.readWorkspace())).experiments ?? [];
		now += HOUR;
		const ended = standing.map((one) => ({ ...one, endedAt: now }));
		await store.write(async (transaction) => await transaction.writeExperiments(ended));
		expect(await engine.readVariantResults({ tierSet: 'default' })).toEqual([]);
		const [last] = await engine.readVariantResults({ tierSet: 'default', tier: 'A' });
		expect(last?.experiment.endedAt).toBe(now);
		expect(await engine.listExperiments()).toMatchObject([{ name: 'Tier A', tier: 'A', isRunning: false }]);
	});

	it('stay when two records turn out to be one person, counted once, in the first', async () => {
		const leadIds = await record(30);
		const first = await assign(leadIds);
		now += HOUR;
		const others = leadIds.map((_, index) => `other${index}`);
		await store.write(async (transaction) => {
			await transaction.createLeads(others.map((id) => ({ id, createdAt: now })));
		});
		await assign(others);
		await store.write(async (transaction) => {
			await transaction.mergeLeads(
				leadIds.map((fromLeadId, index) => ({
					...{ fromLeadId, intoLeadId: `other${index}`, at: now, because: 'test' },
				})),
			);
		});
		expect((await assign(others)).map(({ variant }) => variant)).toEqual(first.map(({ variant }) => variant));
		const [results] = await engine.readVariantResults({ tierSet: 'default' });
		expect(results?.variants.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(30);
		expect(results?.crossedShare).toBeGreaterThan(0);
	});

	it('have a result that says first what to believe, and when to stop', async () => {
		const leadIds = await record(120);
		const assigned = await assign(leadIds);
		const [early] = await engine.readVariantResults({ tierSet: 'default' });
		expect(early?.summary).toBe('Not known yet: 120 people are in the experiment, and the 14 days of none are over.');
		await buy(
			assigned.flatMap(({ variant }, index) => (variant === 'Guide' || index % 6 === 0 ? [index] : [])),
			NOON + 2 * DAY,
		);
		now = NOON + 14 * DAY;
		const [results] = await engine.readVariantResults({ tierSet: 'default' });
		expect(results?.summary).toMatch(
			/^"Guide" brings more purchases than "Discount", known since 3 June 2026: about \+\d+ % by a cautious count \(at least \+\d+ %/,
		);
		expect(results?.stopRule).toBe('You can stop: keep the variant that brings most, and remove the others.');
		const guide = results?.variants[1]?.againstFirst;
		expect(guide?.purchases?.cautious).toBeLessThan(guide?.purchases?.lift ?? 0);
	});
});
