import { computeFeatures } from '../../src/features/computeFeatures';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { explainScore } from '../../src/scoring/explainScore';
import { parseScorecard } from '../../src/scoring/scorecard';
import { listMeasured } from '../../src/scoring/term';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { daysAgo, factsOf, freezeFacts, NOON } from '../features/leadFacts';

const settings = scoringSettingsSchema.parse({});
const card = DEFAULT_SCORECARDS.prospect;
const facts = freezeFacts(
	factsOf(
		[
			{ name: 'product_viewed', at: NOON - 3_600_000 },
			{ name: 'product_viewed', at: NOON - 7_200_000 },
			{ name: 'checkout_started', at: NOON - 1_000, amountMinor: 8_000, currency: 'EUR' },
		],
		{ accepts_marketing: false },
	),
);

function termOf(code: string, ...args: Partial<Parameters<typeof explainScore>>) {
	const [scorecard = card, known = facts] = args;
	return explainScore(scorecard, known, settings).terms.find((term) => term.code === code);
}

it('agrees with the score it explains', () => {
	expect(explainScore(card, facts, settings)).toMatchObject(
		scoreLead(card, computeFeatures(listMeasured(card.terms), facts), settings),
	);
});

it('lists every term of the scorecard, those at zero too, with rule, value and reason', () => {
	expect(explainScore(card, facts, settings).terms.map(({ code }) => code)).toEqual(card.terms.map(({ code }) => code));
	expect(termOf('event:cart_viewed')).toMatchObject({ value: 0, points: 0, because: 'not seen' });
	expect(termOf('trait:country')).toMatchObject({
		value: null,
		points: 0,
		because: 'country is not known',
		next: 'once known: +1',
	});
	expect(termOf('event:product_viewed')).toEqual({
		code: 'event:product_viewed',
		label: 'Viewed a product',
		group: 'shopping',
		rule: '+2 each, at most 4 a day; half-life 3 days; at most 6 count',
		value: 2 * 2 ** (-1 / 72),
		points: 3.96,
		because: '2 times, newest 1 hour ago; counts as 1.98 (half-life 3 days)',
		next: 'one more now: +2.04; otherwise worth half in 3 days',
	});
});

it("says what one more would really add: the limit per day and the group's cap are in it", () => {
	expect(termOf('event:checkout_started')?.next).toBe('one more now changes nothing; otherwise worth half in 5 days');
	const busy = factsOf(
		Array.from({ length: 40 }, (_, index) => ({ name: card.terms[index % 12]?.code.slice(6) ?? '', at: NOON })),
	);
	expect(explainScore(card, busy, settings).reasons.map(({ code }) => code)).toContain('cap:shopping');
	expect(termOf('event:product_added', card, busy)?.next).toMatch(/^one more now changes nothing/);
});

it('says when a recency bin ends', () => {
	expect(termOf('recency:shopping')?.next).toBe('+4 in 1 day unless it happens again');
	const old = factsOf([{ name: 'page_viewed', at: daysAgo(100) }]);
	expect(termOf('recency:shopping', card, old)?.next).toBe('back to +6 when it happens again');
	expect(termOf('recency:shopping', card, factsOf([]))?.next).toBe('+6 with the first of these events');
});

it('shows how the score cools if nothing new happens', () => {
	const { cooling, score } = explainScore(card, facts, settings);
	expect(cooling.map(({ inDays }) => inDays)).toEqual([1, 7, 30, 90]);
	const scores = [score, ...cooling.map((later) => later.score)];
	expect(scores).toEqual([...scores].sort((a, b) => b - a));
	expect(scores.at(-1)).toBeCloseTo(37, 0);
});

it('explains totals, numeric traits and people of a company as well', () => {
	const b2b = parseScorecard({
		...card,
		terms: [
			{
				kind: 'total',
				code: 'total:order',
				label: 'Spent',
				group: 'fit',
				event: 'order',
				windowDays: 30,
				currency: 'EUR',
				points: 2,
			},
			{
				kind: 'trait',
				code: 'trait:size',
				label: 'Size',
				group: 'fit',
				trait: 'size',
				bins: [{ from: 10, points: 4 }],
				otherPoints: -2,
			},
			{
				kind: 'account',
				code: 'account:order',
				label: 'Colleagues',
				group: 'fit',
				events: ['order'],
				windowDays: 30,
				capPeople: 3,
				points: 4,
			},
		],
	});
	const orders = [{ name: 'order', at: NOON, amountMinor: 123_456, currency: 'EUR' }];
	const company = {
		...factsOf(orders, { size: 20 }),
		account: { people: [{ leadId: 'lead', lastSeen: new Map([['order', NOON]]) }], leadId: 'lead' },
	};
	expect(explainScore(b2b, company, settings).terms).toMatchObject([
		{ because: 'worth 1234.56 EUR in the last 30 days', points: 14.24 },
		{ because: 'size is 20', rule: '+4 from 10, -2 for any other, +0 if not known', next: 'changes with the trait' },
		{
			because: '1 person of the company in the last 30 days',
			rule: '+4 per person of the company in the last 30 days, at most 3',
		},
	]);
	expect(
		explainScore(b2b, factsOf([{ ...orders[0], currency: 'USD', name: 'order', at: NOON }]), settings).terms,
	).toMatchObject([
		{ value: null, because: 'nothing in EUR in the last 30 days' },
		{ value: null, next: 'once known: between -2 and +4' },
		{ value: null, because: 'the company is not known', next: 'once the company is known' },
	]);
});
