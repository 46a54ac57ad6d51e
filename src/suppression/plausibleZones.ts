import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { IANAZone } from 'luxon';

/** What may tell where a person is: their own time zone, a phone in E.164, a country as ISO 3166-1 alpha-2. */
export interface Whereabouts {
	timeZone?: string;
	phone?: string;
	country?: string;
}

/**
 * The IANA zones a person may be in. Their own time zone is enough; without one, every zone of the phone's country and
 * of the address's, since either may be where they are. Empty where nothing usable is known.
 */
export function listPlausibleZones({ timeZone, phone, country }: Whereabouts): string[] {
	if (timeZone !== undefined && isTimeZone(timeZone)) return [timeZone];
	return [...new Set([...zonesOfPhone(phone), ...zonesOfCountry(country)])];
}

/** Asking the runtime takes 0.2 ms, so the names it lists, and older ones once they were asked about, are kept. */
const knownZones = new Set(Intl.supportedValuesOf('timeZone'));

function isTimeZone(name: string): boolean {
	if (knownZones.has(name)) return true;
	if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+){0,2}$/.test(name) || !IANAZone.isValidZone(name)) return false;
	knownZones.add(name);
	return true;
}

function zonesOfPhone(phone: string | undefined): readonly string[] {
	return phone === undefined ? [] : zonesOfCountry(parsePhoneNumberFromString(phone)?.country);
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
