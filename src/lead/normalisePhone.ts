import {
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
	type CountryCode,
} from 'libphonenumber-js/max';
import { toCountryCode } from './country';
import { parsed, unusable, type Parsed } from './parsed';
import { toPlainText } from './toPlainText';

/**
 * E.164. A number written without its country needs `defaultCountry` (ISO 3166-1 alpha-2). Only numbers that can exist
 * pass: 555-555-5555, the favourite of every form, must not join strangers into one lead. WhatsApp keeps Mexican and
 * Brazilian numbers in a form from before their networks were renumbered; they get the one of today.
 */
export function normalisePhone(input: unknown, defaultCountry?: string): Parsed<string> {
	const text = typeof input === 'number' && Number.isSafeInteger(input) ? String(input) : input;
	if (typeof text !== 'string') return unusable('not a text');
	if (text.length > 100) return unusable('longer than any phone number');
	const key = `${defaultCountry ?? ''} ${text}`;
	let known = numbers.get(key);
	if (known === undefined) {
		if (numbers.size >= MOST_NUMBERS) numbers.clear();
		numbers.set(key, (known = readNumber(text, defaultCountry)));
	}
	return known;
}

/** An order has the number of its buyer three times, and who orders comes again. Few, since each is somebody's. */
const MOST_NUMBERS = 1_000;
const numbers = new Map<string, Parsed<string>>();

function readNumber(text: string, defaultCountry: string | undefined): Parsed<string> {
	if (/^\s*(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)/.test(text)) return unusable('a date');
	const country = toCountry(defaultCountry);
	const dialled = withPlus(toDialled(text), country);
	const number = parsePhoneNumberFromString(
		dialled,
		country ? { defaultCountry: country, extract: false } : { extract: false },
	);
	if (number === undefined) {
		return unusable(
			country ? 'not a phone number' : 'not a phone number with its country code, and no default country is set',
		);
	}
	if (number.isValid()) return parsed(number.number);
	const renumbered = parsePhoneNumberFromString(renumber(number.number));
	return renumbered?.isValid() === true ? parsed(renumbered.number) : unusable('no such phone number can exist');
}

/**
 * Without what stands around a number: a spreadsheet's apostrophe, `.0` or `E+12`, `tel:`, `p:` or `Mobile:`, `(mobile)`,
 * WhatsApp's own address.
 */
function toDialled(text: string): string {
	return toPlainText(text)
		.trim()
		.replace(/(?<=^\d{7,})\.0$|\s*\(\p{L}[\p{L}. -]{0,20}\)$/u, '')
		.replace(/^(\d)[.,](\d{9,})e\+?(\d\d)$/i, (written, first: string, rest: string, places: string) =>
			rest.length === Number(places) ? first + rest : written,
		)
		.replace(/^["'`’‘=\s]+|["'`’‘]+$/g, '')
		.replace(/^whatsapp:\s*(?=[1-9])/i, '+')
		.replace(/^\p{L}[\p{L}. -]{0,20}:\s*/u, '')
		.replace(/^\+?([1-9]\d{6,14})@(?:c\.us|s\.whatsapp\.net)$/, '+$1')
		.replace(/^00(?=[1-9])/, '+');
}

/**
 * CRMs and gateways write a number with its country's code and no plus. Where national numbers have no fixed length
 * (Germany, Austria), `4915112345678` could be read as one of these, which nobody writes without its 0.
 */
function withPlus(dialled: string, country: CountryCode | undefined): string {
	if (country === undefined) return dialled;
	const digits = dialled.replace(/[\s()./-]/g, '');
	if (!/^[1-9]\d{10,14}$/.test(digits) || !digits.startsWith(getCountryCallingCode(country))) return dialled;
	return parsePhoneNumberFromString(`+${digits}`)?.isValid() === true ? `+${digits}` : dialled;
}

/** Mexico dropped the 1 before mobiles in 2019; Brazil put a 9 before them from 2012 to 2016. */
function renumber(number: string): string {
	return number.replace(/^\+521(\d{10})$/, '+52$1').replace(/^\+55(\d{2})([6-9]\d{7})$/, '+55$19$2');
}

function toCountry(code: string | undefined): CountryCode | undefined {
	const known = code === undefined ? undefined : toCountryCode(code);
	return known !== undefined && isSupportedCountry(known) ? known : undefined;
}
