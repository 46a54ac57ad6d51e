import fc from 'fast-check';
import { assignTier, type TierState } from '../../src/tiers/assignTier';
import { tierRulesSchema, type TierRules } from '../../src/tiers/settings';

const score = fc.double({ min: -50, max: 150, noNaN: true });
const instant = fc.integer({ min: 0, max: 1000 });

const rules: fc.Arbitrary<TierRules> = fc
	.record({
		thresholds: fc.uniqueArray(fc.integer({ min: -20, max: 120 }), { minLength: 1, maxLength: 6 }),
		hysteresisPoints: fc.integer({ min: 0, max: 30 }),
		minimumDwellMs: fc.integer({ min: 0, max: 100 }),
		capacities: fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), { minLength: 6, maxLength: 6 }),
	})
	.map(({ thresholds, capacities, ...rest }) =>
		tierRulesSchema.parse({
			...rest,
			tiers: [...thresholds.sort((one, other) => other - one), 0].map((minScore, index) => ({
				name: `T${index}`,
				minScore,
				...(index < thresholds.length && { capacityPerDay: capacities[index] }),
			})),
		}),
	);

const setting = rules.chain((chosen) =>
	fc.record({
		rules: fc.constant(chosen),
		state: fc.option(
			fc.record({ name: fc.constantFrom('gone', ...chosen.tiers.map(({ name }) => name)), since: instant }),
			{
				nil: undefined,
			},
		),
		asOf: instant,
		entriesToday: fc
			.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 })
			.map((counts) => new Map(counts.map((count, index) => [`T${index}`, count]))),
	}),
);

function rankOf(name: string, { tiers }: TierRules): number {
	return tiers.findIndex((tier) => tier.name === name);
}

type Entries = ReadonlyMap<string, number>;

function decide(
	value: number,
	state: TierState | undefined,
	asOf: number,
	chosen: TierRules,
	entriesToday: Entries = new Map(),
) {
	return assignTier({ score: value, asOf, entriesToday, ...(state && { state }) }, chosen);
}

it('a better score never means a worse tier', () => {
	fc.assert(
		fc.property(setting, score, score, ({ rules: chosen, state, asOf, entriesToday }, one, other) => {
			const [low, high] = [Math.min(one, other), Math.max(one, other)];
			const lowRank = rankOf(decide(low, state, asOf, chosen, entriesToday).name, chosen);
			expect(rankOf(decide(high, state, asOf, chosen, entriesToday).name, chosen)).toBeLessThanOrEqual(lowRank);
		}),
	);
});

it('the answer is always one of the tiers, with a reason and a since that fit it', () => {
	fc.assert(
		fc.property(setting, score, ({ rules: chosen, state, asOf, entriesToday }, value) => {
			const decision = decide(value, state, asOf, chosen, entriesToday);
			expect(rankOf(decision.name, chosen)).toBeGreaterThanOrEqual(0);
			expect(decision.because).not.toBe('');
			expect(decision.changed).toBe(decision.name !== state?.name);
			expect(decision.since).toBe(decision.changed ? asOf : state?.since);
		}),
	);
});

it('a full tier is entered by nobody, and changes nothing for a lead that would not have entered it', () => {
	fc.assert(
		fc.property(setting, score, ({ rules: chosen, state, asOf, entriesToday }, value) => {
			const isFull = (name: string) =>
				(entriesToday.get(name) ?? 0) >= (chosen.tiers.find((tier) => tier.name === name)?.capacityPerDay ?? Infinity);
			const unlimited = decide(value, state, asOf, chosen);
			const decision = decide(value, state, asOf, chosen, entriesToday);
			expect(decision.changed && isFull(decision.name)).toBe(false);
			if (!unlimited.changed || !isFull(unlimited.name)) expect(decision).toEqual(unlimited);
		}),
	);
});

const history = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 60 }), value: score }), {
	minLength: 1,
	maxLength: 40,
});

function live(steps: { wait: number; value: number }[], chosen: TierRules) {
	let asOf = 0;
	let state: TierState | undefined;
	return steps.map(({ wait, value }) => {
		asOf += wait;
		const before = state;
		const decision = decide(value, state, asOf, chosen);
		state = { name: decision.name, since: decision.since };
		return { ...decision, asOf, value, before };
	});
}

it('a lead moves down at most once in a minimum stay', () => {
	fc.assert(
		fc.property(rules, history, (chosen, steps) => {
			for (const { name, asOf, before } of live(steps, chosen)) {
				if (before && rankOf(name, chosen) > rankOf(before.name, chosen)) {
					expect(asOf - before.since).toBeGreaterThanOrEqual(chosen.minimumDwellMs);
				}
			}
		}),
	);
});

it('a score that wanders inside the band of one threshold changes the tier at most once', () => {
	fc.assert(
		fc.property(
			rules,
			fc.nat(),
			fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }),
			(chosen, pick, wander) => {
				const threshold = chosen.tiers[pick % (chosen.tiers.length - 1)]?.minScore ?? 0;
				const steps = wander.map((share) => ({ wait: 1000, value: threshold - share * chosen.hysteresisPoints }));
				const changes = live(steps, chosen)
					.slice(1)
					.filter(({ changed }) => changed);
				const neighbours = chosen.tiers
					.slice(0, -1)
					.filter(({ minScore }) => minScore <= threshold && minScore > threshold - chosen.hysteresisPoints);
				expect(changes.length).toBeLessThanOrEqual(neighbours.length);
			},
		),
	);
});

it('deciding again changes nothing', () => {
	fc.assert(
		fc.property(setting, score, ({ rules: chosen, state, asOf, entriesToday }, value) => {
			const first = decide(value, state, asOf, chosen, entriesToday);
			const again = decide(value, first, asOf, chosen, entriesToday);
			expect(again).toMatchObject({ name: first.name, changed: false, since: first.since });
		}),
	);
});
