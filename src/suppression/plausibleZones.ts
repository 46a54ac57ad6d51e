import { IANAZone } from 'luxon';
import type { WrittenPlace } from '../lead/place';
import { toRegion } from '../lead/region';
import { placesOfNumber, zonesOfAreaCode, zonesOfRegion } from './placesOfNumber';

/** What may tell where a person is: their own time zone, a phone in E.164, an address's country and state. */
export interface Whereabouts extends WrittenPlace {
	phone?: string;
	/** Further addresses, of which each may be where they are. */
	further?: readonly WrittenPlace[];
}

/**
 * The IANA zones a person may be in. The addresses and the phone all count, since people move and keep their numbers; an
 * address is known by the most exact of time zone, state and country. Where one of them lies inside another (New York in
 * the United States), it is the more exact place and enough. Empty where nothing usable is known.
 */
export function listPlausibleZones({ phone, further = [], ...address }: Whereabouts): string[] {
	const known = [phone === undefined ? [] : zonesOfPhone(phone), ...[address, ...further].map(zonesOfAddress)].filter(
		(zones) => zones.length > 0,
	);
	const exact = known.filter((zones) => !known.some((other) => isWithin(other, zones) && !isWithin(zones, other)));
	return [...new Set(exact.flat())];
}

function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
	return inner.every((zone) => outer.includes(zone));
}

function zonesOfAddress({ timeZone, country, region }: WrittenPlace): readonly string[] {
	if (timeZone !== undefined && isTimeZone(timeZone)) return [timeZone];
	const state = region === undefined ? undefined : toRegion(region, country);
	return state === undefined ? zonesOfCountry(country) : zonesOfRegion(state);
}

/** Asking the runtime takes 0.2 ms, so the names it lists, and older ones once they were asked about, are kept. */
const knownZones = new Set(Intl.supportedValuesOf('timeZone'));

function isTimeZone(name: string): boolean {
	if (knownZones.has(name)) return true;
	if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+){0,2}$/.test(name) || !IANAZone.isValidZone(name)) return false;
	knownZones.add(name);
	return true;
}

function zonesOfPhone(phone: string): readonly string[] {
	return zonesOfAreaCode(phone) ?? placesOfNumber(phone).flatMap((place) => [...zonesOfCountry(place.country)]);
}

const zonesByCountry = new Map<string, readonly string[]>();

/** As the runtime's own CLDR has them; empty for anything that isn't a country. */
function zonesOfCountry(country: string | undefined): readonly string[] {
	const code = country?.trim().toUpperCase();
	if (code === undefined || !/^[A-Z]{2}$/.test(code)) return [];
	let zones = zonesByCountry.get(code);
	if (!zones) zonesByCountry.set(code, (zones = readZones(new Intl.Locale('und', { region: code }))));
	return zones;
}

/** Node 22 has the property, Node 24 both, the standard (and not yet TypeScript) the method. */
function readZones(locale: Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] }): string[] {
	return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
