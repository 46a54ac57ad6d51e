import fc from 'fast-check';
import type { Feature } from '../../src/features/feature';
import { DAY_MS } from '../../src/lead/time';
import { NOON, type TestEvent } from './leadFacts';

/** Few names, so that features and events meet. */
export const EVENT_NAMES = ['view', 'cart', 'order', 'constructor'];
const TRAIT_NAMES = ['country', 'plan', 'size'];

const anyEventName = fc.constantFrom(...EVENT_NAMES);
const anyMoney = fc.oneof(
	fc.constant({}),
	fc.record({
		amountMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
		currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
	}),
);
const anyAge = fc.oneof(fc.integer({ min: 0, max: 3 * DAY_MS }), fc.integer({ min: 0, max: 800 * DAY_MS }));

const anyEvent: fc.Arbitrary<TestEvent> = fc
	.tuple(anyEventName, anyAge, anyMoney)
	.map(([name, age, money]) => ({ name, at: NOON - age, ...money }));
export const anyEvents = fc.array(anyEvent, { maxLength: 40, size: 'max' });

export const anyTraits = fc.dictionary(
	fc.constantFrom(...TRAIT_NAMES),
	fc.oneof(
		fc.boolean(),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.constantFrom('de', 'FR', ' ', 'Pro', '12'),
		fc.string(),
	),
);

const anyDays = fc.integer({ min: 1, max: 3650 });
export const anyEventFeature = fc.record({
	kind: fc.constant('event' as const),
	event: anyEventName,
	halfLifeDays: fc.oneof(anyDays, fc.constant(0.04)),
	perDay: fc.integer({ min: 1, max: 5 }),
	capUnits: fc.double({ min: 0.1, max: 20, noNaN: true }),
});
export const anyRecencyFeature = fc.record({
	kind: fc.constant('recency' as const),
	events: fc.uniqueArray(anyEventName, { minLength: 1 }),
});
export const anyTotalFeature = fc
	.record({
		kind: fc.constant('total' as const),
		event: anyEventName,
		windowDays: anyDays,
		in: fc.option(fc.constantFrom('EUR', 'JPY')),
	})
	.map(({ in: currency, ...total }) => ({ ...total, ...(currency === null ? {} : { currency }) }));
export const anyTraitFeature = fc.record({
	kind: fc.constant('trait' as const),
	trait: fc.constantFrom(...TRAIT_NAMES),
});
export const anyAccountFeature = fc.record({
	kind: fc.constant('account' as const),
	events: fc.uniqueArray(anyEventName, { minLength: 1, maxLength: 3 }),
	windowDays: anyDays,
	capPeople: fc.integer({ min: 1, max: 10 }),
});

const anyOverdueFeature = fc.record({
	kind: fc.constant('overdue' as const),
	event: anyEventName,
	usualDays: fc.integer({ min: 1, max: 400 }),
	usualWeight: fc.double({ min: 0.1, max: 20, noNaN: true }),
	usualSpread: fc.double({ min: 0.1, max: 3, noNaN: true }),
});
const anyActivity = fc.oneof(
	fc.record({ events: fc.uniqueArray(anyEventName, { minLength: 1 }) }),
	fc.record({ except: fc.uniqueArray(anyEventName, { minLength: 1 }) }),
	fc.constant({}),
);
const anyTenureFeature = fc
	.tuple(anyActivity, fc.constantFrom({}, { last: true as const }))
	.map(([activity, last]) => ({ kind: 'tenure' as const, ...activity, ...last }));
const anyIntervalFeature = fc.record({
	kind: fc.constant('interval' as const),
	event: anyEventName,
	usualDays: fc.integer({ min: 1, max: 1_000 }),
	usualWeight: fc.constantFrom(0.5, 2),
	late: fc.constantFrom(true as const, undefined),
});
export const anyFrequencyFeature = anyActivity.map((activity) => ({ kind: 'frequency' as const, ...activity }));

export const anyFeature: fc.Arbitrary<Feature> = fc
	.tuple(
		fc.oneof(
			anyEventFeature,
			anyRecencyFeature,
			anyTotalFeature,
			anyTraitFeature,
			anyAccountFeature,
			anyOverdueFeature,
			anyTenureFeature,
			anyIntervalFeature,
			anyFrequencyFeature,
		),
		fc.nat(),
	)
	.map(([feature, number]) => ({ ...feature, code: `${feature.kind}:x${number}` }));
