import { listPlausibleZones } from '../../src/suppression/plausibleZones';

it("a person's own time zone is enough", () => {
	expect(listPlausibleZones({ timeZone: 'Asia/Kathmandu', phone: '+12125551234', country: 'DE' })).toEqual([
		'Asia/Kathmandu',
	]);
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

it('a phone of the United States may be in any of their zones, and in none of Canada', () => {
	const zones = listPlausibleZones({ phone: '+12125551234' });
	expect(zones).toEqual(expect.arrayContaining(['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu']));
	expect(zones).not.toContain('America/Toronto');
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
