import fc from 'fast-check';
import { computeFeatures } from '../../src/features/computeFeatures';
import { AUDIENCES, type Audience } from '../../src/lead/lead';
import { DAY_MS } from '../../src/lead/time';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { listMeasured } from '../../src/scoring/term';
import type { EventTerm } from '../../src/scoring/terms/eventTerm';
import type { RecencyTerm } from '../../src/scoring/terms/recencyTerm';
import type { TotalTerm } from '../../src/scoring/terms/totalTerm';
import { daysAgo, factsOf, NOON, type TestEvent } from '../features/leadFacts';

const settings = scoringSettingsSchema.parse({});

function score(audience: Audience, ...facts: Parameters<typeof factsOf>) {
	const scorecard = DEFAULT_SCORECARDS[audience];
	return scoreLead(scorecard, computeFeatures(listMeasured(scorecard.terms), factsOf(...facts)), settings);
}

const termsOf = <T>(kind: string) =>
	AUDIENCES.flatMap((audience) =>
		DEFAULT_SCORECARDS[audience].terms
			.filter((term) => term.kind === kind)
			.map((term) => [audience, term.code, term as T] as const),
	);

const money = { amountMinor: 10_000, currency: 'EUR' };

/** Any past in which only these events happened. */
function anyPast(names: readonly string[]): fc.Arbitrary<TestEvent[]> {
	const anyEvent = fc.record({
		name: fc.constantFrom(...names),
		at: fc.nat({ max: 400 * DAY_MS }).map((age) => NOON - age),
	});
	return fc.array(
		fc.oneof(
			anyEvent,
			anyEvent.map((event) => ({ ...event, ...money })),
		),
		{ maxLength: 30 },
	);
}

function eventNames(audience: Audience, keep: (points: number) => boolean): string[] {
	return DEFAULT_SCORECARDS[audience].terms.flatMap((term) =>
		term.kind === 'event' && keep(term.points) ? [term.event] : [],
	);
}

describe.each(termsOf<EventTerm>('event'))('%s %s', (audience, _code, term) => {
	const { event, points } = term;
	/** For positive terms the first may not be less than the second, for negative ones not more. */
	const isNoWorse = (more: number, less: number) =>
		expect(points >= 0 ? more - less : less - more).toBeGreaterThanOrEqual(0);

	it('more often points the way its sign does, whatever else happened', () => {
		const names = eventNames(audience, () => true);
		fc.assert(
			fc.property(anyPast(names), fc.nat({ max: 400 * DAY_MS }), (past, age) => {
				const more = [...past, { name: event, at: NOON - age }];
				isNoWorse(score(audience, more).unclamped, score(audience, past).unclamped);
			}),
			{ numRuns: 25 },
		);
	});

	it('more recent counts more', () => {
		const scores = [0, 0.2, 1, 2, 5, 10, 40, 100, 300].map(
			(days) => score(audience, [{ name: event, at: daysAgo(days) }]).unclamped,
		);
		scores.slice(1).forEach((older, index) => isNoWorse(scores[index] ?? Number.NaN, older));
		if (points !== 0) expect(scores[0]).not.toBe(scores.at(-1));
	});
});

describe.each(termsOf<RecencyTerm>('recency'))('%s %s', (_audience, _code, term) => {
	it('falls with time, and long ago is not worse than never', () => {
		const steps = [...term.bins.map(({ points }) => points), term.olderPoints, term.missingPoints];
		expect(steps).toEqual([...steps].sort((a, b) => b - a));
	});
});

describe.each(termsOf<TotalTerm>('total'))('%s %s', (audience, _code, term) => {
	it('more money is never worth less, in one currency or several', () => {
		const at = (amountMinor: number, currency = 'EUR') => ({ name: term.event, at: NOON, amountMinor, currency });
		const scores = [
			[at(0)],
			[at(99)],
			[at(5_000)],
			[at(5_000), at(4_000, 'USD')],
			[at(5_000), at(400_000, 'USD')],
			[at(9e14)],
		].map((events) => score(audience, events).unclamped);
		expect(scores).toEqual([...scores].sort((a, b) => a - b));
		expect(scores[2]).toBeGreaterThan(scores[0] ?? Number.NaN);
	});
});

