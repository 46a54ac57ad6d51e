import fc from 'fast-check';
import { DateTime } from 'luxon';
import { HOUR_MS } from '../../src/lead/time';
import { dayAround } from '../../src/tiers/dayAround';

const lengthOf = ({ from, until }: { from: number; until: number }): number => (until - from) / HOUR_MS;

it('is a day of UTC from midnight to midnight', () => {
	const instant = Date.UTC(2026, 2, 10, 12, 30);
	expect(dayAround(instant, 'UTC')).toEqual({ from: Date.UTC(2026, 2, 10), until: Date.UTC(2026, 2, 11) });
});

it.each([
	['Europe/Berlin', '2026-03-29', 23],
	['Europe/Berlin', '2026-10-25', 25],
	['Australia/Lord_Howe', '2026-04-05', 24.5],
	['America/Santiago', '2026-09-06', 23],
	['America/Havana', '2026-11-01', 25],
])('has as many hours in %s on %s as the clock shows: %p', (zone, date, hours) => {
	const noon = DateTime.fromISO(`${date}T12:00`, { zone }).toMillis();
	expect(lengthOf(dayAround(noon, zone))).toBe(hours);
});

const zones = [
	'UTC',
	'Europe/Berlin',
	'America/New_York',
	'America/Havana',
	'America/Santiago',
	'Africa/Cairo',
	'Asia/Beirut',
	'Asia/Kathmandu',
	'Pacific/Apia',
];

it('is all instants of one date, and no others', () => {
	const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) });
	fc.assert(
		fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
			const { from, until } = dayAround(instant, zone);
			const dateOf = (at: number) => DateTime.fromMillis(at, { zone }).toISODate();
			expect([dateOf(from), dateOf(until - 1)]).toEqual([dateOf(instant), dateOf(instant)]);
			expect([dateOf(from - 1), dateOf(until)]).not.toContain(dateOf(instant));
		}),
		{ numRuns: 1_000 },
	);
});
