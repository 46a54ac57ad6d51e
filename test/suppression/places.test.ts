import { DAY_MS } from '../../src/lead/time';
import { decideContact } from '../../src/suppression/decideContact';
import { PRESETS } from '../../src/suppression/places/applyPlaces';
import { HOLIDAY_CALENDARS, isHoliday, type HolidayCalendar } from '../../src/suppression/places/holidays';
import { PLACE_NAMES } from '../../src/suppression/places/placeNames';
import { listPlausiblePlaces } from '../../src/suppression/plausiblePlaces';
import { suppressionRulesSchema } from '../../src/suppression/settings';
import { consent, facts } from './facts';

const at = (iso: string) => Date.parse(iso);
const agreed = [consent({ channel: 'phone', at: 0 }), consent({ channel: 'sms', at: 0 })];

function call(iso: string, zone: string, chosen: string[], places: string[], channel: 'phone' | 'sms' = 'phone') {
	const rules = suppressionRulesSchema.parse({ places: chosen });
	const about = facts({ timeZones: [zone], places, consents: agreed.map((one) => ({ ...one, at: at(iso) - DAY_MS })) });
	return decideContact(about, rules, { channel, purpose: 'marketing', asOf: at(iso) });
}

it('there is one preset for every place that can be chosen, each with a basis and a source', () => {
	expect(PRESETS.map(({ place }) => place)).toEqual([...PLACE_NAMES]);
	for (const { rules } of PRESETS) for (const { basis, source } of rules) expect(basis && source).not.toBe('');
});

describe('France', () => {
	const paris = (iso: string, channel?: 'phone' | 'sms') => call(iso, 'Europe/Paris', ['FR'], ['FR'], channel);

	it.each([
		['2026-03-10T09:59+01:00', '2026-03-10T10:00+01:00'],
		['2026-03-10T13:00+01:00', '2026-03-10T14:00+01:00'],
		['2026-03-10T20:00+01:00', '2026-03-11T10:00+01:00'],
		['2026-03-13T20:00+01:00', '2026-03-16T10:00+01:00'],
		// Good Friday is a working day in France, Easter Monday is not.
		['2026-04-03T20:00+02:00', '2026-04-07T10:00+02:00'],
		['2026-07-14T11:00+02:00', '2026-07-15T10:00+02:00'],
	])('is not called at %s but from %s on', (iso, next) => {
		expect(paris(iso)).toMatchObject({ decision: 'deferred', nextAllowedAt: at(next) });
		expect(paris(next).decision).toBe('allowed');
	});

	it('is texted on Saturdays, not on Sundays and holidays', () => {
		expect(paris('2026-03-14T11:00+01:00', 'sms').decision).toBe('allowed');
		expect(paris('2026-03-15T11:00+01:00', 'sms').nextAllowedAt).toBe(at('2026-03-16T08:00+01:00'));
	});

	it('is called four times in 30 days at most, attempts included', () => {
		const asOf = at('2026-03-10T11:00+01:00');
		const contacts = [1, 8, 15, 22].map((days) => ({
			channel: 'phone' as const,
			purpose: 'marketing' as const,
			at: asOf - days * DAY_MS,
		}));
		const about = facts({ timeZones: ['Europe/Paris'], places: ['FR'], contacts });
		const ask = (places: string[]) =>
			decideContact(about, suppressionRulesSchema.parse({ places }), { channel: 'phone', purpose: 'marketing', asOf });
		expect(ask([]).decision).toBe('allowed');
		expect(ask(['FR']).reasons).toMatchObject([{ code: 'frequency_cap', until: asOf + 8 * DAY_MS }]);
	});
});

describe('a preset', () => {
	const evening = '2026-03-10T20:30-04:00';
	const decide = (places: string[], chosen = ['US-FL']) => call(evening, 'America/New_York', chosen, places).decision;

	it('holds for people of the place, and for those who may be there', () => {
		expect(decide(['US-FL'])).toBe('deferred');
		expect(decide(['US'])).toBe('deferred');
		expect(decide([])).toBe('deferred');
		expect(decide(['US-NY', 'US-FL'])).toBe('deferred');
	});

	it('is nothing to people elsewhere, nor where it was not chosen', () => {
		expect(decide(['US-NY'])).toBe('allowed');
		expect(decide(['CA'])).toBe('allowed');
		expect(decide(['US-FL'], [])).toBe('allowed');
	});

	it('of a country holds in its states, beside the stricter one', () => {
		expect(call('2026-03-08T11:00-05:00', 'America/Chicago', ['US'], ['US-TX']).decision).toBe('allowed');
		expect(call('2026-03-08T11:00-05:00', 'America/Chicago', ['US', 'US-TX'], ['US-TX'])).toMatchObject({
			nextAllowedAt: at('2026-03-08T12:00-05:00'),
		});
	});

	it('leaves the settings it is added to as they were', () => {
		const rules = suppressionRulesSchema.parse({ places: ['FR', 'US-FL'] });
		const before = structuredClone(rules);
		decideContact(facts({ places: [] }), rules, { channel: 'phone', purpose: 'marketing', asOf: at(evening) });
		expect(rules).toEqual(before);
	});

	it('for email of Germany is consent', () => {
		const rules = suppressionRulesSchema.parse({ places: ['DE'] });
		const ask = (places: string[]) =>
			decideContact(facts({ places }), rules, { channel: 'email', purpose: 'marketing', asOf: at(evening) }).reasons;
		expect(ask(['DE'])).toMatchObject([{ code: 'no_consent' }]);
		expect(ask(['AT'])).toEqual([]);
	});
});