describe.each(AUDIENCES)('the %s scorecard', (audience) => {
	it('never lets a lead gain by doing nothing, as long as it did nothing bad', () => {
		fc.assert(
			fc.property(
				anyPast(eventNames(audience, (points) => points >= 0)),
				fc.nat({ max: 1200 * DAY_MS }),
				(past, waitMs) => {
					const scorecard = DEFAULT_SCORECARDS[audience];
					const facts = factsOf(past, { accepts_marketing: true });
					const at = (asOf: number) =>
						scoreLead(scorecard, computeFeatures(listMeasured(scorecard.terms), { ...facts, asOf }), settings)
							.unclamped;
					expect(at(NOON + waitMs)).toBeLessThanOrEqual(at(NOON));
				},
			),
		);
	});

	it('lets what was bad fade', () => {
		fc.assert(
			fc.property(
				anyPast(eventNames(audience, (points) => points < 0)),
				fc.nat({ max: 1200 * DAY_MS }),
				(past, waitMs) => {
					const scorecard = DEFAULT_SCORECARDS[audience];
					const facts = factsOf(past);
					const at = (asOf: number) =>
						scoreLead(scorecard, computeFeatures(listMeasured(scorecard.terms), { ...facts, asOf }), settings)
							.unclamped;
					expect(at(NOON + waitMs)).toBeGreaterThanOrEqual(at(NOON));
				},
			),
		);
	});

	it('gives a lead nothing is known of its start, and a chance below the average', () => {
		const { unclamped, probability, missing } = score(audience, []);
		expect(unclamped).toBe(40);
		expect(probability).toBeLessThan(DEFAULT_SCORECARDS[audience].baseRate);
		expect(missing).toContain('trait:country');
	});

	it('gives opens nothing: machines open mail', () => {
		const opens = Array.from({ length: 20 }, (_, day) => ({ name: 'email_opened', at: daysAgo(day) }));
		expect(score(audience, opens).unclamped).toBe(40);
	});

	it('ranks wanting marketing above not saying, and not saying above not wanting it', () => {
		if (audience === 'anonymous') return;
		const [yes, unsaid, no] = [{ accepts_marketing: true }, {}, { accepts_marketing: false }].map(
			(traits) => score(audience, [], traits).unclamped,
		);
		expect(yes).toBeGreaterThan(unsaid ?? Number.NaN);
		expect(unsaid).toBeGreaterThan(no ?? Number.NaN);
	});
});

describe('leads a marketer would recognise', () => {
	const at = (name: string, days: number, amountMinor?: number) => ({
		name,
		at: daysAgo(days),
		...(amountMinor === undefined ? {} : { amountMinor, currency: 'EUR' }),
	});

	it('puts a checkout of today in the top tier, of last week in the middle, of last quarter at the bottom', () => {
		const checkout = (days: number) =>
			score('prospect', [at('product_viewed', days), at('product_added', days), at('checkout_started', days, 8_000)], {
				accepts_marketing: true,
			}).score;
		expect(checkout(0.1)).toBeGreaterThanOrEqual(70);
		expect(checkout(6)).toBeGreaterThanOrEqual(50);
		expect(checkout(6)).toBeLessThan(70);
		expect(checkout(90)).toBeLessThan(50);
	});

	it('is scored as in the worked example of docs/method.md', () => {
		const checkout = [
			at('product_viewed', 5),
			at('product_viewed', 5),
			at('product_added', 5),
			at('checkout_started', 5, 8_000),
		];
		const { unclamped, grade, reasons } = score('prospect', checkout, { accepts_marketing: true });
		expect(reasons.map(({ points }) => points)).toEqual([40, 8, 6, 3.36, 3, 2.64, 1.26]);
		expect([unclamped, grade]).toEqual([64.26, 'B2']);
	});

	it('takes a request for a quote as ready to talk', () => {
		expect(score('prospect', [at('quote_requested', 0.01)]).score).toBeGreaterThanOrEqual(70);
	});

	it('does not mistake a job hunter for a buyer', () => {
		expect(
			score('prospect', [at('page_viewed', 0), at('careers_viewed', 0), at('form_submitted', 0)]).score,
		).toBeLessThan(50);
	});

	it('ranks the buyer of yesterday far above an equal one silent for 300 days', () => {
		const orders = (count: number, newestDaysAgo: number, totalMinor: number) =>
			Array.from({ length: count }, (_, index) =>
				at('order_completed', newestDaysAgo + index * 25, Math.round(totalMinor / count)),
			);
		const active = score('customer', orders(12, 1, 500_000));
		const silent = score('customer', orders(11, 300, 480_000));
		expect(active.score).toBeGreaterThanOrEqual(70);
		expect(active.grade).toMatch(/^A/);
		expect(silent.score).toBeLessThan(60);
		expect(active.unclamped - silent.unclamped).toBeGreaterThan(20);
	});

	it('thinks less of a customer who sends things back', () => {
		const order = at('order_completed', 10, 10_000);
		expect(score('customer', [order, at('order_refunded', 2, 10_000)]).unclamped).toBeLessThan(
			score('customer', [order]).unclamped - 5,
		);
	});
});
