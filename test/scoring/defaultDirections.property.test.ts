import fc from 'fast-check';
import { computeFeatures } from '../../src/features/computeFeatures';
import { facetsThatMeet } from '../../src/features/kinds/condition';
import { AUDIENCES } from '../../src/lead/lead';
import { DAY_MS } from '../../src/lead/time';
import { DEFAULT_TERMS, SCORECARDS_BY_KIND } from '../../src/scoring/defaultScorecards';
import { SHOP_KIND_NAMES, SHOP_KINDS, type ShopKind } from '../../src/scoring/defaults/shopKinds';
import { toChance } from '../../src/scoring/scale';
import type { Scorecard } from '../../src/scoring/scorecard';
import { scoreLead, type Score } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { listMeasured, termKindOf, type Term } from '../../src/scoring/term';
import { daysAgo, factsOf, NOON, type TestEvent } from '../features/leadFacts';

const settings = scoringSettingsSchema.parse({});
const RUNS = { numRuns: 150 };
const EUR = { currency: 'EUR' };
const YEAR_MS = 400 * DAY_MS;

/** What speaks against a lead, whatever it is worth. All else that happens speaks for them, or says nothing. */
const AGAINST = new Set([
	'product_removed',
	'meeting_canceled',
	'meeting_no_show',
	'call_declined',
	'unsubscribed',
	'email_marked_as_spam',
	'careers_viewed',
	'return_requested',
	'order_cancelled',
	'order_refunded',
]);

type Traits = Parameters<typeof factsOf>[1];

function score(scorecard: Scorecard, events: readonly TestEvent[], traits: Traits = {}, asOf = NOON): Score {
	return scoreLead(scorecard, computeFeatures(listMeasured(scorecard.terms), factsOf(events, traits, asOf)), settings);
}

const totalOf = (...asked: Parameters<typeof score>) => score(...asked).unclamped;

function ofKind<K extends Term['kind']>({ terms }: Scorecard, kind: K): Extract<Term, { kind: K }>[] {
	return terms.filter((term): term is Extract<Term, { kind: K }> => term.kind === kind);
}

/** Without what holds a look against purchases and their rhythm: an order more changes what all other looks mean there. */
function apart(scorecard: Scorecard): Scorecard {
	const terms = scorecard.terms.filter(({ kind }) => !['overdue', 'owned', 'higher'].includes(kind));
	return { ...scorecard, terms };
}

function anyPast(names: readonly string[]): fc.Arbitrary<TestEvent[]> {
	const anyEvent = fc
		.record({
			name: fc.constantFrom(...names),
			at: fc.nat({ max: YEAR_MS }).map((age) => NOON - age),
			amountMinor: fc.option(fc.nat({ max: 90_000 })),
			facets: fc.constantFrom('', 'page=pricing', 'page=blog', 'category=pens', 'category=printers'),
		})
		.map(({ amountMinor, ...rest }): TestEvent => (amountMinor === null ? rest : { ...rest, amountMinor, ...EUR }));
	return fc.array(anyEvent, { maxLength: 25 });
}

const SCORECARDS = SHOP_KIND_NAMES.flatMap((kind) =>
	AUDIENCES.map((audience) => [kind, audience, SCORECARDS_BY_KIND[kind][audience]] as const),
);

