import fc from 'fast-check';
import { findBestTime, type BestTimeReach } from '../../src/suppression/bestTime';
import { openLocalClock } from '../../src/suppression/localClock';
import { seededRandom } from '../../src/stats/seededRandom';
import { describeBestTime } from '../../src/suppression/messages';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Tuesday. */
const NOON = Date.UTC(2026, 2, 10, 12);
const always = () => true;
const UTC = { read: (at: number) => at };
const bestAt = (responses: number[], from: number, isAllowed: (at: number) => boolean, reach: BestTimeReach = 'day') =>
	findBestTime(responses, { from, reach, clock: UTC }, isAllowed)?.at;
/** Responses at this hour, day after day. */
const daily = (hour: number, count: number, from = NOON) =>
	Array.from({ length: count }, (_, day) => from - 12 * HOUR - (day + 1) * DAY + hour * HOUR + 17 * 60_000);

it('is the next full hour at which somebody usually responds', () => {
	expect(bestAt(daily(19, 8), NOON, always)).toBe(NOON + 7 * HOUR);
	expect(bestAt(daily(8, 8), NOON, always)).toBe(NOON + 20 * HOUR);
});

it('is now where now is such an hour', () => {
	expect(bestAt(daily(12, 8), NOON + 5 * 60_000, always)).toBe(NOON + 5 * 60_000);
});

it('takes the hours around midnight for neighbours', () => {
	const responses = [...daily(23, 4), ...daily(0, 3), ...daily(1, 4)];
	expect(bestAt(responses, NOON, always)).toBe(NOON + 12 * HOUR);
});

it('is not told from a few responses, from old ones, or from such as come at any hour', () => {
	expect(bestAt(daily(19, 4), NOON, always)).toBeUndefined();
	expect(bestAt(daily(19, 8, NOON - 91 * DAY), NOON, always)).toBeUndefined();
	expect(
		bestAt(
			Array.from({ length: 48 }, (_, index) => NOON - index * 25 * HOUR),
			NOON,
			always,
		),
	).toBeUndefined();
});

it('is the next usual hour where the most usual is not allowed, and none where no usual hour is', () => {
	const isDay = (at: number) => new Date(at).getUTCHours() < 20;
	expect(bestAt([...daily(21, 9), ...daily(15, 6)], NOON, isDay)).toBe(NOON + 3 * HOUR);
	expect(bestAt(daily(22, 9), NOON, (at) => new Date(at).getUTCHours() < 18)).toBeUndefined();
});

it('is never before the instant asked from, never a day after it, and always allowed', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 100 * 24 * 60 }), { maxLength: 60 }),
			fc.integer({ min: 0, max: 3 * DAY }),
			fc.integer({ min: 1, max: 12 }),
			(minutes, later, hours) => {
				const from = NOON + later;
				const isAllowed = (at: number) => new Date(at).getUTCHours() % 12 < hours;
				const best = bestAt(
					minutes.map((minute) => NOON - (minute % 300) * 60_000 - Math.floor(minute / 300) * DAY),
					from,
					isAllowed,
				);
				if (best === undefined) return;
				expect(best).toBeGreaterThanOrEqual(from);
				expect(best).toBeLessThanOrEqual(from + DAY);
				expect(isAllowed(best)).toBe(true);
			},
		),
	);
});

describe('the week’s usual time', () => {
	/** On Thursdays at 19:17, for twelve weeks. */
	const thursdays = Array.from(
		{ length: 12 },
		(_, week) => NOON + 2 * DAY + 7 * HOUR + 17 * 60_000 - (week + 1) * 7 * DAY,
	);

	it('is that weekday’s hour, where the person has a weekday', () => {
		expect(bestAt(thursdays, NOON, always, 'week')).toBe(NOON + 2 * DAY + 7 * HOUR);
		const best = findBestTime(thursdays, { from: NOON, reach: 'week', clock: UTC }, always);
		expect(best && describeBestTime(best)).toBe(
			'Usually responds on Thursdays around 19:00 UTC: 12 clicks, replies and orders in 90 days.',
		);
	});

	it('is the next day’s hour, where nothing tells weekdays apart', () => {
		expect(bestAt(daily(19, 21), NOON, always, 'week')).toBe(NOON + 7 * HOUR);
		const fewThursdays = thursdays.slice(0, 6);
		const best = findBestTime(fewThursdays, { from: NOON, reach: 'week', clock: UTC }, always);
		expect(best).toEqual({ at: NOON + 7 * HOUR, hour: 19, responses: 6 });
	});

	it('does not take a busy day for a habit: several responses of a day are one occasion', () => {
		const busyTuesday = Array.from({ length: 30 }, (_, index) => NOON - 7 * DAY + 7 * HOUR + index * 60_000);
		const best = findBestTime([...busyTuesday, ...daily(19, 7)], { from: NOON, reach: 'week', clock: UTC }, always);
		expect(best).not.toHaveProperty('weekday');
	});

	it('lets a response that is not on their day move it by little', () => {
		expect(bestAt([...thursdays, NOON - DAY, NOON - 13 * DAY], NOON, always, 'week')).toBe(NOON + 2 * DAY + 7 * HOUR);
	});

	it('is rarely found where responses come on any day', () => {
		const random = seededRandom(12);
		let found = 0;
		for (let person = 0; person < 400; person++) {
			const responses = Array.from({ length: 20 }, () => NOON - 12 * HOUR - Math.floor(random() * 89) * DAY + 7 * HOUR);
			const best = findBestTime(responses, { from: NOON, reach: 'week', clock: UTC }, always);
			if (best?.weekday !== undefined) found++;
		}
		// One in a hundred by the limit.
		expect(found).toBeLessThan(12);
	});
});

it('is an hour of the person’s own clock, also when the clocks change between', () => {
	const berlin = { read: openLocalClock('Europe/Berlin', Date.UTC(2026, 2, 31)), zone: 'Europe/Berlin' };
	// 20:00 in Berlin was 19:00 UTC until 29 March, and is 18:00 after.
	const winter = daily(19, 8, Date.UTC(2026, 2, 20, 12));
	const best = findBestTime(winter, { from: Date.UTC(2026, 2, 31, 12), reach: 'day', clock: berlin }, always);
	expect(best).toEqual({ at: Date.UTC(2026, 2, 31, 18), hour: 20, responses: 8, zone: 'Europe/Berlin' });
	expect(best && describeBestTime(best)).toContain('around 20:00 in Berlin');
});

it('begins with a full hour where the clock is a quarter of an hour off', () => {
	const kathmandu = { read: openLocalClock('Asia/Kathmandu', NOON), zone: 'Asia/Kathmandu' };
	const best = findBestTime(daily(13, 8), { from: NOON, reach: 'day', clock: kathmandu }, always);
	// 13:17 UTC is 19:02 there, 5 hours and 45 minutes ahead.
	expect(best).toMatchObject({ at: NOON + 75 * 60_000, hour: 19 });
});
