import { DAY_MS } from '../../src/lead/time';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { explainScore } from '../../src/scoring/explainScore';
import { parseScorecard } from '../../src/scoring/scorecard';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import type { LeadFacts } from '../../src/features/leadFacts';
import { daysAgo, factsOf, NOON } from '../features/leadFacts';

const settings = scoringSettingsSchema.parse({});
const groups = DEFAULT_SCORECARDS.prospect.groups;
const base = {
	kind: 'event',
	code: 'event:sofas',
	label: 'Viewed a product',
	group: 'shopping',
	event: 'product_viewed',
};
const counting = { points: 4, halfLifeDays: 7, perDay: 3, capUnits: 4 };
const facts = factsOf([
	{ name: 'product_viewed', at: NOON - 7_200_000, facets: 'category=sofas' },
	{ name: 'product_viewed', at: NOON, facets: 'category=pens' },
]);

const cardOf = (...terms: object[]) => parseScorecard({ ...DEFAULT_SCORECARDS.prospect, groups, terms });

function explain(term: object, known: LeadFacts = facts) {
	return explainScore(cardOf(term), known, settings).terms[0];
}

const sofas = { ...base, ...counting, where: { category: 'sofas' } };

it('says the condition in the name, the rule, the reason and what would come next', () => {
	expect(explain(sofas)).toMatchObject({
		label: 'Viewed a product (category sofas)',
		rule: '+4 each with category sofas, at most 3 a day; half-life 7 days; at most 4 count',
		because: '1 time with category sofas, newest 2 hours ago; counts as 0.99 (half-life 7 days)',
		next: 'one more with category sofas now: +4.03; otherwise worth half in 7 days',
	});
	const [, reason] = explainScore(cardOf(sofas), facts, settings).reasons;
	expect(reason).toMatchObject({ label: 'Viewed a product (category sofas)' });
});

it('leaves a name alone that says it already', () => {
	expect(explain({ ...sofas, label: 'Looked at Sofas' })?.label).toBe('Looked at Sofas');
});

it.each([
	[{ category: ['sofas', 'chairs'], brand: 'ac*' }, 'brand starting with ac, category sofas or chairs'],
	[{ amountAtLeast: 99.5 }, 'amount at least 99.5'],
	[{ plan: '*' }, 'plan of any kind'],
])('says %j in words', (where, words) => {
	expect(explain({ ...sofas, where })?.rule).toContain(`+4 each with ${words}, at most`);
});

it('says what one more that meets the condition would add, whatever it asks', () => {
	const where = { category: ['Möbel & Co*', 'x'], brand: '*', source: 'Shop', amountAtLeast: 50 };
	expect(explain({ ...sofas, where })).toMatchObject({
		because: expect.stringMatching(/^not seen with brand of any kind/),
		next: expect.stringContaining('now: +4'),
	});
});

it('says the condition of recency and totals as well', () => {
	const { event: _, ...named } = base;
	const recency = { ...named, kind: 'recency', events: ['product_viewed'], bins: [{ upToDays: 7, points: 3 }] };
	const where = { category: 'sofas' };
	expect(explain({ ...recency, where })).toMatchObject({
		rule: '+3 up to 7 days, +0 later, +0 if never seen with category sofas',
		because: 'last seen with category sofas 2 hours ago',
		next: '+0 in 6.92 days unless it happens again with category sofas',
	});
	expect(explain({ ...recency, where: { category: 'lamps' } })?.because).toBe('never seen with category lamps');
	expect(explain({ ...base, kind: 'total', windowDays: 30, points: 1, where })).toMatchObject({
		rule: '+1 each time the amount with category sofas grows 2.7-fold (any one currency, last 30 days)',
		because: 'worth 0 with category sofas in the last 30 days',
	});
});

describe('where history is not complete for a condition', () => {
	const knownSince = (since: number | undefined) => ({ ...facts, completeSince: () => since });

	it('says from when on it is counted', () => {
		expect(explain(sofas, knownSince(daysAgo(7)))?.because).toMatch(/; counted since 3 March 2026$/);
		expect(explain({ ...sofas, where: { category: 'lamps' } }, knownSince(daysAgo(7)))?.because).toBe(
			'not seen with category lamps; counted since 3 March 2026',
		);
		expect(explain(sofas, knownSince(NOON + DAY_MS))?.because).toMatch(/; counted from 11 March 2026 on$/);
		expect(explain(sofas, knownSince(undefined))?.because).toMatch(/; not counted yet$/);
	});

	it('says nothing where what is older would not count any more, or where no condition is', () => {
		const { where: _, ...unconditioned } = sofas;
		for (const since of [0, daysAgo(36)]) expect(explain(sofas, knownSince(since))?.because).not.toContain('counted');
		expect(explain(unconditioned, knownSince(daysAgo(1)))?.because).not.toContain('counted');
	});
});

describe('terms about what was bought', () => {
	const bought = { group: 'shopping', events: ['product_viewed'], ...counting };
	const order = {
		name: 'order_completed',
		at: daysAgo(40),
		facets: 'category=sofas',
		amountMinor: 5_000,
		currency: 'EUR',
	};
	const known = factsOf([order, { name: 'product_viewed', at: NOON, facets: 'category=pens' }]);

	it('say what is looked at', () => {
		const cross = { ...bought, kind: 'owned', code: 'owned:x', label: 'Cross-sell', owned: false };
		expect(explain(cross, known)).toMatchObject({
			rule: '+4 for each look at a category they have not bought, at most 3 a day; half-life 7 days; at most 4 count',
			because: 'looks at a category they have not bought count as 1 (half-life 7 days)',
			points: 4,
		});
		expect(explain({ ...cross, owned: true }, known)?.because).toBe(
			'no look at a category they have bought that still counts',
		);
		expect(explain(cross)).toMatchObject({
			because: 'not known what they have bought',
			next: 'once it is known what they have bought',
			value: null,
		});
		const higher = { ...bought, kind: 'higher', code: 'higher:x', label: 'Upsell' };
		expect(explain(higher, known)?.rule).toContain('look at what costs at least 1.5 times their usual order');
		expect(explain({ ...higher, plans: ['Basic', 'Pro'] }, known)?.rule).toContain(
			'a higher plan than theirs (Basic, Pro)',
		);
	});
});

describe('a key that a term does not have', () => {
	const refusal = (term: object): string => {
		try {
			cardOf(term);
		} catch (error) {
			return (error as Error).message;
		}
		return 'accepted';
	};

	it.each<[string, object, string]>([
		['is told where it belongs', { category: 'sofas' }, 'Put it under where, like "where": { "category": … }'],
		['is told what there is', { colour: 'red' }, 'no "colour"; it may have kind, code, event, where, halfLifeDays'],
		[
			'is refused in a condition',
			{ where: { color: 'red' } },
			'A condition has no "color"; it may have brand, category',
		],
		['is refused in a condition that holds nothing', { where: {} }, 'Say what has to hold: brand, category'],
		['is refused in the place of a text', { where: { category: 7 } }, 'Give a text, or a list of one to fifty texts'],
	])('%s', (_, change, message) => {
		expect(refusal({ ...base, ...counting, ...change })).toContain(message);
	});

	it('is refused where a kind of term takes no condition', () => {
		const account = {
			kind: 'account',
			code: 'account:x',
			label: 'x',
			group: 'fit',
			events: ['view'],
			windowDays: 3,
			capPeople: 2,
		};
		expect(refusal({ ...account, points: 1, where: { category: 'x' } })).toContain(
			'A term of kind account has no "where"',
		);
		expect(refusal({ ...account, points: 1 })).toBe('accepted');
	});
});
