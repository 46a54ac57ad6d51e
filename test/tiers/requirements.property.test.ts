import fc from 'fast-check';
import { assignTier } from '../../src/tiers/assignTier';
import type { RequirementFacts } from '../../src/tiers/requirements';
import { tierRulesSchema } from '../../src/tiers/settings';

const NAMES = ['T0', 'T1', 'T2', 'T3'];
const WITHIN_HOURS = 24;
const HOUR = 3_600_000;

const setting = fc
	.record({
		asking: fc.subarray(['T0', 'T1', 'T2']),
		known: fc.subarray(['T0', 'T1', 'T2']),
		match: fc.constantFrom('all' as const, 'any' as const),
		minimumDwellMs: fc.integer({ min: 0, max: 100 * HOUR }),
		reentryMs: fc.integer({ min: 0, max: 100 * HOUR }),
		asOf: fc.integer({ min: 200 * HOUR, max: 300 * HOUR }),
		state: fc.option(fc.record({ name: fc.constantFrom(...NAMES), since: fc.integer({ min: 0, max: 300 * HOUR }) }), {
			nil: undefined,
		}),
		leftAt: fc.dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 300 * HOUR })),
	})
	.map(({ asking, known, match, minimumDwellMs, reentryMs, asOf, state, leftAt }) => {
		const rules = tierRulesSchema.parse({
			tiers: NAMES.map((name, index) => ({ name, minScore: 90 - 20 * index })),
			requirements: asking.map((tier) => ({ tier, kind: 'did', event: `event_of_${tier}`, withinHours: WITHIN_HOURS })),
			requirementsMatch: match,
			minimumDwellMs,
			reentryMs,
		});
		const lastDid = new Map(
			(rules.requirements ?? []).flatMap((asked) =>
				asked.kind === 'did' && known.includes(asked.tier) ? [[asked, asOf - HOUR] as const] : [],
			),
		);
		const facts: RequirementFacts = { lastDid, attributes: new Map() };
		const closed = new Set(asking.filter((name) => !known.includes(name)));
		const decide = (score: number, before = state) =>
			assignTier(
				{ score, asOf, facts, leftAt: new Map(Object.entries(leftAt)), ...(before && { state: before }) },
				rules,
			);
		return { rules, closed, state, asOf, decide };
	});
const score = fc.double({ min: -50, max: 150, noNaN: true });
const rankOf = (name: string): number => NAMES.indexOf(name);

it('nobody enters a tier that asks for more than is known of them, and nobody stays in it past the minimum stay', () => {
	fc.assert(
		fc.property(setting, score, ({ rules, closed, state, asOf, decide }, value) => {
			const { name, changed } = decide(value);
			if (changed) expect(closed).not.toContain(name);
			if (!changed && state && asOf >= state.since + rules.minimumDwellMs) expect(closed).not.toContain(name);
		}),
	);
});

it('with conditions too, a better score never means a worse tier', () => {
	fc.assert(
		fc.property(setting, score, score, ({ decide }, one, other) => {
			const low = rankOf(decide(Math.min(one, other)).name);
			expect(rankOf(decide(Math.max(one, other)).name)).toBeLessThanOrEqual(low);
		}),
	);
});

it('with conditions too, deciding again changes nothing', () => {
	fc.assert(
		fc.property(setting, score, ({ decide }, value) => {
			const first = decide(value);
			expect(decide(value, first)).toMatchObject({ name: first.name, changed: false });
		}),
	);
});
