import { DAY_MS, dayOf } from '../../src/lead/time';
import { findSilences, type ActiveDay } from '../../src/learning/judge/findSilences';
import { seededRandom } from '../../src/stats/seededRandom';
import { drawDays, gapsUntilNamed, silencesOf } from '../bench/driftStreams';

const NOON = Date.UTC(2026, 4, 20, 12);
const TODAY = dayOf(NOON);
const came = (name: string, daysAgo: readonly number[]): ActiveDay[] =>
	[...daysAgo]
		.sort((a, b) => b - a)
		.map((ago) => ({ name, day: TODAY - ago, count: 1, lastOccurredAt: NOON - ago * DAY_MS }));
const range = (from: number, to: number, step = 1) =>
	Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
const silent = (days: readonly ActiveDay[]) => findSilences(days, NOON, 0.015);

describe('an event that came regularly', () => {
	test('every day, and has not for five, is named with its last time and its usual gap', () => {
		expect(silent(came('page_viewed', range(5, 100)))).toEqual([
			{ event: 'page_viewed', lastAt: NOON - 5 * DAY_MS, usualGapDays: 1, silentDays: 5 },
		]);
		expect(silent(came('page_viewed', range(1, 100)))).toEqual([]);
	});

	test('every week is named within five weeks, not after one', () => {
		expect(silent(came('newsletter_opened', range(35, 300, 7)))).toHaveLength(1);
		expect(silent(came('newsletter_opened', range(10, 300, 7)))).toEqual([]);
	});

	test('on working days is not named on a Monday morning', () => {
		const monday = Date.UTC(2026, 4, 18, 6);
		const days = came('quote_requested', range(1, 200)).filter(
			({ lastOccurredAt }) => ![0, 6].includes(new Date(lastOccurredAt).getUTCDay()) && lastOccurredAt < monday,
		);
		expect(findSilences(days, monday, 0.015)).toEqual([]);
		expect(findSilences(days, monday + 7 * DAY_MS, 0.015)).toHaveLength(1);
	});

	test('in bursts is not named between two of them', () => {
		const bursts = [60, 150, 240, 330].flatMap((start) => range(start, start + 9));
		expect(silent(came('sale_viewed', bursts))).toEqual([]);
	});

	test('but only five times is not called regular', () => {
		expect(silent(came('import_finished', [200, 201, 202, 203, 204]))).toEqual([]);
		expect(silent([])).toEqual([]);
	});
});

describe('made-up streams, small versions of the bench', () => {
	const rounds = Array.from({ length: 60 }, (_, round) => 5 + 7_919 * round);

	test.each([0, 0.3, -0.25])('that grow by %d a month cry wolf in at most 4 of 60', (trend) => {
		const perDay = [40, 10, 2, 1, 0.5, 0.25, 0.14];
		const alarmed = rounds.filter(
			(seed) => silencesOf(drawDays({ perDay, days: 200, trend }, seededRandom(seed))).length > 0,
		);
		expect(alarmed.length).toBeLessThanOrEqual(4);
	});

	test.each([20, 2])('of %d a day that stop are named within five usual gaps in 8 of 10', (rate) => {
		const named = rounds.slice(0, 10).filter((seed) => {
			return gapsUntilNamed(drawDays({ perDay: [rate, 5, 1], days: 200, trend: 0 }, seededRandom(seed))) <= 5;
		});
		expect(named.length).toBeGreaterThanOrEqual(8);
	});
});
