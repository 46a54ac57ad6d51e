import fc from 'fast-check';
import { computeFeatures } from '../../src/features/computeFeatures';
import type { LeadFacts } from '../../src/features/leadFacts';
import { DAY_MS } from '../../src/lead/time';
import type { Scorecard } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { anyEvents, anyTraits } from '../features/arbitraries';
import { factsOf, freezeFacts, NOON } from '../features/leadFacts';
import { anyScorecard } from './arbitraries';

const settings = scoringSettingsSchema.parse({});
const score = (scorecard: Scorecard, facts: LeadFacts) =>
	scoreLead(scorecard, computeFeatures(listMeasured(scorecard.terms), facts), settings);

it('has reasons that add up to the unclamped score exactly, in the order they are listed or any other', () => {
	fc.assert(
		fc.property(anyScorecard({ min: -100 }), anyEvents, anyTraits, (scorecard, events, traits) => {
			const { reasons, unclamped } = score(scorecard, factsOf(events, traits));
			const hundredths = reasons.map(({ points }) => Math.round(points * 100));
			expect(hundredths.reduce((sum, points) => sum + points, 0) / 100).toBe(unclamped);
			expect(reasons.every(({ points }, index) => points === (hundredths[index] ?? 0) / 100)).toBe(true);
			expect(Math.abs(reasons.reduce((sum, { points }) => sum + points, 0) - unclamped)).toBeLessThan(1e-9);
		}),
	);
});

it('lists reasons largest first, none of them zero, no code twice, each with a sentence', () => {
	fc.assert(
		fc.property(anyScorecard({ min: -100 }), anyEvents, anyTraits, (scorecard, events, traits) => {
			const { reasons } = score(scorecard, factsOf(events, traits));
			const sizes = reasons.map(({ points }) => Math.abs(points));
			expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
			expect(reasons.filter(({ points, code }) => points === 0 && code !== 'start')).toEqual([]);
			expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
			expect(reasons.filter(({ because }) => /undefined|NaN|Infinity|^$/.test(because.replace(/ is .*/, '')))).toEqual(
				[],
			);
		}),
	);
});

it('shows scores within 0–100, chances in order within 0–1, and a grade', () => {
	fc.assert(
		fc.property(anyScorecard({ min: -100 }), anyEvents, anyTraits, (scorecard, events, traits) => {
			const { score: shown, intent, fit, unclamped, ...rest } = score(scorecard, factsOf(events, traits));
			for (const points of [shown, intent, fit]) expect(points === Math.min(100, Math.max(0, points))).toBe(true);
			if (intent % 100 !== 0 && fit % 100 !== 0) expect(intent + fit - 50).toBeCloseTo(unclamped, 9);
			expect(0 <= rest.probabilityLow && rest.probabilityLow <= rest.probability).toBe(true);
			expect(rest.probability <= rest.probabilityHigh && rest.probabilityHigh <= 1).toBe(true);
			expect(rest.grade).toMatch(/^[ABC][123]$/);
		}),
	);
});

it('is the same for the same facts in any order, and changes nothing it is given', () => {
	fc.assert(
		fc.property(anyScorecard({ min: -100 }), anyEvents, anyTraits, (scorecard, events, traits) => {
			const facts = freezeFacts(factsOf(events, traits));
			const before = JSON.stringify(scorecard);
			const reversed = { ...facts, days: [...facts.days].reverse(), traits: new Map([...facts.traits].reverse()) };
			expect(score(scorecard, reversed)).toEqual(score(scorecard, facts));
			expect(JSON.stringify(scorecard)).toBe(before);
		}),
	);
});

describe('where no points are negative', () => {
	const fair = anyScorecard({ min: 0 });

	it('doing more is never worth less', () => {
		fc.assert(
			fc.property(fair, anyEvents, anyEvents, anyTraits, (scorecard, events, more, traits) => {
				const before = score(scorecard, factsOf(events, traits)).unclamped;
				expect(score(scorecard, factsOf([...events, ...more], traits)).unclamped).toBeGreaterThanOrEqual(before);
			}),
		);
	});

	it('spending more is never worth less', () => {
		fc.assert(
			fc.property(fair, anyEvents, fc.integer({ min: 1, max: 1000 }), (scorecard, events, factor) => {
				const dearer = events.map((event) =>
					event.amountMinor === undefined ? event : { ...event, amountMinor: event.amountMinor * factor },
				);
				expect(score(scorecard, factsOf(dearer)).unclamped).toBeGreaterThanOrEqual(
					score(scorecard, factsOf(events)).unclamped,
				);
			}),
		);
	});

	it('doing it all whole days later is never worth less', () => {
		fc.assert(
			fc.property(fair, anyEvents, fc.nat({ max: 60 }), (scorecard, events, days) => {
				const later = events.filter(({ at }) => at + days * DAY_MS <= NOON);
				const shifted = later.map((event) => ({ ...event, at: event.at + days * DAY_MS }));
				expect(score(scorecard, factsOf(shifted)).unclamped).toBeGreaterThanOrEqual(
					score(scorecard, factsOf(later)).unclamped,
				);
			}),
		);
	});

	it('waiting never raises a score', () => {
		fc.assert(
			fc.property(fair, anyEvents, anyTraits, fc.nat({ max: 500 * DAY_MS }), (scorecard, events, traits, waitMs) => {
				const facts = factsOf(events, traits);
				expect(score(scorecard, { ...facts, asOf: NOON + waitMs }).unclamped).toBeLessThanOrEqual(
					score(scorecard, facts).unclamped,
				);
			}),
		);
	});
});
