import { toCountryCode } from '../lead/country';
import type { WrittenPlace } from '../lead/place';
import { toRegion } from '../lead/region';
import { placesOfNumber } from './placesOfNumber';
import type { Whereabouts } from './plausibleZones';

/**
 * Where a person may be, as `US`, `US-FL` or `FR`: by each address and by the number, since people move and keep their
 * numbers and the rules of all these places may hold. Of a country and one of its states in two addresses the state is
 * enough. Empty where nothing tells.
 */
export function listPlausiblePlaces({ phone, further = [], ...address }: Whereabouts): string[] {
	const numbers = phone === undefined ? [] : placesOfNumber(phone).map((place) => nameOf(place));
	const addresses = [address, ...further].flatMap(placeOfAddress);
	const exact = addresses.filter((place) => !addresses.some((other) => other.startsWith(`${place}-`)));
	return [...new Set([...numbers, ...exact])];
}

function placeOfAddress({ country, region }: WrittenPlace): string[] {
	const state = region === undefined ? undefined : toRegion(region, country);
	if (state !== undefined) return [nameOf(state)];
	const code = country === undefined ? undefined : toCountryCode(country);
	return code === undefined ? [] : [code];
}

function nameOf({ country, region }: { country: string; region?: string }): string {
	return region === undefined ? country : `${country}-${region}`;
}
