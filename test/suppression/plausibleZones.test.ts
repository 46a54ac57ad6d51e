import { HOUR_MS } from '../../src/lead/time';
import { AREA_CODE_ROWS } from '../../src/suppression/areaCodes';
import { placesOfNumber, zonesOfAreaCode, zonesOfRegion } from '../../src/suppression/placesOfNumber';
import { listPlausibleZones } from '../../src/suppression/plausibleZones';
import { findQuietSpell } from '../../src/suppression/quietHours';

it("a person's own time zone is more exact than a country", () => {
	expect(listPlausibleZones({ timeZone: 'Asia/Kathmandu', country: 'DE' })).toEqual(['Asia/Kathmandu']);
	expect(listPlausibleZones({ timeZone: 'America/Denver', phone: '+18005551234' })).toEqual(['America/Denver']);
	expect(listPlausibleZones({ timeZone: 'Australia/Perth', phone: '+61412345678' })).toEqual(['Australia/Perth']);
});

it('people move and keep their number, so a number from elsewhere counts beside the address', () => {
	const perhapsMoved = (place: object) => listPlausibleZones({ phone: '+12125551234', ...place }).sort();
	expect(perhapsMoved({ timeZone: 'America/Denver' })).toEqual(['America/Denver', 'America/New_York']);
	expect(perhapsMoved({ region: 'California', country: 'US' })).toEqual(['America/Los_Angeles', 'America/New_York']);
	expect(perhapsMoved({ region: 'tx' })).toEqual(['America/Chicago', 'America/Denver', 'America/New_York']);
});

it.each(['Mars/Olympus', '', 'Berlin', '(GMT+01:00) Berlin', '+01:00'])(
	'a time zone "%s" that does not exist is passed over',
	(timeZone) => {
		expect(listPlausibleZones({ timeZone, country: 'GB' })).toEqual(['Europe/London']);
	},
);

it.each(['UTC', 'US/Eastern', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires'])(
	'knows %s, also by an older name',
	(timeZone) => {
		expect(listPlausibleZones({ timeZone, country: 'GB' })).toEqual([timeZone]);
		expect(listPlausibleZones({ timeZone, country: 'GB' })).toEqual([timeZone]);
	},
);

it.each([
	['+33612345678', 'Europe/Paris'],
	['+5215512345678', 'America/Mexico_City'],
	['+77011234567', 'Asia/Almaty'],
	['+18765551234', 'America/Jamaica'],
])('the phone %s may be in %s', (phone, zone) => {
	expect(listPlausibleZones({ phone })).toContain(zone);
});

it.each([
	['New York', '+12125551234', ['America/New_York']],
	['northern Florida', '+18505551234', ['America/Chicago', 'America/New_York']],
	['its overlay', '+14485551234', ['America/Chicago', 'America/New_York']],
	['western Kentucky', '+13645551234', ['America/Chicago', 'America/New_York']],
	['southern Indiana', '+19305551234', ['America/Chicago', 'America/New_York']],
	['Oregon', '+14585551234', ['America/Denver', 'America/Los_Angeles']],
	['Alaska', '+19075551234', ['America/Adak', 'America/Anchorage', 'America/Juneau', 'Pacific/Honolulu']],
	['Toronto', '+14165551234', ['America/Toronto']],
	['Puerto Rico', '+17875551234', ['America/Puerto_Rico']],
	['Jamaica', '+18765551234', ['America/Jamaica']],
])('a number of %s may be in any zone of its area code', (_, phone, zones) => {
	expect(listPlausibleZones({ phone })).toEqual(zones);
	expect(listPlausibleZones({ phone, country: placesOfNumber(phone)[0]?.country ?? '' })).toEqual(zones);
});

it('an area code newer than the list counts as its whole country', () => {
	expect(zonesOfAreaCode('+12735551234')).toBeUndefined();
	expect(listPlausibleZones({ phone: '+12735551234' })).toEqual(
		expect.arrayContaining(['America/Toronto', 'America/Vancouver', 'America/St_Johns']),
	);
});

it.each(['800', '833', '888', '500', '522', '588', '600', '700', '900'])('a number of +1 %s is nowhere', (code) => {
	expect(listPlausibleZones({ phone: `+1${code}5551234` })).toEqual([]);
	expect(placesOfNumber(`+1${code}5551234`)).toEqual([]);
	expect(listPlausibleZones({ phone: `+1${code}5551234`, country: 'JP' })).toEqual(['Asia/Tokyo']);
});

it.each([
	['+19455551234', [{ country: 'US', region: 'TX' }]],
	['+17185551234', [{ country: 'US', region: 'NY' }]],
	['+16045551234', [{ country: 'CA', region: 'BC' }]],
	['+18675551234', ['NT', 'NU', 'YT'].map((region) => ({ country: 'CA', region }))],
	['+12425551234', [{ country: 'BS' }]],
	['+4915112345678', [{ country: 'DE' }]],
	['none', []],
])('the number %s was given out in %j', (phone, places) => {
	expect(placesOfNumber(phone)).toEqual(places);
});

it('every area code leads to zones that exist, and every state to some', () => {
	const zones = new Set(AREA_CODE_ROWS.flatMap((row) => row.zones.split(' ')));
	for (const zone of zones) expect(listPlausibleZones({ timeZone: zone })).toEqual([zone]);
	const codes = AREA_CODE_ROWS.flatMap((row) => row.codes.split(' '));
	expect(new Set(codes).size).toBe(codes.length);
	for (const { country, regions } of AREA_CODE_ROWS.filter((row) => row.regions !== '')) {
		for (const region of regions.split(' ')) expect(zonesOfRegion({ country, region })).not.toEqual([]);
	}
});

it('people of whom only a number from New York is known can be texted for 13 hours a day, from Alaska for as long as all of it is awake', () => {
	const openHours = (phone: string) => {
		const zones = listPlausibleZones({ phone });
		const day = Date.UTC(2026, 6, 1);
		const hours = Array.from({ length: 24 }, (_, hour) => day + hour * HOUR_MS);
		return hours.filter((at) => findQuietSpell([{ start: '21:00', end: '08:00' }], zones, at) === undefined).length;
	};
	expect(openHours('+12125551234')).toBe(13);
	expect(openHours('+18505551234')).toBe(12);
	expect(openHours('+19075551234')).toBe(11);
});

it('a phone and a country that differ are both plausible', () => {
	expect(listPlausibleZones({ phone: '+33612345678', country: 'jp' })).toEqual(['Europe/Paris', 'Asia/Tokyo']);
});

it.each([{}, { phone: '+80012345678' }, { phone: 'none' }, { country: 'XX' }, { country: 'Germany' }, { country: '' }])(
	'from %j no zone can be told',
	(whereabouts) => {
		expect(listPlausibleZones(whereabouts)).toEqual([]);
	},
);
