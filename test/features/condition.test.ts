import { computeFeatures } from '../../src/features/computeFeatures';
import { facetNeeds } from '../../src/features/facetNeeds';
import { featureKey, type Feature } from '../../src/features/feature';
import { readFeature } from '../../src/features/featureVector';
import { conditionSchema, type Condition } from '../../src/lead/condition';
import { OTHER_FACETS, writeFacets, type FacetKey } from '../../src/lead/facets';
import { daysAgo, factsOf, NOON, type TestEvent } from './leadFacts';

const ALL: readonly FacetKey[] = ['brand', 'category', 'page', 'plan', 'product', 'source'];

const views = (where?: Condition): Feature => ({
	kind: 'event',
	code: 'event:view',
	event: 'view',
	...(where && { where }),
	halfLifeDays: 7,
	perDay: 3,
	capUnits: 5,
});

interface Facts {
	category?: string;
	about?: Parameters<typeof writeFacets>[0]['about'];
	amountMinor?: number;
	currency?: string;
}

function view(facts: Facts, at = NOON, amounts: number[] = []): TestEvent {
	const facets = writeFacets({ source: 'shopify', ...facts }, { keys: [...ALL], amounts });
	return { name: 'view', at, facets, ...facts };
}

const unitsOf = (where: Condition | undefined, events: TestEvent[]) =>
	readFeature(computeFeatures([views(where)], factsOf(events)), 'event:view');

describe('a condition', () => {
	const sofa = view({
		category: 'Corner  Sofas',
		about: { brand: 'Möbel & Söhne', product: 'p-1', categories: ['Living'] },
	});
	const pen = view({ category: 'Pens', about: { brand: 'Ink' } });

	it.each<[string, Condition, number]>([
		['of a category', { category: 'corner sofas' }, 1],
		['of a further category of the same event', { category: 'living' }, 1],
		['whatever the case, the accents and the blanks', { category: ' CORNER sofas', brand: 'mobel & sohne' }, 1],
		['of which one key does not hold', { category: 'corner sofas', brand: 'ink' }, 0],
		['of a list, of which any has to hold', { category: ['pens', 'corner sofas'] }, 2],
		['of a start', { category: 'corner*' }, 1],
		['of a start that is not a part inside', { category: 'sofas*' }, 0],
		['of a whole text, which is no start', { category: 'corner' }, 0],
		['of a start that ends in a blank', { category: 'corn *' }, 0],
		['of anything at all', { brand: '*' }, 2],
		['of a source', { source: 'Shopify' }, 2],
		['of what is not known of any', { plan: 'pro' }, 0],
	])('%s counts the events it holds for', (_, where, expected) => {
		expect(unitsOf(where, [sofa, pen])).toBe(expected);
	});

	it('of an amount counts what reaches it, in major units of its own currency', () => {
		const priced = [99, 100, 250].map((amount) =>
			view({ amountMinor: amount * 100, currency: 'EUR' }, NOON, [100, 200]),
		);
		const yen = view({ amountMinor: 100, currency: 'JPY' }, NOON, [100, 200]);
		expect(unitsOf({ amountAtLeast: 100 }, [...priced, yen])).toBe(3);
		expect(unitsOf({ amountAtLeast: 200 }, [...priced, yen])).toBe(1);
	});

	it('does not hold for what is beyond the bound of a day, which counts without a condition', () => {
		const other = { name: 'view', at: NOON, facets: OTHER_FACETS };
		expect(unitsOf({ category: '*' }, [sofa, other])).toBe(1);
		expect(unitsOf(undefined, [sofa, other])).toBe(2);
	});

	it('keeps the limit per day over all the facets and currencies that it holds for', () => {
		const day = ['EUR', 'USD'].flatMap((currency) =>
			['a', 'b', 'c'].map((brand) => view({ category: 'pens', about: { brand }, amountMinor: 1, currency })),
		);
		expect(unitsOf({ category: 'pens' }, day)).toBe(3);
	});

	it('holds for recency, missing where none was ever seen', () => {
		const last = (where: Condition): Feature => ({
			kind: 'recency',
			code: 'recency:view',
			events: ['view', 'cart'],
			where,
		});
		const events = [view({ category: 'pens' }, daysAgo(1)), view({ category: 'sofas' }, daysAgo(4))];
		expect(computeFeatures([last({ category: 'sofas' })], factsOf(events)).values).toEqual({ 'recency:view': 4 });
		expect(computeFeatures([last({ category: 'lamps' })], factsOf(events)).missing).toEqual(['recency:view']);
	});

	it('holds for totals, currency by currency', () => {
		const total = (where: Condition): Feature => ({
			kind: 'total',
			code: 'total:view',
			event: 'view',
			windowDays: 30,
			where,
		});
		const events = [
			view({ category: 'pens', amountMinor: 5_000, currency: 'EUR' }),
			view({ category: 'sofas', amountMinor: 90_000, currency: 'EUR' }),
			view({ category: 'pens', amountMinor: 4_900, currency: 'EUR' }, daysAgo(2)),
		];
		expect(computeFeatures([total({ category: 'pens' })], factsOf(events)).values).toEqual({
			'total:view': Math.log1p(99),
		});
	});

	it('leaves all events of its name to be found by learning, as no term counts them', () => {
		const { unread } = computeFeatures([views({ category: 'pens' })], factsOf([sofa, pen]));
		expect(unread.events).toEqual({ view: 2 });
		expect(computeFeatures([views()], factsOf([sofa, pen])).unread.events).toBeUndefined();
	});
});

describe('what a feature measures', () => {
	it('is the same however the condition is spelled, and another under another condition', () => {
		const key = featureKey(views({ category: ['Sofas', 'pens'], amountAtLeast: 5 }));
		expect(featureKey(views({ amountAtLeast: 5, category: ['pens', ' sofas', 'PENS'] }))).toBe(key);
		const others = [views(), views({ category: 'sofas' }), views({ brand: ['sofas', 'pens'], amountAtLeast: 5 })];
		expect(new Set([key, ...others.map(featureKey)]).size).toBe(4);
	});
});

describe('what history has to keep apart', () => {
	it('is what conditions and purchases ask for, by event name', () => {
		const features: Feature[] = [
			views(),
			views({ category: 'sofas' }),
			views({ brand: 'ink', amountAtLeast: 200 }),
			views({ amountAtLeast: 100 }),
			{ kind: 'recency', code: 'recency:x', events: ['cart', 'constructor'], where: { plan: 'pro' } },
			{ kind: 'trait', code: 'trait:country', trait: 'country' },
		];
		const plan = { keys: ['plan'], amounts: [] };
		expect(facetNeeds(features)).toEqual({
			view: { keys: ['brand', 'category'], amounts: [100, 200] },
			cart: plan,
			constructor: plan,
		});
		expect(facetNeeds([views()])).toEqual({});
	});
});

describe('is refused', () => {
	it.each([
		['an unknown key', { colour: 'red' }],
		['nothing at all', {}],
		['an empty text', { category: ' ' }],
		['an empty list', { category: [] }],
		['only asterisks', { category: '**' }],
		['an amount of nothing', { amountAtLeast: 0 }],
		['a number for a text', { product: 12 }],
	])('%s', (_, where) => {
		expect(conditionSchema.safeParse(where).success).toBe(false);
	});
});
