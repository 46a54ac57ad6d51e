import { DAY_MS, HOUR_MS } from '../../src/lead/time';
import { contactMemoryMs } from '../../src/suppression/contactMemoryMs';
import { suppressionRulesSchema } from '../../src/suppression/settings';

function complaintsAbout(input: unknown): { message: string; path: PropertyKey[] }[] {
	const result = suppressionRulesSchema.safeParse(input);
	return result.success ? [] : result.error.issues.map(({ message, path }) => ({ message, path }));
}

it('keeps the default night of other channels when one channel is set', () => {
	const { quietHours } = suppressionRulesSchema.parse({ quietHours: { email: [{ start: '22:00', end: '07:00' }] } });
	expect(quietHours.email).toEqual([{ start: '22:00', end: '07:00' }]);
	expect(quietHours.sms).toEqual([{ start: '21:00', end: '08:00' }]);
	expect(quietHours.phone).toEqual(quietHours.sms);
});

it('reads its own output as the same rules', () => {
	const rules = suppressionRulesSchema.parse({});
	expect(suppressionRulesSchema.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});

it.each<[string, unknown, string, PropertyKey[]]>([
	['9:00', { quietHours: { sms: [{ start: '9:00', end: '10:00' }] } }, 'like 21:00', ['quietHours', 'sms', 0, 'start']],
	['25:00', { quietHours: { sms: [{ start: '21:00', end: '25:00' }] } }, 'like 08:00', ['quietHours', 'sms', 0, 'end']],
	[
		'a window without length',
		{ quietHours: { sms: [{ start: '08:00', end: '08:00' }] } },
		'00:00 to 24:00',
		['quietHours', 'sms', 0],
	],
	[
		'no weekday',
		{ quietHours: { sms: [{ start: '21:00', end: '08:00', weekdays: [] }] } },
		'weekday',
		['quietHours', 'sms', 0, 'weekdays'],
	],
	[
		'a cap of none',
		{ frequencyCaps: [{ channel: 'any', max: 0, perMs: 1 }] },
		'at least one',
		['frequencyCaps', 0, 'max'],
	],
	[
		'a cap without window',
		{ frequencyCaps: [{ channel: 'any', max: 1, perMs: 0 }] },
		'length',
		['frequencyCaps', 0, 'perMs'],
	],
	['a zone that does not exist', { unknownTimeZones: ['Mars/Olympus'] }, 'Europe/Berlin', ['unknownTimeZones', 0]],
	['no zone at all', { unknownTimeZones: [] }, 'at least one', ['unknownTimeZones']],
	['a negative duration', { purchasedWithinMs: -1 }, '0 or more', ['purchasedWithinMs']],
])('refuses %s and says how to mend it', (_what, input, message, path) => {
	expect(complaintsAbout(input)).toEqual([{ message: expect.stringContaining(message), path }]);
});

it('refuses a rule it does not know, which is most likely misspelt', () => {
	expect(complaintsAbout({ quietHour: {} })).toHaveLength(1);
	expect(complaintsAbout({ quietHours: { mail: [] } })).toHaveLength(1);
});

it('remembers contacts as long as the longest cap or cool-down, of a company too', () => {
	expect(contactMemoryMs(suppressionRulesSchema.parse({}))).toBe(7 * DAY_MS);
	expect(contactMemoryMs(suppressionRulesSchema.parse({ frequencyCaps: [] }))).toBe(7 * DAY_MS);
	const alone = { frequencyCaps: [], accountContactedWithinMs: { salesTask: 0 } };
	expect(contactMemoryMs(suppressionRulesSchema.parse(alone))).toBe(24 * HOUR_MS);
	expect(contactMemoryMs(suppressionRulesSchema.parse({ ...alone, coolDownMs: { email: 0, sms: 0 } }))).toBe(0);
});
