import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { createEngine, suppressionRulesSchema, type Engine, type Identities } from '../../src/index';
import { variantPlanSchema } from '../../src/experiments/variantPlan';
import type { LeadStore } from '../../src/store/port/leadStore';
import { tierRulesSchema } from '../../src/tiers/settings';
import type { Place } from '../store/conformance/place';
import { describeEachEngine } from '../store/describeEachEngine';
import { DAY, event, HOUR, NOON, outcome, valueOf } from './engineOnMemory';

const SHARE = 0.4;
const WINDOW_DAYS = 14;
const RULES = suppressionRulesSchema.parse({ audience: 'customers', frequencyCaps: [], coolDownMs: { email: 0 } });
const TIERS = tierRulesSchema.parse({});
const VARIANTS = variantPlanSchema.parse({
	rows: [
		{ tier: 'A', name: 'Discount', weight: 50 },
		{ tier: 'A', name: 'Guide', weight: 30 },
		{ tier: 'A', name: 'Call', weight: 20 },
	],
});
const HOLDOUT_SHARES = [
	['holdout', SHARE],
	['contacted', 1 - SHARE],
] as const;
const VARIANT_SHARES = [
	['Discount', 0.5],
	['Guide', 0.3],
	['Call', 0.2],
] as const;

/** Each person has a browser and two customer accounts that nobody knows to be one until the shop joins them. */
const PEOPLE = 3;
const RECORDS = ['browser', 'first', 'second'] as const;
type RecordName = (typeof RECORDS)[number];
const identitiesOf = (person: number, record: RecordName): Identities =>
	record === 'browser'
		? { anonymousId: `browser-${person}` }
		: { email: `${record}@person${person}.example`, customerId: `${record}-${person}` };

