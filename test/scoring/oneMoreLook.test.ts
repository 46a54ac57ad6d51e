import fc from 'fast-check';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { explainScore } from '../../src/scoring/explainScore';
import { parseScorecard } from '../../src/scoring/scorecard';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { daysAgo, factsOf, NOON, type TestEvent } from '../features/leadFacts';

const settings = scoringSettingsSchema.parse({});
const { customer } = DEFAULT_SCORECARDS;
const counting = { events: ['product_viewed'], halfLifeDays: 7, perDay: 2, capUnits: 4, points: 3 };
const made = { label: 'Looked', group: customer.groups[0]!.code, ...counting };
const crossSell = { kind: 'owned', code: 'owned:new', owned: false, ...made };
const accessory = { kind: 'owned', code: 'owned:fits_it', owned: true, ...made };
const dearer = { kind: 'higher', code: 'higher:price', ...made };
const plan = { kind: 'higher', code: 'higher:plan', plans: ['Basic', 'Pro', 'Team'], ...made };
const card = parseScorecard({
	...customer,
	groups: customer.groups.map((group) => ({ ...group, capPoints: 1000 })),
	terms: [crossSell, accessory, dearer, plan],
});

const order = (facets: string, price: number, at = daysAgo(40)): TestEvent => ({
	name: 'order_completed',
	at,
	facets,
	amountMinor: price * 100,
	currency: 'EUR',
});
const look = (facets: string): TestEvent => ({ name: 'product_viewed', at: NOON, facets });
const nextOf = (code: string, events: TestEvent[]) =>
	explainScore(card, factsOf(events), settings).terms.find((term) => term.code === code)?.next;

describe('what one more look would add', () => {
	const bought = [order('category=sofas', 40)];

	it('is what the score gains by it, until the limit per day is reached', () => {
		expect(nextOf('owned:new', bought)).toBe('one more look at a category they have not bought now: +3');
		expect(nextOf('owned:fits_it', bought)).toBe('one more look at a category they have bought now: +3');
		expect(nextOf('higher:price', bought)).toBe(
			'one more look at what costs at least 1.5 times their usual order now: +3',
		);
		expect(nextOf('owned:fits_it', [...bought, look('category=sofas'), look('category=sofas')])).toBe(
			'one more look at a category they have bought now changes nothing; otherwise worth half in 7 days',
		);
	});

	it('finds something new also where something of any name was bought', () => {
		expect(nextOf('owned:new', [order('category=any', 40)])).toMatch(/: \+3$/);
	});

	it('of a higher plan ends with the highest', () => {
		expect(nextOf('higher:plan', [order('plan=pro', 40)])).toBe('one more look at a higher plan than theirs now: +3');
		expect(nextOf('higher:plan', [order('plan=team', 40)])).toBe('they have the highest plan already');
	});

	it('is not said where it is not known what they have bought', () => {
		for (const { code } of card.terms) expect(nextOf(code, [look('')])).toBe('once it is known what they have bought');
	});
});

describe('one more order of a customer', () => {
	const anyText = fc.constantFrom('sofas', 'pens', 'lamps', '');
	const anyEvent: fc.Arbitrary<TestEvent> = fc
		.record({
			name: fc.constantFrom('product_viewed', 'product_added', 'order_completed'),
			age: fc.integer({ min: 0, max: 90 * 24 }),
			category: anyText,
			price: fc.option(fc.integer({ min: 1, max: 500 })),
		})
		.map(({ name, age, category, price }) => ({
			name,
			at: NOON - age * 3_600_000,
			facets: category === '' ? '' : `category=${category}`,
			...(price !== null && { amountMinor: price * 100, currency: 'EUR' }),
		}));
	/** Documented: cross-selling ends with the purchase, what is usual rises with a dear one, and nobody is late any more. */
	const endsWithAnOrder = (code: string) =>
		customer.terms.some(
			(term) =>
				term.code === code &&
				(term.kind === 'higher' || term.kind === 'overdue' || (term.kind === 'owned' && !term.owned)),
		);

	it('lowers nothing but what is said to end with a purchase', () => {
		expect(customer.terms.filter(({ code }) => endsWithAnOrder(code)).length).toBeGreaterThanOrEqual(2);
		fc.assert(
			fc.property(
				fc.array(anyEvent, { maxLength: 20 }),
				anyText,
				fc.integer({ min: 1, max: 500 }),
				(events, category, price) => {
					const facets = category === '' ? '' : `category=${category}`;
					const explain = (known: TestEvent[]) => explainScore(customer, factsOf(known), settings).terms;
					const before = explain(events);
					const after = explain([...events, order(facets, price, NOON)]);
					const lower = after.filter(({ points }, index) => points < before[index]!.points).map(({ code }) => code);
					expect(lower.filter((code) => !endsWithAnOrder(code))).toEqual([]);
				},
			),
		);
	});
});
