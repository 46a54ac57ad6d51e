import fc from 'fast-check';
import { DateTime } from 'luxon';
import { parseTime } from '../../src/lead/parseTime';

it('reads an ISO time exactly as luxon does, whatever its offset and its decimals', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2095, 0, 1) }),
			fc.integer({ min: -13 * 60 - 59, max: 13 * 60 + 59 }),
			fc.constantFrom("yyyy-MM-dd'T'HH:mm:ssZZ", "yyyy-MM-dd'T'HH:mm:ss.SSSZZ"),
			(instant, offset, format) => {
				const text = DateTime.fromMillis(instant, { zone: 'utc' })
					.setZone(
						`UTC${offset < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(offset) / 60))}:${String(Math.abs(offset) % 60).padStart(2, '0')}`,
					)
					.toFormat(format);
				expect(parseTime(text)).toEqual({ ok: true, value: DateTime.fromISO(text).toMillis() });
			},
		),
		{ numRuns: 2_000 },
	);
});

it('reads a time without a zone exactly as luxon does, as UTC and in the zone of the shop', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2095, 0, 1) }),
			fc.constantFrom("yyyy-MM-dd'T'HH:mm:ss", 'yyyy-MM-dd HH:mm:ss', "yyyy-MM-dd'T'HH:mm:ss.SSS"),
			fc.constantFrom('utc', 'Europe/Berlin', 'America/New_York'),
			(instant, format, zone) => {
				const text = DateTime.fromMillis(instant, { zone: 'utc' }).toFormat(format);
				const expected = DateTime.fromISO(text.replace(' ', 'T'), { zone }).toMillis();
				expect(parseTime(text, zone)).toEqual({ ok: true, value: expected });
			},
		),
		{ numRuns: 1_000 },
	);
});

it.each(['2026-02-30T10:00:00Z', '2026-13-01T10:00:00Z', '2026-01-01T24:30:00Z', '2026-04-31T00:00:00+02:00'])(
	'refuses %s, which no calendar has',
	(text) => {
		expect(parseTime(text).ok).toBe(false);
	},
);
