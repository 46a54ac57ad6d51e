import fc from 'fast-check';
import { closePast, isEnough } from '../../src/features/closePast';
import { computeFeatures } from '../../src/features/computeFeatures';
import type { Feature } from '../../src/features/feature';
import { findInterests } from '../../src/features/interests';
import type { DayCount, LeadFacts, Past } from '../../src/features/leadFacts';
import { DAY_MS } from '../../src/lead/time';

const TODAY = 20_000;
const NAMES = ['product_viewed', 'product_added', 'order_completed', 'webinar_registered'] as const;
const COUNTED = { perDay: 3, capUnits: 1_000 } as const;

const LOOKS = {
	...{ events: ['product_viewed', 'product_added'], purchases: ['order_completed'] },
	...{ halfLifeDays: 21, ...COUNTED },
};

/** All kinds that look at days, with and without conditions, capped and not. */
const FEATURES: readonly Feature[] = [
	...NAMES.map((event): Feature => ({ kind: 'event', code: `event:${event}`, event, halfLifeDays: 7, ...COUNTED })),
	{ kind: 'event', code: 'event:slow', event: 'product_viewed', halfLifeDays: 90, perDay: 1, capUnits: 5 },
	{
		...{ kind: 'event', code: 'event:sofas', event: 'product_viewed', halfLifeDays: 30, ...COUNTED },
		where: { category: ['sofas', 'pens*'] },
	},
	{ kind: 'recency', code: 'recency:any', events: ['product_viewed', 'product_added'] },
	{ kind: 'recency', code: 'recency:pens', events: ['product_viewed'], where: { category: 'pens' } },
	{ kind: 'total', code: 'total:added', event: 'product_added', windowDays: 30 },
	{ kind: 'total', code: 'total:long', event: 'product_added', windowDays: 90, currency: 'EUR' },
	{ kind: 'total', code: 'total:sofas', event: 'product_added', windowDays: 60, where: { category: 'sofas' } },
	{ kind: 'tenure', code: 'tenure:view', events: ['product_viewed', 'webinar_registered'] },
	{ kind: 'tenure', code: 'tenure:any' },
	{ kind: 'tenure', code: 'tenure:last', except: ['docs_viewed'], last: true },
	{ kind: 'interval', code: 'interval:order', event: 'product_viewed', usualDays: 240, usualWeight: 0.5 },
	{ kind: 'interval', code: 'interval:late', event: 'product_viewed', usualDays: 240, usualWeight: 0.5, late: true },
	{ kind: 'tenure', code: 'tenure:but', except: ['docs_viewed', 'product_viewed'] },
	{ kind: 'frequency', code: 'frequency:any' },
	{ kind: 'frequency', code: 'frequency:but', except: ['docs_viewed', 'product_viewed'] },
	{ kind: 'frequency', code: 'frequency:order', events: ['order_completed', 'product_added'] },
	{ kind: 'overdue', code: 'overdue:order', event: 'order_completed', usualDays: 30, usualWeight: 2, usualSpread: 1 },
	{ kind: 'total', code: 'total:order', event: 'order_completed', windowDays: 365 },
	{ kind: 'owned', code: 'owned:other', by: 'category', owned: false, ...LOOKS },
	{ kind: 'owned', code: 'owned:same', by: 'category', owned: true, ...LOOKS },
	{ kind: 'higher', code: 'higher:price', priceTimes: 1.5, ...LOOKS },
	{ kind: 'higher', code: 'higher:plan', priceTimes: 1.5, plans: ['free', 'basic', 'pro'], ...LOOKS },
];

const dayCountArbitrary = fc
	.record({
		name: fc.constantFrom(...NAMES, 'docs_viewed'),
		ago: fc.integer({ min: 0, max: 120 }),
		facets: fc.constantFrom(
			'',
			'*',
			'category=sofas',
			'category=pens',
			'category=garden&category=pens',
			'plan=basic',
			'plan=pro',
		),
		currency: fc.constantFrom('', 'EUR', 'USD'),
		count: fc.integer({ min: 1, max: 9 }),
		amountMinor: fc.integer({ min: -500, max: 90_000 }),
		within: fc.integer({ min: 0, max: DAY_MS - 1 }),
	})
	.map(({ ago, within, amountMinor, ...rest }): DayCount => {
		const day = TODAY - ago;
		const at = day * DAY_MS + within;
		const spent = rest.currency === '' ? 0 : amountMinor;
		return { ...rest, day, amountMinor: spent, firstOccurredAt: at, lastOccurredAt: at };
	});

