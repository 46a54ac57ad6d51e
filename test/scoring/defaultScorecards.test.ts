import { computeFeatures } from '../../src/features/computeFeatures';
import { AUDIENCES, type Audience } from '../../src/lead/lead';
import { DEFAULT_SCORECARDS } from '../../src/scoring/defaultScorecards';
import { scoreLead } from '../../src/scoring/scoreLead';
import { scoringSettingsSchema } from '../../src/scoring/settings';
import { listMeasured } from '../../src/scoring/term';
import { daysAgo, factsOf } from '../features/leadFacts';

const settings = scoringSettingsSchema.parse({});

function score(audience: Audience, ...facts: Parameters<typeof factsOf>) {
	const scorecard = DEFAULT_SCORECARDS[audience];
	return scoreLead(scorecard, computeFeatures(listMeasured(scorecard.terms), factsOf(...facts)), settings);
}

describe.each(AUDIENCES)('the %s scorecard', (audience) => {
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
