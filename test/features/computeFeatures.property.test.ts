import fc from 'fast-check';
import { computeFeatures } from '../../src/features/computeFeatures';
import type { Feature } from '../../src/features/feature';
import { readFeature } from '../../src/features/featureVector';
import { DAY_MS } from '../../src/lead/time';
import { factsOf, freezeFacts, NOON } from './leadFacts';
import { anyEvents, anyFeature, anyFrequencyFeature, anyTraits } from './arbitraries';

const anyEventFeature = anyFeature.filter(
	(feature): feature is Extract<Feature, { kind: 'event' }> => feature.kind === 'event',
);
const valueOf = (feature: Feature, events: Parameters<typeof factsOf>[0]) =>
	Number(readFeature(computeFeatures([feature], factsOf(events)), feature.code) ?? 0);

it('gives the same vector in whatever order days and traits come, and writes to neither', () => {
	fc.assert(
		fc.property(
			fc.array(anyFeature, { maxLength: 8 }),
			anyEvents,
			anyTraits,
			fc.infiniteStream(fc.nat()),
			(features, events, traits, shuffle) => {
				const facts = freezeFacts(factsOf(events, traits));
				const keys = facts.days.map(() => shuffle.next().value ?? 0);
				const days = facts.days
					.map((day, i) => [keys[i] ?? 0, day] as const)
					.sort((a, b) => a[0] - b[0])
					.map(([, day]) => day);
				const shuffled = { ...facts, days, traits: new Map([...facts.traits].reverse()) };
				const { values, missing } = computeFeatures(features, facts);
				expect(computeFeatures(features, shuffled)).toMatchObject({ values, missing });
			},
		),
	);
});

it('holds finite numbers only, whatever the amounts and ages', () => {
	fc.assert(
		fc.property(anyFeature, anyEvents, anyTraits, (feature, events, traits) => {
			for (const value of Object.values(computeFeatures([feature], factsOf(events, traits)).values)) {
				if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
			}
		}),
	);
});

it('is never less after one event more', () => {
	const anyCounted = fc.oneof(
		anyEventFeature,
		anyFrequencyFeature.map((feature): Feature => ({ ...feature, code: 'frequency:x' })),
	);
	fc.assert(
		fc.property(anyCounted, anyEvents, anyEvents, (feature, events, more) => {
			expect(valueOf(feature, [...events, ...more])).toBeGreaterThanOrEqual(valueOf(feature, events));
		}),
	);
});

it('is never less when everything happened whole days later', () => {
	fc.assert(
		fc.property(anyEventFeature, anyEvents, fc.nat({ max: 30 }), (feature, events, days) => {
			const later = events.map((event) => ({ ...event, at: event.at + days * DAY_MS }));
			fc.pre(later.every(({ at }) => at <= NOON));
			expect(valueOf(feature, later)).toBeGreaterThanOrEqual(valueOf(feature, events));
		}),
	);
});

it('never rises by waiting', () => {
	fc.assert(
		fc.property(anyEventFeature, anyEvents, fc.nat({ max: 400 * DAY_MS }), (feature, events, waitMs) => {
			const facts = factsOf(events);
			const before = readFeature(computeFeatures([feature], facts), feature.code);
			const after = readFeature(computeFeatures([feature], { ...facts, asOf: NOON + waitMs }), feature.code);
			expect(after).toBeLessThanOrEqual(Number(before));
		}),
	);
});