describe.each(SCORECARDS)('%s, %s', (kind, audience, scorecard) => {
	const eventTerms = ofKind(scorecard, 'event');
	const names = [...new Set(eventTerms.map(({ event }) => event))];

	it('gives points to what speaks for a lead and takes them for what speaks against', () => {
		for (const { event, points } of eventTerms) {
			if (AGAINST.has(event)) expect([event, points < 0]).toEqual([event, true]);
			else expect([event, points > 0]).toEqual([event, event !== 'email_opened']);
		}
	});

	it.each(['one act more', 'an act more recent'])('moves the way it speaks with %s, whatever else happened', (what) => {
		const age = fc.nat({ max: YEAR_MS });
		for (const term of eventTerms) {
			const card = term.event === 'order_completed' ? apart(scorecard) : scorecard;
			const at = (ageMs: number) => ({ name: term.event, at: NOON - ageMs, facets: facetsThatMeet(term) });
			const isNoWorse = (moved: number) => expect(AGAINST.has(term.event) ? -moved : moved).toBeGreaterThanOrEqual(0);
			fc.assert(
				fc.property(anyPast(names), age, age, (past, one, other) => {
					if (what === 'one act more') isNoWorse(totalOf(card, [...past, at(one)]) - totalOf(card, past));
					else isNoWorse(totalOf(card, [at(Math.min(one, other))]) - totalOf(card, [at(Math.max(one, other))]));
				}),
				{ numRuns: 6 },
			);
		}
	});

	it('counts only what meets a condition', () => {
		for (const term of eventTerms.filter(({ where }) => where !== undefined)) {
			const pointsOf = (facets: string) =>
				score(scorecard, [{ name: term.event, at: NOON, facets }]).reasons.find(({ code }) => code === term.code)
					?.points;
			expect(pointsOf(facetsThatMeet(term))).toBe(term.points);
			for (const facets of ['', 'page=blog', 'category=pricing']) expect(pointsOf(facets)).toBeUndefined();
		}
	});

	it('never lets a lead gain by waiting who did nothing bad, and lets what was bad fade', () => {
		const later = (past: TestEvent[], waitMs: number) =>
			totalOf(scorecard, past, {}, NOON + waitMs) - totalOf(scorecard, past);
		const wait = fc.nat({ max: 3 * YEAR_MS });
		fc.assert(
			fc.property(anyPast(names.filter((name) => !AGAINST.has(name))), wait, (past, waitMs) =>
				expect(later(past, waitMs)).toBeLessThanOrEqual(0),
			),
			RUNS,
		);
		const bad = names.filter((name) => AGAINST.has(name));
		fc.assert(
			fc.property(anyPast(bad), wait, (past, waitMs) => expect(later(past, waitMs)).toBeGreaterThanOrEqual(0)),
			RUNS,
		);
	});

	it('gives less the longer ago the last visit or order is, and long ago no less than never', () => {
		for (const { bins, olderPoints, missingPoints } of ofKind(scorecard, 'recency')) {
			const steps = [...bins.map(({ points }) => points), olderPoints, missingPoints];
			expect(steps).toEqual([...steps].sort((a, b) => b - a));
			expect(bins.map(({ upToDays }) => upToDays)).toEqual(bins.map(({ upToDays }) => upToDays).sort((a, b) => a - b));
		}
	});

	it('gives less the longer an order is overdue, and nothing for being known long or having done much long ago', () => {
		for (const { belowPoints, bins } of ofKind(scorecard, 'overdue')) {
			const steps = [belowPoints, ...bins.map(({ points }) => points)];
			expect(steps).toEqual([...steps].sort((a, b) => b - a));
		}
		for (const term of [
			...ofKind(scorecard, 'tenure'),
			...ofKind(scorecard, 'frequency'),
			...ofKind(scorecard, 'interval'),
		])
			expect(new Set(termKindOf(term).listPoints(term))).toEqual(new Set([0]));
	});

	it('never gives less for more money', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...ofKind(scorecard, 'total')),
				fc.nat({ max: 9_000_000 }),
				fc.nat({ max: 9_000_000 }),
				({ event }, one, other) => {
					const at = (amountMinor: number) => totalOf(scorecard, [{ name: event, at: NOON, amountMinor, ...EUR }]);
					expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
				},
			),
			RUNS,
		);
	});

	it('ranks wanting marketing above not saying and that above not wanting it; a company and a country above none', () => {
		const at = (traits: Traits) => totalOf(scorecard, [], traits);
		const isKnown = audience !== 'anonymous';
		expect(at({ accepts_marketing: true }) > at({})).toBe(isKnown);
		expect(at({ accepts_marketing: false }) < at({})).toBe(isKnown);
		expect(at({ has_company: true }) > at({})).toBe(isKnown);
		expect(at({ country: 'DE' })).toBeGreaterThan(at({}));
	});

	it('has 50 points stand for the share of this audience that reaches the target, and starts below', () => {
		const { baseRate } = scorecard;
		expect(baseRate).toBe(SHOP_KINDS[kind].baseRates[audience]);
		expect(toChance(50, [], baseRate).probability).toBeCloseTo(baseRate, 10);
		expect(score(scorecard, []).unclamped).toBe(40);
	});
});