const person = fc.nat(PEOPLE - 1);
const record = fc.constantFrom(...RECORDS);
const step = fc.oneof(
	fc.record({ do: fc.constant('visit' as const), person, record }),
	fc.record({ do: fc.constant('identify' as const), person, record: fc.constantFrom('first', 'second') }),
	fc.record({ do: fc.constant('join' as const), person, isTurned: fc.boolean() }),
	fc.record({ do: fc.constant('part' as const), person }),
	fc.record({ do: fc.constant('check' as const), person, record }),
	fc.record({ do: fc.constant('route' as const), person, record }),
	fc.record({ do: fc.constant('check' as const), person, record }),
	fc.record({ do: fc.constant('route' as const), person, record }),
	fc.record({ do: fc.constant('buy' as const), person, record }),
	fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Some come with both accounts before these are joined, so that there are always some who were in two groups. */
const CROSSING: readonly Step[] = [0, 1].flatMap((number): Step[] => [
	...RECORDS.slice(1).flatMap((name): Step[] => [
		{ do: 'check', person: number, record: name },
		{ do: 'route', person: number, record: name },
	]),
	{ do: 'join', person: number, isTurned: number === 1 },
]);

/** As the design has it: the first 48 bits of a SHA-256, and the first share that they are below. */
function draw<A extends string>(salt: string, key: string, shares: readonly (readonly [A, number])[]): A {
	const hex = createHash('sha256').update(`${salt}\u001f${key}`).digest('hex').slice(0, 12);
	let rest = Number.parseInt(hex, 16) / 2 ** 48;
	for (const [arm, share] of shares) if ((rest -= share) < 0) return arm;
	return shares.at(-1)![0];
}

/** What was seen to happen: kept beside the store, never read from it. */
interface Seen {
	leadId: string;
	experiment: string;
	arm: string;
	at: number;
}

describeEachEngine('the group of a person', (openPlace) => {
	let place: Place;
	let shops = 0;
	beforeEach(async () => (place = await openPlace()));
	afterEach(async () => await place.clear());

	class World {
		readonly seen: Seen[] = [];
		readonly bought = new Map<string, number>();
		/** Every lead that anybody ever was. */
		readonly leadIds = new Set<string>();
		now = NOON;
		serial = 0;
		/** How often somebody came who had been in two groups. */
		crossed = 0;
		store!: LeadStore;
		engine!: Engine;
		salts!: { holdout: string; variants: string };

		async open(): Promise<this> {
			this.store = await place.open(`shop${++shops}`);
			this.engine = createEngine({ store: this.store, clock: () => this.now });
			const { salt } = await this.engine.setHoldout({ share: SHARE, windowDays: WINDOW_DAYS, smallestLift: 0.3 });
			this.salts = { holdout: salt, variants: '' };
			// Somebody else takes the branch first, so that the experiment runs.
			const other = await this.visit({ email: 'other@other.example' });
			const [routed] = await this.assign(other);
			this.salts.variants = valueOf(routed).experiment!;
			await this.engine.forgetLeads([{ leadId: other }]);
			this.leadIds.clear();
			return this;
		}

		async visit(identities: Identities): Promise<string> {
			const fields = { id: `visit ${++this.serial}`, identities, occurredAt: this.now };
			const answers = await this.engine.recordEvents([{ records: [event('page_viewed', fields)] }]);
			const { leadId } = valueOf(answers[0])[0]!;
			this.leadIds.add(leadId);
			return leadId;
		}

		async assign(leadId: string) {
			const options = { tierSet: 'default', variants: VARIANTS };
			return await this.engine.assignTiers([{ leadId, score: 90 }], TIERS, options);
		}

		/** Who is who is another test's matter. */
		async groupOf(leadId: string): Promise<readonly string[]> {
			const [lead] = await this.store.read(async (view) => await view.readLeads([leadId]));
			return lead!.group;
		}

		/** Whose an order is as well. */
		async ordersOf(group: readonly string[]): Promise<number[]> {
			const outcomes = await this.store.read(async (view) => await view.readOutcomes(group.map((id) => [id])));
			return outcomes.flat().map(({ id }) => this.bought.get(id)!);
		}

		/** The earliest of all that the person was seen in, or what is drawn. */
		async expected(group: readonly string[], experiment: 'holdout' | 'variants') {
			const salt = this.salts[experiment];
			const known = this.seen
				.filter((one) => one.experiment === salt && group.includes(one.leadId))
				.sort((a, b) => a.at - b.at || (a.leadId < b.leadId ? -1 : 1));
			const key = [...group].sort()[0]!;
			const shares = experiment === 'holdout' ? HOLDOUT_SHARES : VARIANT_SHARES;
			const isCrossed = new Set(known.map(({ arm }) => arm)).size > 1;
			if (isCrossed) this.crossed++;
			return {
				first: known[0],
				isCrossed,
				drawn: draw(salt, key, shares),
			};
		}

		async take(one: Step): Promise<void> {
			this.now++;
			if (one.do === 'wait') this.now += one.hours * HOUR;
			else if (one.do === 'join') await this.join(one.person, one.isTurned);
			else if (one.do === 'part') await this.part(one.person);
			else if (one.do === 'visit') await this.visit(identitiesOf(one.person, one.record));
			else if (one.do === 'identify')
				await this.visit({
					...identitiesOf(one.person, 'browser'),
					...identitiesOf(one.person, one.record as RecordName),
				});
			else await this.meet(one.do, identitiesOf(one.person, one.record));
		}

		async join(number: number, isTurned: boolean): Promise<void> {
			const ids = ['first', 'second'].map((name) => `${name}-${number}`);
			const [kept, absorbed] = isTurned ? ids.reverse() : ids;
			await this.engine.recordEvents([
				{
					records: [
						{
							...{ kind: 'identity', name: 'alias', source: 'test', occurredAt: this.now },
							id: `join ${++this.serial}`,
							identities: { customerId: kept! },
							formerly: { customerId: absorbed! },
						},
					],
				},
			]);
		}

		async part(number: number): Promise<void> {
			const own = await this.visit(identitiesOf(number, 'first'));
			const group = await this.groupOf(own);
			const merges = await this.store.read(async (view) => await view.listMerges({ limit: 100 }));
			const merge = merges.find(({ fromLeadId, alias }) => alias === true && group.includes(fromLeadId));
			if (merge !== undefined) await this.engine.undoMerge({ leadId: merge.fromLeadId });
		}

		async meet(how: 'check' | 'route' | 'buy', identities: Identities): Promise<void> {
			const leadId = await this.visit(identities);
			const group = await this.groupOf(leadId);
			if (how === 'check') await this.check(group);
			else if (how === 'route') await this.route(group);
			else {
				const id = `order ${++this.serial}`;
				const records = [outcome('purchase', { id, identities, occurredAt: this.now })];
				valueOf((await this.engine.recordOutcomes([{ records }]))[0]);
				this.bought.set(id, this.now);
			}
		}

		async check(group: readonly string[]): Promise<void> {
			const [leadId = ''] = group;
			const check = { leadId, identities: [], channel: 'email', purpose: 'marketing', rules: RULES } as const;
			const { reasons } = valueOf((await this.engine.checkSuppression([check]))[0]);
			const codes = reasons.map(({ code }) => code);
			// Whom nothing can reach is in neither group.
			if (codes.includes('unreachable')) return;
			const { first, drawn } = await this.expected(group, 'holdout');
			const arm = first?.arm ?? drawn;
			expect(codes).toEqual(arm === 'holdout' ? ['holdout'] : []);
			if (first === undefined) this.seen.push({ leadId, experiment: this.salts.holdout, arm, at: this.now });
		}

		async route(group: readonly string[]): Promise<void> {
			const [leadId = ''] = group;
			const { variant, holdout, experiment } = valueOf((await this.assign(leadId))[0]);
			const ofHoldout = await this.expected(group, 'holdout');
			expect(holdout).toBe((ofHoldout.first?.arm ?? ofHoldout.drawn) === 'holdout');
			const { first, drawn } = await this.expected(group, 'variants');
			expect(experiment).toBe(this.salts.variants);
			expect(variant).toBe(first === undefined || first.arm === 'holdout' ? drawn : first.arm);
			const arm = holdout ? 'holdout' : drawn;
			if (first === undefined) this.seen.push({ leadId, experiment: this.salts.variants, arm, at: this.now });
		}

		/** Each of all people once, where they were first, with what they all bought in the days from then on. */
		async tally(experiment: 'holdout' | 'variants') {
			const groups = new Map<string, readonly string[]>();
			for (const leadId of this.leadIds) {
				const group = await this.groupOf(leadId);
				groups.set(group[0]!, group);
			}
			const counts: Record<string, { exposed: number; leads: number; buyers: number }> = {};
			let [people, crossed] = [0, 0];
			for (const group of groups.values()) {
				const { first, isCrossed } = await this.expected(group, experiment);
				if (first === undefined) continue;
				const closesAt = first.at + WINDOW_DAYS * DAY;
				const isOver = closesAt <= this.now;
				const buys = (await this.ordersOf(group)).some((at) => at >= first.at && at < closesAt);
				const { exposed, leads, buyers } = counts[first.arm] ?? { exposed: 0, leads: 0, buyers: 0 };
				counts[first.arm] = {
					exposed: exposed + 1,
					leads: leads + Number(isOver),
					buyers: buyers + Number(isOver && buys),
				};
				// The share that crossed over is told of those who were in a variant first.
				if (experiment === 'variants' && first.arm === 'holdout') continue;
				people++;
				crossed += Number(isCrossed);
			}
			return { counts, crossedShare: people === 0 ? 0 : crossed / people };
		}

		async compareStored(): Promise<void> {
			const ids = [...this.leadIds];
			const stored = await this.store.read(async (view) => await view.readExposures(ids.map((id) => [id])));
			const order = (a: Seen, b: Seen) => a.at - b.at || (a.experiment < b.experiment ? -1 : 1);
			expect(stored.flat().sort(order)).toEqual([...this.seen].sort(order));
		}

		async compareResults(): Promise<void> {
			const pick = (arm: { exposed: number; leads: number; buyers: number } | undefined) => {
				const { exposed = 0, leads = 0, buyers = 0 } = arm ?? {};
				return { exposed, leads, buyers };
			};
			const ofHoldout = await this.engine.readHoldoutResults();
			const tallied = await this.tally('holdout');
			expect(pick(ofHoldout.arms.holdout)).toEqual(pick(tallied.counts.holdout));
			expect(pick(ofHoldout.arms.contacted)).toEqual(pick(tallied.counts.contacted));
			expect(ofHoldout.crossedShare).toBeCloseTo(tallied.crossedShare, 9);
			const [ofVariants] = await this.engine.readVariantResults({ tierSet: 'default' });
			const routed = await this.tally('variants');
			for (const variant of ofVariants!.variants) expect(pick(variant)).toEqual(pick(routed.counts[variant.name]));
			expect(pick(ofVariants!.heldOut)).toEqual(pick(routed.counts.holdout));
			expect(ofVariants!.crossedShare).toBeCloseTo(routed.crossedShare, 9);
		}
	}

	it('is kept through identifying, joining and parting in any order, noted once, and counted once with all they bought', async () => {
		let [joined, crossed] = [0, 0];
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 50, size: 'max' }), async (steps) => {
				const world = await new World().open();
				for (const one of CROSSING) await world.take(one);
				await world.compareResults();
				for (const one of steps) await world.take(one);
				await world.compareStored();
				await world.compareResults();
				world.now += 10 * DAY;
				await world.compareResults();
				world.now += 30 * DAY;
				await world.compareResults();
				crossed += world.crossed;
				joined += (await world.store.read(async (view) => await view.listMerges({ limit: 100 }))).length;
			}),
			{ numRuns: 4 },
		);
		// Else it would have shown nothing.
		expect(joined).toBeGreaterThan(3);
		expect(crossed).toBeGreaterThan(0);
	}, 300_000);
});