const daysArbitrary = fc
	.uniqueArray(dayCountArbitrary, {
		selector: ({ name, day, currency, facets }) => [name, day, currency, facets].join(),
		maxLength: 60,
	})
	.map((days) => days.sort((a, b) => a.day - b.day));

const endsArbitrary = fc.uniqueArray(fc.integer({ min: 0, max: 121 }), { minLength: 1, maxLength: 4 });

/** As scores keep it: written to text each time, made by what was known then, and given up where it is not enough any more. */
function factsWithPast(days: readonly DayCount[], ends: readonly number[]): LeadFacts {
	let past: Past | undefined;
	const look = (asOfDay: number): LeadFacts => {
		const factsBy = (of: Past | undefined): LeadFacts => {
			const after = days.filter(({ day }) => day <= asOfDay && (of === undefined || day >= of.untilDay));
			return { asOf, days: [...(of?.days ?? []), ...after], traits: new Map(), ...(of !== undefined && { past: of }) };
		};
		const facts = factsBy(past);
		return isEnough(FEATURES, facts) ? facts : factsBy(undefined);
	};
	for (const ago of [...ends].sort((a, b) => b - a)) {
		const untilDay = TODAY - ago;
		const closed = closePast(FEATURES, { ...look(untilDay + 1), untilDay });
		if (closed !== undefined) past = JSON.parse(JSON.stringify(closed)) as Past;
	}
	return look(TODAY);
}

const asOf = (TODAY + 1) * DAY_MS;

describe('days that are over, added up', () => {
	it('measure what the days themselves do, in however many steps they were added up', () => {
		fc.assert(
			fc.property(daysArbitrary, endsArbitrary, (days, ends) => {
				const whole = computeFeatures(FEATURES, { asOf, days, traits: new Map() });
				const added = computeFeatures(FEATURES, factsWithPast(days, ends));
				expect(added.missing).toEqual(whole.missing);
				expect(Object.keys(added.values)).toEqual(Object.keys(whole.values));
				for (const [code, value] of Object.entries(whole.values))
					expect(added.values[code]).toBeCloseTo(Number(value), 9);
				expect(Object.keys(added.unread.events ?? {}).sort()).toEqual(Object.keys(whole.unread.events ?? {}).sort());
				for (const [event, units] of Object.entries(whole.unread.events ?? {}))
					expect(added.unread.events?.[event]).toBeCloseTo(units, 9);
				for (const [name, { times, newestAt }] of whole.seen)
					expect(added.seen.get(name)).toMatchObject({ times, newestAt });
			}),
		);
	});

	it('say the same of interests', () => {
		fc.assert(
			fc.property(daysArbitrary, endsArbitrary, (days, ends) => {
				const facts = factsWithPast(days, ends);
				const { seen } = computeFeatures(FEATURES, facts);
				const whole = findInterests(computeFeatures(FEATURES, { asOf, days, traits: new Map() }).seen, asOf);
				const added = new Map(findInterests(seen, asOf, facts.past).map(({ category, share }) => [category, share]));
				expect(added.size).toBe(whole.length);
				// A rounding may fall to the other side.
				for (const { category, share } of whole)
					expect(Math.abs((added.get(category) ?? 0) - share)).toBeLessThan(0.0011);
			}),
		);
	});

	it('are left alone where they would be no less than the days', () => {
		const days = Array.from({ length: 300 }, (_, index): DayCount => {
			const at = (TODAY - 300 + index) * DAY_MS;
			const facets = `category=c${index}`;
			const times = { firstOccurredAt: at, lastOccurredAt: at };
			return {
				name: 'product_viewed',
				day: TODAY - 300 + index,
				facets,
				currency: '',
				count: 1,
				amountMinor: 0,
				...times,
			};
		});
		expect(closePast(FEATURES, { days, untilDay: TODAY })).toBeUndefined();
		expect(closePast(FEATURES, { days: days.slice(0, 100), untilDay: TODAY })).toBeDefined();
	});
});
