import { compact } from '../../../compact';
import type { Identities } from '../../../lead/identity';
import type { TraitValue } from '../../../lead/record';
import type { Fields } from '../../reading/fields';
import { customerGid } from './ids';

/** Phone numbers are read as of the country the order is billed or sent to. */
export function placeOfBuyer(fields: Fields): Fields {
	return fields.inCountry(
		fields.text(
			'billing_address.country_code',
			'shipping_address.country_code',
			'customer.default_address.country_code',
		),
	);
}

export function readBuyer(f: Fields): Identities {
	const email = f.email('email', 'contact_email', 'customer.email');
	if (email !== undefined && f.has('customer.email') && f.email('customer.email') !== email)
		f.note("The order's email and its customer.email differ: the order's own was used.");
	return {
		email,
		phone: f.phone('phone', 'customer.phone'),
		customerId: customerGid(f, 'customer.admin_graphql_api_id', 'customer.id'),
	};
}

const PLACES = ['billing_address', 'shipping_address', 'default_address', 'customer.default_address', 'addresses[0]'];
const inPlaces = (...names: string[]) => PLACES.flatMap((place) => names.map((name) => `${place}.${name}`));
const COUNTRIES = inPlaces('country_code', 'country');
const REGIONS = inPlaces('province_code', 'province');
const CITIES = inPlaces('city');
const COMPANIES = inPlaces('company');

export function traitsOf(f: Fields): Record<string, TraitValue> {
	const tags = f.text('customer.tags') ?? (f.has('financial_status') ? undefined : f.text('tags'));
	return compact({
		country: f.text(...COUNTRIES),
		region: f.text(...REGIONS),
		city: f.text(...CITIES),
		has_company: PLACES.some((place) => f.has(place)) ? f.text(...COMPANIES) !== undefined : undefined,
		accepts_marketing: f.flag('buyer_accepts_marketing', 'accepts_marketing'),
		verified_email: f.flag('customer.verified_email', 'verified_email'),
		orders_count: f.number('customer.orders_count', 'orders_count'),
		tags_count: tags === undefined ? undefined : tags.split(',').length,
		language: f.text('customer_locale')?.slice(0, 2).toLowerCase(),
	});
}
