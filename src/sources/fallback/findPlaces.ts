import { compact } from '../../compact';
import { toCountryCode } from '../../lead/country';
import { tokensOf } from '../../lead/foldName';
import type { WrittenPlace } from '../../lead/place';
import { toRegion } from '../../lead/region';
import { PEOPLE } from './addressNames';
import { isOfSomebodyElse } from './findPeople';
import { COUNTRIES } from './countryNames';
import type { Scope } from './surveyPayload';

const REGIONS = new Set(
	'state province region state_code province_code region_code state_province state_or_province administrative_area administrative_district_level_1'.split(
		' ',
	),
);
/** Whose, or which address, in front of a flat field's name: `shipping_state`, `MailingState`, `customer_country`. */
const WHICH =
	/^(?:(?:billing|bill_to|shipping|ship_to|delivery|mailing|home|postal|primary|default|other|address|customer|contact|user|lead|person|hs)_)+/;
/** Objects in which an address may stand: of one in an unknown object nobody knows whose it is. */
const AROUND = new Set(
	`address addresses billing shipping delivery mailing home residence location geo traits data properties fields attributes body payload
	order checkout cart event object record row rows context details info form answers submission personal default`.split(
		/\s+/,
	),
);
/** Beside these, `state` is part of an address and not how something stands. */
const NEIGHBOURS = new Set(
	'city town zip zip_code postcode postal_code street address1 address_1 address line1'.split(' '),
);

/**
 * Every place that a payload names for the person: of a billing and a shipping address either may be theirs. One that
 * may be the shop's, the sender's or nobody's is left out, since a place that is known says that others don't count.
 */
export function findPlaces(root: Scope): WrittenPlace[] {
	const found = new Map<string, WrittenPlace>();
	for (const place of placesIn(root)) found.set(JSON.stringify(place), place);
	return [...found.values()];
}

function* placesIn(scope: Scope): Generator<WrittenPlace> {
	if (isOfSomebodyElse(scope.key, scope.leaves)) return;
	if (scope.key !== '' && !tokensOf(scope.key).some((token) => AROUND.has(token) || PEOPLE.has(token))) return;
	// `{ billing_state, shipping_state, state }` are three addresses in one object.
	const byAddress = new Map<string, Map<string, string>>();
	for (const { key, value } of scope.leaves) {
		const which = WHICH.exec(key)?.[0] ?? '';
		const name = key.slice(which.length);
		const field = COUNTRIES.has(name)
			? 'country'
			: REGIONS.has(name)
				? 'region'
				: NEIGHBOURS.has(name)
					? 'neighbour'
					: '';
		if (field === '' || typeof value !== 'string') continue;
		let address = byAddress.get(which);
		if (!address) byAddress.set(which, (address = new Map()));
		// `province` beside `province_code`, `country` beside `country_code`: whichever can be read.
		const isBetter = field === 'country' ? toCountryCode(value) !== undefined : toRegion(value) !== undefined;
		if (!address.has(field) || isBetter) address.set(field, value);
		if (name !== 'state') address.set('certain', name);
	}
	for (const [which, address] of byAddress) {
		const place = toPlace(address, which !== '' || tokensOf(scope.key).some((token) => token.startsWith('address')));
		if (place !== undefined) yield place;
	}
	for (const child of scope.children) yield* placesIn(child);
}

/** A `state` that stands alone is a place only where it is written as one: `Florida`, `FL`, not `ok`. */
function toPlace(address: ReadonlyMap<string, string>, isAddress: boolean): WrittenPlace | undefined {
	const country = toCountryCode(address.get('country') ?? '');
	const written = address.get('region');
	const isPlace =
		isAddress || address.has('certain') || written === written?.toUpperCase() || (written?.length ?? 0) > 2;
	const region = written === undefined || !isPlace ? undefined : toRegion(written, country);
	if (country === undefined && region === undefined) return undefined;
	return compact({ country: country ?? region?.country, region: region?.region });
}