describe('a cap of a state on calls and texts', () => {
	const asOf = at('2026-03-10T15:00-04:00');
	const sent = (...channels: ('phone' | 'sms' | 'email')[]) =>
		channels.map((channel, index) => ({ channel, purpose: 'marketing' as const, at: asOf - (index + 1) * 3_600_000 }));
	const decide = (
		chosen: string[],
		contacts: ReturnType<typeof sent>,
		channel: 'phone' | 'sms' | 'email' = 'phone',
	) => {
		const rules = suppressionRulesSchema.parse({ places: chosen, frequencyCaps: [], coolDownMs: { sms: 0, email: 0 } });
		const consents = agreed.map((one) => ({ ...one, at: asOf - DAY_MS }));
		const about = facts({ timeZones: ['America/New_York'], places: ['US-FL'], contacts, consents });
		return decideContact(about, rules, { channel, purpose: 'marketing', asOf });
	};

	it('counts both together, for the next call and for the next text', () => {
		const contacts = sent('phone', 'sms', 'phone');
		for (const channel of ['phone', 'sms'] as const)
			expect(decide(['US-FL'], contacts, channel)).toMatchObject({
				decision: 'deferred',
				reasons: [{ code: 'frequency_cap', until: asOf + 21 * 3_600_000 }],
			});
		expect(decide([], contacts).decision).toBe('allowed');
	});

	it('counts no email, and holds none back', () => {
		expect(decide(['US-FL'], sent('phone', 'sms', 'email')).decision).toBe('allowed');
		expect(decide(['US-FL'], sent('phone', 'sms', 'phone'), 'email').decision).toBe('allowed');
	});
});

describe('public holidays', () => {
	const list = (calendar: HolidayCalendar, year: number) => {
		const first = Date.UTC(year, 0, 1) / DAY_MS;
		return Array.from({ length: 366 }, (_, index) => first + index)
			.filter((day) => isHoliday(calendar, day))
			.map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10))
			.filter((day) => day.startsWith(String(year)))
			.map((day) => day.slice(5));
	};

	// Reference: the calendars published by the governments (opm.gov, service-public.fr, boe.es, governo.it, fairwork.gov.au).
	it.each<[HolidayCalendar, number, string]>([
		['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'],
		['US', 2021, '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
		['FR', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
		['FR', 2024, '01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25'],
		['ES', 2025, '01-01 01-06 04-18 05-01 08-15 10-12 11-01 12-06 12-08 12-25'],
		['IT', 2027, '01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
		['AU', 2027, '01-01 01-26 03-26 03-29 04-25 12-25 12-26 12-27 12-28'],
		['AU', 2022, '01-01 01-03 01-26 04-15 04-18 04-25 12-25 12-26 12-27'],
	])('of %s in %s are the published ones', (calendar, year, days) => {
		expect(list(calendar, year).join(' ')).toBe(days);
	});

	it('of a state are those of the country and more', () => {
		for (const calendar of HOLIDAY_CALENDARS.filter((name) => name.startsWith('US-')))
			expect(list(calendar, 2026)).toEqual(expect.arrayContaining(list('US', 2026)));
		expect(list('US-UT', 2026)).toContain('07-24');
		expect(list('US-LA', 2026)).toContain('02-17');
	});
});

describe('where somebody may be', () => {
	it.each([
		[{ phone: '+12125550123' }, ['US-NY']],
		[{ phone: '+12125550123', country: 'US', region: 'Florida' }, ['US-NY', 'US-FL']],
		[{ country: 'USA' }, ['US']],
		[{ phone: '+33612345678' }, ['FR']],
		[{ phone: '+18005550123', country: 'France' }, ['FR']],
		[{}, []],
	])('by %j is %j', (whereabouts, places) => {
		expect(listPlausiblePlaces(whereabouts)).toEqual(places);
	});
});
