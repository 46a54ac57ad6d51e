import { readPayload, readPlaces } from '../../src/index';
import { listPlausiblePlaces } from '../../src/suppression/plausiblePlaces';

const placesOf = (body: object) => {
	const item = { email: 'ada@shop.example', ...body };
	return listPlausiblePlaces({ further: readPlaces(item, readPayload(item).records) }).sort();
};

describe('the places that a payload names for its person', () => {
	it.each<[object, string[]]>([
		[{ state: 'FL', country: 'US' }, ['US-FL']],
		[{ state: 'fl', country: 'US' }, ['US-FL']],
		[{ state: 'Florida' }, ['US-FL']],
		[{ province: 'Florida' }, ['US-FL']],
		[{ region: 'US-FL' }, ['US-FL']],
		[{ address: { state: 'FL', city: 'Miami' } }, ['US-FL']],
		[{ customer: { address: { state: 'fl', zip: '33101' } } }, ['US-FL']],
		[{ shipping_address: { province_code: 'FL', country_code: 'US' } }, ['US-FL']],
		[{ shippingAddress: { provinceCode: 'FL', countryCode: 'US' } }, ['US-FL']],
		[{ billing: { state: 'FL', country: 'US' } }, ['US-FL']],
		[{ data: { profile: { location: { region: 'Florida', country: 'United States' } } } }, ['US-FL']],
		[{ customer: { addresses: [{ state: 'NY' }, { state: 'FL' }] } }, ['US-FL', 'US-NY']],
		[{ billing_state: 'NY', shipping_state: 'FL', MailingState: 'TX' }, ['US-FL', 'US-NY', 'US-TX']],
		[
			{ address: { province: 'Florida', province_code: 'FL', country: 'United States', country_code: 'US' } },
			['US-FL'],
		],
		[{ address: { region: 'Île-de-France', country: 'France' } }, ['FR']],
		[{ address: { state: 'CA', country: 'Italy' } }, ['IT']],
	])('%j are %j', (body, places) => {
		expect(placesOf(body)).toEqual(places);
	});

	it.each<[object]>([
		[{ store: { address: { state: 'NY', country: 'US' } } }],
		[{ from: { country: 'DE' } }],
		[{ owner: { state: 'NY' } }],
		[{ line_items: [{ origin_location: { province_code: 'NY', country_code: 'US' } }] }],
		[{ job: { state: 'ok' } }],
		[{ state: 'ok' }],
		[{ warehouse_state: 'NY' }],
	])('are none in %j, which is somebody else’s or no place', (body) => {
		expect(placesOf(body)).toEqual([]);
	});
});

it('an address further down is kept about the person as one at the top is', () => {
	const { records } = readPayload({ email: 'ada@shop.example', customer: { address: { state: 'FL', country: 'US' } } });
	expect(records[0]?.traits).toMatchObject({ country: 'US', region: 'FL' });
});
