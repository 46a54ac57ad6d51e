import fc from 'fast-check';
import { DAY_MS } from '../../src/lead/time';
import { findQuietSpell } from '../../src/suppression/quietHours';
import { WEEKDAYS, type QuietWindow } from '../../src/suppression/quietWindow';
import { listClockChanges, scanForOpen } from './wallClock';

const FROM = Date.UTC(2011, 11, 1);
const UNTIL = Date.UTC(2027, 0, 1);

const ZONES = [
	'America/New_York',
	'Europe/Berlin',
	'Australia/Lord_Howe',
	'America/Santiago',
	'Asia/Kathmandu',
	'Pacific/Apia',
	'Africa/Casablanca',
	'Pacific/Kiritimati',
];

const changesOf = new Map(ZONES.map((zone) => [zone, listClockChanges(zone, FROM, UNTIL)]));

function clock(last: number): fc.Arbitrary<string> {
	return fc.integer({ min: 0, max: last / 15 }).map((quarters) => {
		const [hours, minutes] = [Math.floor(quarters / 4), (quarters % 4) * 15];
		return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
	});
}

const window: fc.Arbitrary<QuietWindow> = fc
	.record(
		{ start: clock(1425), end: clock(1440), weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }) },
		{ requiredKeys: ['start', 'end'] },
	)
	.filter(({ start, end }) => start !== end);

/** Nights around two o'clock, where clocks change. */
const smallHours: fc.Arbitrary<QuietWindow> = fc.constantFrom(
	{ start: '21:00', end: '08:00' },
	{ start: '02:30', end: '06:00' },
	{ start: '23:00', end: '02:30' },
	{ start: '01:30', end: '02:15' },
	{ start: '00:00', end: '01:45' },
);

const question = fc
	.record({ zone: fc.constantFrom(...ZONES), more: fc.subarray(ZONES, { maxLength: 2 }) })
	.chain(({ zone, more }) => {
		const days = changesOf.get(zone) ?? [];
		const nearChange =
			days.length === 0
				? []
				: [
						fc
							.tuple(fc.constantFrom(...days), fc.integer({ min: -DAY_MS, max: 2 * DAY_MS }))
							.map(([day, shift]) => day + shift),
					];
		return fc.record({
			zones: fc.constant([...new Set([zone, ...more])]),
			windows: fc.array(fc.oneof(window, smallHours), { minLength: 1, maxLength: 3 }),
			at: fc.oneof(fc.integer({ min: FROM, max: UNTIL }), ...nearChange),
		});
	});

it('opens at the very instant that a step by step look at the wall clocks finds', () => {
	fc.assert(
		fc.property(question, ({ windows, zones, at }) => {
			const scanned = scanForOpen(windows, zones, at);
			const spell = findQuietSpell(windows, zones, at);
			// The scan sees ten days.
			if (scanned === Infinity) expect(spell?.until ?? Infinity).toBeGreaterThan(at + 9 * DAY_MS);
			else expect(spell?.until).toBe(scanned);
		}),
		{ numRuns: 100 },
	);
});

it('has begun already at the instant asked about, and is quiet at its since and not at its until', () => {
	fc.assert(
		fc.property(question, ({ windows, zones, at }) => {
			const spell = findQuietSpell(windows, zones, at);
			if (!spell) return;
			expect(spell.since).toBeLessThanOrEqual(at);
			expect(findQuietSpell(windows, zones, spell.since)).toBeDefined();
			if (spell.until === undefined) return;
			expect(findQuietSpell(windows, zones, spell.until - 1)).toMatchObject({ until: spell.until });
			expect(findQuietSpell(windows, zones, spell.until)).toBeUndefined();
		}),
	);
});
