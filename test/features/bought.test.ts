import { computeFeatures } from '../../src/features/computeFeatures';
import { facetNeeds } from '../../src/features/facetNeeds';
import type { Feature } from '../../src/features/feature';
import { readFeature } from '../../src/features/featureVector';
import { daysAgo, factsOf, NOON, type TestEvent } from './leadFacts';

const counting = { purchases: ['order_completed'], halfLifeDays: 7, perDay: 2, capUnits: 4 };
const looks = ['product_viewed', 'product_added'];
const owned = (isOwned: boolean): Feature => ({
	kind: 'owned',
	code: 'owned:x',
	events: looks,
	by: 'category',
	owned: isOwned,
	...counting,
});
const dearer: Feature = { kind: 'higher', code: 'higher:x', events: looks, priceTimes: 1.5, ...counting };
const plans: Feature = { ...dearer, plans: ['Basic', 'Pro', 'Team'] };

const valueOf = (feature: Feature, events: TestEvent[]) =>
	readFeature(computeFeatures([feature], factsOf(events)), feature.code);

const order = (facets: string, price?: number, currency = 'EUR'): TestEvent => ({
	name: 'order_completed',
	at: daysAgo(40),
	facets,
	...(price !== undefined && { amountMinor: price * 100, currency }),
});
const look = (facets: string, at = NOON, price?: number, currency = 'EUR'): TestEvent => ({
	name: 'product_viewed',
	at,
	facets,
	...(price !== undefined && { amountMinor: price * 100, currency }),
});

describe('a look at a category', () => {
	const bought = [order('category=sofas&category=living')];

	it('counts as cross-sell where nothing of it was bought, and as an accessory where something was', () => {
		expect(valueOf(owned(false), [...bought, look('category=pens')])).toBe(1);
		expect(valueOf(owned(true), [...bought, look('category=pens')])).toBe(0);
		expect(valueOf(owned(false), [...bought, look('category=sofas')])).toBe(0);
		expect(valueOf(owned(true), [...bought, look('category=sofas')])).toBe(1);
	});

	it('is of what they own where one of its categories is', () => {
		expect(valueOf(owned(true), [...bought, look('category=lamps&category=living')])).toBe(1);
		expect(valueOf(owned(false), [...bought, look('category=lamps&category=living')])).toBe(0);
	});

	it('of which no category is known counts as neither', () => {
		for (const facets of ['', '*', 'brand=ink'])
			expect([true, false].map((is) => valueOf(owned(is), [...bought, look(facets)]))).toEqual([0, 0]);
	});

	it('is not known, rather than new, where it is not known what they bought', () => {
		expect(valueOf(owned(false), [look('category=pens')])).toBeUndefined();
		expect(valueOf(owned(false), [order(''), look('category=pens')])).toBeUndefined();
	});

	it('counts less with time, at most so often a day, and of all names together at most so much', () => {
		expect(valueOf(owned(false), [...bought, look('category=pens', daysAgo(7))])).toBe(0.5);
		const busy = [1, 2, 3].map(() => look('category=pens'));
		expect(valueOf(owned(false), [...bought, ...busy])).toBe(2);
		const added = busy.map((event) => ({ ...event, name: 'product_added' }));
		const yesterday = [...busy, ...added].map((event) => ({ ...event, at: daysAgo(1) }));
		expect(valueOf(owned(false), [...bought, ...busy, ...added, ...yesterday])).toBe(4);
	});
});

describe('a look at something dearer', () => {
	const bought = [order('', 40), order('', 60)];

	it('counts from so many times the usual order on', () => {
		expect(valueOf(dearer, [...bought, look('', NOON, 74)])).toBe(0);
		expect(valueOf(dearer, [...bought, look('', NOON, 75)])).toBe(1);
	});

	it('is held against orders of its own currency alone', () => {
		expect(valueOf(dearer, [...bought, look('', NOON, 500, 'USD')])).toBe(0);
		expect(valueOf(dearer, [...bought, order('', 100, 'USD'), look('', NOON, 500, 'USD')])).toBe(1);
	});

	it('is told from a cheap one of another category on the same day', () => {
		const day = [look('category=pens', NOON, 2), look('category=sofas', NOON, 90)];
		expect(valueOf(dearer, [...bought, ...day])).toBe(1);
	});

	it('is not known without orders that cost something', () => {
		expect(valueOf(dearer, [look('', NOON, 75)])).toBeUndefined();
		expect(valueOf(dearer, [order(''), order('', 0), look('', NOON, 75)])).toBeUndefined();
	});
});

describe('a look at a higher plan', () => {
	const bought = [order('plan=basic'), order('plan=pro')];

	it('counts where it comes after the highest they have', () => {
		expect(valueOf(plans, [...bought, look('plan=team')])).toBe(1);
		expect(valueOf(plans, [...bought, look('plan=pro')])).toBe(0);
		expect(valueOf(plans, [...bought, look('plan=basic')])).toBe(0);
		expect(valueOf(plans, [...bought, look('plan=mystery')])).toBe(0);
	});

	it('is not known where none of the plans was bought', () => {
		expect(valueOf(plans, [order('plan=mystery'), look('plan=team')])).toBeUndefined();
		expect(valueOf(plans, [look('plan=team')])).toBeUndefined();
	});
});

it('asks history for what is looked at and for what was bought', () => {
	const category = { keys: ['category'], amounts: [] };
	expect(facetNeeds([owned(true)])).toEqual({
		product_viewed: category,
		product_added: category,
		order_completed: category,
	});
	expect(facetNeeds([plans]).order_completed).toEqual({ keys: ['plan'], amounts: [] });
	expect(facetNeeds([dearer])).toEqual({});
});
