import { EngineError } from '../../src/errors';
import { computeFeatures } from '../../src/features/computeFeatures';
import type { Feature } from '../../src/features/feature';
import { readFeature } from '../../src/features/featureVector';
import { daysAgo, factsOf, NOON } from './leadFacts';

const views: Feature = { kind: 'event', code: 'event:view', event: 'view', halfLifeDays: 7, perDay: 3, capUnits: 5 };
const lastView: Feature = { kind: 'recency', code: 'recency:view', events: ['view', 'click'] };
const spent: Feature = { kind: 'total', code: 'total:order', event: 'order', windowDays: 30 };
const country: Feature = { kind: 'trait', code: 'trait:country', trait: 'country' };
const people: Feature = { kind: 'account', code: 'account:view', events: ['view'], windowDays: 30, capPeople: 3 };

describe('an event feature', () => {
	const unitsOf = (events: Parameters<typeof factsOf>[0]) =>
		readFeature(computeFeatures([views], factsOf(events)), views.code);

	it('is 1 for an event at asOf itself and halves with every half-life', () => {
		expect(unitsOf([{ name: 'view', at: NOON }])).toBe(1);
		expect(unitsOf([{ name: 'view', at: daysAgo(7) }])).toBe(0.5);
		expect(unitsOf([{ name: 'view', at: daysAgo(21) }])).toBe(0.125);
	});

	it('counts at most perDay of one UTC day, all of them as old as the newest', () => {
		const oneDay = [1, 2, 3, 4, 5].map((hour) => ({ name: 'view', at: NOON - hour * 3_600_000 }));
		expect(unitsOf(oneDay)).toBeCloseTo(3 * 2 ** (-1 / (24 * 7)), 12);
	});

	it('holds the limit per day across currencies', () => {
		const at = NOON;
		expect(unitsOf(['', 'EUR', 'USD', 'JPY'].map((currency) => ({ name: 'view', at, currency })))).toBe(3);
	});

	it('never exceeds capUnits', () => {
		const days = Array.from({ length: 10 }, (_, day) => ({ name: 'view', at: daysAgo(day / 100) }));
		const many = [0, 1, 2, 3].flatMap((day) => days.map(({ name, at }) => ({ name, at: at - day * 86_400_000 })));
		expect(unitsOf(many)).toBe(5);
	});

	it('is zero, not missing, for a lead that never did it', () => {
		expect(unitsOf([])).toBe(0);
	});
});

describe('a recency feature', () => {
	it('is the days since the newest of its events', () => {
		const facts = factsOf([
			{ name: 'view', at: daysAgo(9) },
			{ name: 'click', at: daysAgo(2.5) },
		]);
		expect(computeFeatures([lastView], facts).values).toEqual({ 'recency:view': 2.5 });
	});

	it('is missing, not very large, where there never was one', () => {
		const vector = computeFeatures([lastView], factsOf([]));
		expect(vector.missing).toEqual(['recency:view']);
		expect(readFeature(vector, 'recency:view')).toBeUndefined();
	});

	it('is known to be zero at the very instant', () => {
		expect(readFeature(computeFeatures([lastView], factsOf([{ name: 'view', at: NOON }])), 'recency:view')).toBe(0);
	});
});

describe('a total', () => {
	const order = (amountMinor: number, currency: string, at = NOON) => ({ name: 'order', at, amountMinor, currency });

	it('is log1p of the major units of the days whose newest event lies in (asOf − window, asOf]', () => {
		const facts = factsOf([order(5_000, 'EUR'), order(4_900, 'EUR', daysAgo(29)), order(99_900, 'EUR', daysAgo(30))]);
		expect(computeFeatures([spent], facts).values).toEqual({ 'total:order': Math.log1p(99) });
	});

	it('knows currencies without and with three decimals', () => {
		expect(computeFeatures([spent], factsOf([order(99, 'JPY')])).values['total:order']).toBe(Math.log1p(99));
		expect(computeFeatures([spent], factsOf([order(99_000, 'KWD')])).values['total:order']).toBe(Math.log1p(99));
	});

	it('never adds currencies up, and names those it left out', () => {
		const vector = computeFeatures([spent], factsOf([order(5_000, 'EUR'), order(9_900, 'USD')]));
		expect(vector.values['total:order']).toBe(Math.log1p(99));
		expect(vector.missing).toEqual(['total:order:EUR']);
	});

	it('is missing where all money is in a currency other than the one asked for', () => {
		const vector = computeFeatures([{ ...spent, currency: 'GBP' }], factsOf([order(5_000, 'EUR')]));
		expect(readFeature(vector, 'total:order')).toBeUndefined();
		expect(vector.missing).toEqual(['total:order:EUR', 'total:order']);
	});

	it('counts a day whole by its newest event, whichever of its events the money is of', () => {
		const edge = daysAgo(30);
		const day = [
			{ ...order(9_900, 'EUR', edge - 3_600_000), facets: 'category=sofas' },
			{ ...order(0, 'USD', edge + 3_600_000), facets: 'category=pens' },
		];
		expect(computeFeatures([spent], factsOf(day)).values['total:order']).toBe(Math.log1p(99));
		const ofSofas: Feature = { ...spent, where: { category: 'sofas' } };
		expect(computeFeatures([ofSofas], factsOf(day)).values['total:order']).toBeUndefined();
	});

	it('is zero where nothing was spent, also where more came back than was paid', () => {
		expect(readFeature(computeFeatures([spent], factsOf([])), 'total:order')).toBe(0);
		expect(readFeature(computeFeatures([spent], factsOf([order(-500, 'EUR')])), 'total:order')).toBe(0);
	});
});

describe('a trait', () => {
	const read = (traits: Parameters<typeof factsOf>[1]) => computeFeatures([country], factsOf([], traits));

	it('keeps a category in lower case without outer blanks', () => {
		expect(read({ country: ' DE ' }).values).toEqual({ 'trait:country': 'de' });
	});

	it('tells no from not known, and zero from not known', () => {
		expect(readFeature(read({ country: false }), 'trait:country')).toBe(false);
		expect(readFeature(read({ country: 0 }), 'trait:country')).toBe(0);
		expect(readFeature(read({}), 'trait:country')).toBeUndefined();
		expect(readFeature(read({ country: '  ' }), 'trait:country')).toBeUndefined();
	});
});

describe('an account feature', () => {
	const facts = factsOf([]);

	it('counts distinct people within the window up to its cap', () => {
		const seenBy = (instants: number[]) =>
			computeFeatures([people], {
				...facts,
				account: {
					leadId: 'lead',
					people: instants.map((at, index) => ({ leadId: `${index}`, lastSeen: new Map([['view', at]]) })),
				},
			});
		expect(readFeature(seenBy([NOON, daysAgo(3), daysAgo(30)]), people.code)).toBe(2);
		expect(readFeature(seenBy([NOON, NOON, NOON, NOON]), people.code)).toBe(3);
		expect(readFeature(seenBy([]), people.code)).toBe(0);
	});

	it('is missing where the company is not known', () => {
		expect(computeFeatures([people], facts).missing).toEqual(['account:view']);
	});
});

it('refuses history that reaches past asOf, for it would leak what was not known then', () => {
	const facts = factsOf([{ name: 'view', at: NOON + 1 }]);
	expect(() => computeFeatures([views], facts)).toThrow(EngineError);
});
