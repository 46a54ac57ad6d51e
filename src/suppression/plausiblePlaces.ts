import { toCountryCode } from '../lead/country';
import { toRegion } from '../lead/region';
import { placesOfNumber } from './placesOfNumber';
import type { Whereabouts } from './plausibleZones';

/**
 * Where a person may be, as `US`, `US-FL` or `FR`: by the address and by the number, since people move and keep their
 * numbers and both places' rules may hold. Empty where neither tells.
 */
export function listPlausiblePlaces({ phone, country, region }: Whereabouts): string[] {
	const numbers = phone === undefined ? [] : placesOfNumber(phone).map((place) => nameOf(place));
	const state = region === undefined ? undefined : toRegion(region, country);
	const code = country === undefined ? undefined : toCountryCode(country);
	const address = state ? [nameOf(state)] : code === undefined ? [] : [code];
	return [...new Set([...numbers, ...address])];
}

function nameOf({ country, region }: { country: string; region?: string }): string {
	return region === undefined ? country : `${country}-${region}`;
}
