import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { toCountryCode } from './country';
import { parsed, unusable, type Parsed } from './parsed';

/**
 * E.164. A number written without its country needs `defaultCountry` (ISO 3166-1 alpha-2). Only numbers that can exist
 * pass: 555-555-5555, the favourite of every form, must not join strangers into one lead.
 */
export function normalisePhone(input: unknown, defaultCountry?: string): Parsed<string> {
	const text = typeof input === 'number' && Number.isSafeInteger(input) ? String(input) : input;
	if (typeof text !== 'string') return unusable('not a text');
	if (text.length > 100) return unusable('longer than any phone number');
	const dialled = text
		.trim()
		.replace(/^(?:tel|sms|whatsapp):/i, '')
		.replace(/^00(?=[1-9])/, '+');
	const country = toCountry(defaultCountry);
	const number = parsePhoneNumberFromString(
		dialled,
		country ? { defaultCountry: country, extract: false } : { extract: false },
	);
	if (number === undefined) {
		return unusable(
			country ? 'not a phone number' : 'not a phone number with its country code, and no default country is set',
		);
	}
	return number.isValid() ? parsed(number.number) : unusable('no such phone number can exist');
}

function toCountry(code: string | undefined): CountryCode | undefined {
	const known = code === undefined ? undefined : toCountryCode(code);
	return known !== undefined && isSupportedCountry(known) ? known : undefined;
}
