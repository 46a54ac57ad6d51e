import fc from 'fast-check';
import { parseTime } from '../../src/lead/parseTime';

const iso = (input: unknown, zone?: string, country?: string) => {
	const result = parseTime(input, zone, country);
	return result.ok ? new Date(result.value).toISOString() : undefined;
};

describe('A time is understood however it is written', () => {
	test.each([
		['2026-03-05T10:15:00+01:00', '2026-03-05T09:15:00.000Z'],
		['2026-03-05T09:15:00.1234567Z', '2026-03-05T09:15:00.123Z'],
		['2026-03-05T09:15:00', '2026-03-05T09:15:00.000Z'],
		['2026-03-05 09:15:00', '2026-03-05T09:15:00.000Z'],
		['2026-03-05 09:15:00 UTC', '2026-03-05T09:15:00.000Z'],
		['2026-03-05T09:15:00.000+0000', '2026-03-05T09:15:00.000Z'],
		['2026-03-05', '2026-03-05T00:00:00.000Z'],
		['20260305', '2026-03-05T00:00:00.000Z'],
		['Thu, 05 Mar 2026 10:15:00 +0100', '2026-03-05T09:15:00.000Z'],
		['Thu, 05 Mar 2026 09:15:00 GMT', '2026-03-05T09:15:00.000Z'],
		['Thu Mar 05 2026 10:15:00 GMT+0100 (Central European Standard Time)', '2026-03-05T09:15:00.000Z'],
		[1772702100, '2026-03-05T09:15:00.000Z'],
		['1772702100', '2026-03-05T09:15:00.000Z'],
		[1772702100.25, '2026-03-05T09:15:00.250Z'],
		['1772702100.25', '2026-03-05T09:15:00.250Z'],
		[1772702100123, '2026-03-05T09:15:00.123Z'],
		['1772702100123', '2026-03-05T09:15:00.123Z'],
		[1772702100123456, '2026-03-05T09:15:00.123Z'],
		['1772702100123456', '2026-03-05T09:15:00.123Z'],
		['/Date(1772702100123+0100)/', '2026-03-05T09:15:00.123Z'],
		[{ _seconds: 1772702100, _nanoseconds: 0 }, '2026-03-05T09:15:00.000Z'],
		[{ $date: '2026-03-05T09:15:00Z' }, '2026-03-05T09:15:00.000Z'],
		[new Date(1772702100123), '2026-03-05T09:15:00.123Z'],
	])('%s is %s', (input, expected) => {
		expect(iso(input)).toBe(expected);
	});

	test('a year of two digits is read where dots say what is the day, and nowhere else', () => {
		expect(iso('03.02.25')).toBe('2025-02-03T00:00:00.000Z');
		expect(iso('3.2.25')).toBe('2025-02-03T00:00:00.000Z');
		expect(iso('03.02.25 14:05')).toBe('2025-02-03T14:05:00.000Z');
		expect(iso('25/02/13', 'utc', 'DE')).toBeUndefined();
		expect(iso('13-02-25')).toBeUndefined();
		expect(iso('1.2.3')).toBeUndefined();
	});

	test('a time without a zone is read in the zone given', () => {
		expect(iso('2026-07-05 10:15:00', 'Europe/Berlin')).toBe('2026-07-05T08:15:00.000Z');
		expect(iso('2026-07-05T10:15:00Z', 'Europe/Berlin')).toBe('2026-07-05T10:15:00.000Z');
	});

	test.each([
		['28.11.2026 14:30', '2026-11-28T14:30:00.000Z'],
		['5.3.2026', '2026-03-05T00:00:00.000Z'],
		['28.11.2026, 14:30:15 Uhr', '2026-11-28T14:30:15.000Z'],
		['11/28/2026 2:30 PM', '2026-11-28T14:30:00.000Z'],
		['11/28/2026, 12:05 a.m.', '2026-11-28T00:05:00.000Z'],
		['28/11/2026 14:30', '2026-11-28T14:30:00.000Z'],
		['28-11-2026', '2026-11-28T00:00:00.000Z'],
		['2026/11/28 14:30', '2026-11-28T14:30:00.000Z'],
		[46354, '2026-11-28T00:00:00.000Z'],
		[46354.604166666664, '2026-11-28T14:30:00.000Z'],
	])('%s, as people and spreadsheets write it, is %s', (input, expected) => {
		expect(iso(input)).toBe(expected);
	});

	test('the country says which of two numbers is the day; without one, or where both are usual, neither is', () => {
		expect(iso('05/03/2026 9:15 PM', 'utc', 'US')).toBe('2026-05-03T21:15:00.000Z');
		expect(iso('05/03/2026 21:15', 'utc', 'GB')).toBe('2026-03-05T21:15:00.000Z');
		expect(iso('05/03/2026', 'utc', 'CA')).toBeUndefined();
		expect(iso('05/03/2026')).toBeUndefined();
		expect(iso('28.11.2026 14:30', 'Europe/Berlin')).toBe('2026-11-28T13:30:00.000Z');
		expect(iso(46354.5, 'Europe/Berlin')).toBe('2026-11-28T11:00:00.000Z');
	});

	test.each(['31.02.2026', '13/13/2026', '28.11.2026 25:00', '11/28/2026 14:30 PM', '28.11/2026'])(
		'%s is on no calendar',
		(input) => {
			expect(parseTime(input).ok).toBe(false);
		},
	);

	test.each([
		'',
		'soon',
		'2026-02-30',
		'05/03/2026',
		0,
		'0',
		-5,
		Number.NaN,
		Number.POSITIVE_INFINITY,
		1e300,
		'9999-12-31T00:00:00Z',
		'1815-12-10',
		null,
		true,
		{},
		[],
		new Date(Number.NaN),
	])('%j is none, with a reason', (input) => {
		expect(parseTime(input)).toEqual({ ok: false, reason: expect.any(String) });
	});

	test('an instant survives being written in seconds, milliseconds, microseconds and ISO', () => {
		fc.assert(
			fc.property(fc.integer({ min: Date.UTC(1980, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 }), (second) => {
				const instant = second * 1000;
				for (const written of [second, String(second), instant, instant * 1000, new Date(instant).toISOString()]) {
					expect(parseTime(written)).toEqual({ ok: true, value: instant });
				}
			}),
		);
	});
});