describe.each(SHOP_KIND_NAMES)('%s: looks held against what was bought', (kind) => {
	const { customer } = SCORECARDS_BY_KIND[kind];
	const order = { name: 'order_completed', at: daysAgo(60), amountMinor: 10_000, ...EUR, facets: 'category=printers' };
	const terms = [...ofKind(customer, 'owned'), ...ofKind(customer, 'higher')];

	it.each(terms.map((term) => [term.code, term] as const))(
		'%s rises with each such look, and with the newer one',
		(_, term) => {
			const isOwned = term.kind === 'owned' && term.owned;
			const look = (event: string, age: number): TestEvent => ({
				name: event,
				at: NOON - age,
				amountMinor: 25_000,
				...EUR,
				facets: `category=${isOwned ? 'printers' : 'pens'}`,
			});
			const pointsOf = (...looks: TestEvent[]) =>
				score(customer, [order, ...looks]).reasons.find(({ code }) => code === term.code)?.points ?? 0;
			fc.assert(
				fc.property(
					fc.constantFrom(...term.events),
					fc.nat({ max: 50 * DAY_MS }),
					fc.nat({ max: 50 * DAY_MS }),
					(event, one, other) => {
						const [newer, older] = [Math.min(one, other), Math.max(one, other)];
						expect(pointsOf(look(event, newer))).toBeGreaterThanOrEqual(pointsOf(look(event, older)));
						expect(pointsOf(look(event, newer), look(event, older))).toBeGreaterThanOrEqual(
							pointsOf(look(event, newer)),
						);
					},
				),
				RUNS,
			);
			expect(pointsOf(look(term.events[0] ?? '', 0))).toBeGreaterThan(0);
		},
	);
});

describe.each(SHOP_KIND_NAMES)('%s: what colleagues do', (kind) => {
	const { prospect } = SCORECARDS_BY_KIND[kind];
	const company = (ages: readonly number[], event: string) => {
		const people = ages.map((age, index) => ({ leadId: `${index}`, lastSeen: new Map([[event, NOON - age]]) }));
		const facts = { ...factsOf([]), account: { people, leadId: 'lead' } };
		return scoreLead(prospect, computeFeatures(listMeasured(prospect.terms), facts), settings).unclamped;
	};

	it('never lowers a score with one colleague more, nor with one who did it more recently', () => {
		for (const { events, points } of ofKind(prospect, 'account')) {
			expect(points).toBeGreaterThan(0);
			fc.assert(
				fc.property(
					fc.constantFrom(...events),
					fc.array(fc.nat({ max: YEAR_MS }), { maxLength: 6 }),
					fc.nat({ max: YEAR_MS }),
					fc.nat({ max: YEAR_MS }),
					(event, ages, one, other) => {
						const [newer, older] = [Math.min(one, other), Math.max(one, other)];
						expect(company([...ages, one], event)).toBeGreaterThanOrEqual(company(ages, event));
						expect(company([...ages, newer], event)).toBeGreaterThanOrEqual(company([...ages, older], event));
					},
				),
				{ numRuns: 20 },
			);
			expect(company([0], events[0] ?? '')).toBeGreaterThan(company([], events[0] ?? ''));
		}
		expect(ofKind(prospect, 'account').length).toBeGreaterThan(0);
	});
});

describe('the kinds of shop', () => {
	const halfLifeOf = (kind: ShopKind, code: string) =>
		ofKind(SCORECARDS_BY_KIND[kind].prospect, 'event').find((term) => term.code === code)?.halfLifeDays ?? Number.NaN;

	it('let a look last days with fast-moving goods, weeks with considered goods, months in B2B', () => {
		const days = SHOP_KIND_NAMES.map((kind) => [kind, halfLifeOf(kind, 'event:product_viewed')]);
		expect(days).toEqual([
			['fastGoods', 3],
			['consideredGoods', 12],
			['subscription', 6],
			['b2b', 30],
		]);
	});

	it('keep the audiences in their order: of customers more reach the target than of prospects, and of those than of visitors', () => {
		for (const kind of SHOP_KIND_NAMES) {
			const rates = AUDIENCES.map((audience) => SCORECARDS_BY_KIND[kind][audience].baseRate);
			expect(rates).toEqual([...rates].sort((a, b) => a - b));
		}
	});

	it.each<[ShopKind, string, number, string]>([
		['fastGoods', 'checkout_started', 20, 'product_added'],
		['consideredGoods', 'checkout_started', 80, 'product_added'],
		['subscription', 'trial_started', 60, 'pricing_viewed'],
		['b2b', 'quote_requested', 120, 'pricing_viewed'],
	])('%s: %s of today is in the top tier (70), and no longer after %d days', (kind, act, days, before) => {
		const after = (age: number) =>
			totalOf(SCORECARDS_BY_KIND[kind].prospect, [
				{ name: 'product_viewed', at: daysAgo(age) },
				{ name: before, at: daysAgo(age) },
				{ name: act, at: daysAgo(age) },
			]);
		expect(after(0.01)).toBeGreaterThanOrEqual(70);
		expect(after(days)).toBeLessThan(50);
	});

	it('say in one line why each point is what it is', () => {
		for (const { why, termOf } of DEFAULT_TERMS) {
			const { code } = SHOP_KIND_NAMES.map(termOf).find((term) => term !== undefined) ?? {};
			expect([code, why]).toEqual([code, expect.stringMatching(/^[^|\n]{10,200}\.$/)]);
		}
	});
});
