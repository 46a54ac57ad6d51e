import fc from 'fast-check';
import { indexHistory } from '../../src/features/history';
import { findInterests } from '../../src/features/interests';
import { DAY_MS } from '../../src/lead/time';
import { daysAgo, foldEvents, NOON, type TestEvent } from './leadFacts';

const interestsOf = (events: TestEvent[]) => findInterests(indexHistory(foldEvents(events), NOON), NOON);
const view = (category: string, at = NOON, name = 'product_viewed'): TestEvent => ({
	name,
	at,
	facets: `category=${encodeURIComponent(category)}`,
});

it('is the share of what was looked at lately, the largest first', () => {
	expect(interestsOf([view('sofas'), view('sofas'), view('sofas'), view('corner lamps')])).toEqual([
		{ category: 'sofas', share: 0.75 },
		{ category: 'corner lamps', share: 0.25 },
	]);
});

it('weighs a cart more than a view, and a fortnight ago half', () => {
	expect(interestsOf([view('pens'), view('sofas', NOON, 'product_added')])[0]).toEqual({
		category: 'sofas',
		share: 0.8,
	});
	expect(interestsOf([view('pens'), view('sofas', daysAgo(14))])).toEqual([
		{ category: 'pens', share: 0.667 },
		{ category: 'sofas', share: 0.333 },
	]);
});

it('shares an event out among its categories, and counts one busy evening as little more than a visit', () => {
	expect(interestsOf([{ name: 'product_viewed', at: NOON, facets: 'category=living&category=sofas' }])).toEqual([
		{ category: 'living', share: 0.5 },
		{ category: 'sofas', share: 0.5 },
	]);
	const evening = Array.from({ length: 100 }, () => view('pens'));
	expect(interestsOf([...evening, view('sofas')])[1]).toEqual({ category: 'sofas', share: 0.167 });
});

it('names five at most and nothing that hardly counts, while shares stay those of the whole', () => {
	const many = Array.from({ length: 8 }, (_, index) => view(`c${index}`));
	expect(interestsOf(many)).toHaveLength(5);
	expect(interestsOf(many)[0]).toEqual({ category: 'c0', share: 0.125 });
	expect(interestsOf([...many, view('old', daysAgo(90))]).map(({ category }) => category)).not.toContain('old');
	expect(interestsOf([view('old', daysAgo(90))])).toEqual([]);
});

it('is empty without a category, and tells nothing from what is no intent', () => {
	expect(interestsOf([])).toEqual([]);
	expect(interestsOf([{ name: 'product_viewed', at: NOON }])).toEqual([]);
	for (const name of ['order_completed', 'email_opened', 'constructor', 'product_removed'])
		expect(interestsOf([view('sofas', NOON, name)])).toEqual([]);
});

it('never adds up to more than the whole', () => {
	const anyView = fc
		.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat({ max: 60 * DAY_MS }))
		.map(([category, age]) => view(category, NOON - age));
	fc.assert(
		fc.property(fc.array(anyView), (events) => {
			const shares = interestsOf(events).map(({ share }) => share);
			expect(shares).toEqual([...shares].sort((a, b) => b - a));
			expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.003);
		}),
	);
});
