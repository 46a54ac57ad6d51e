import { getCountries, isSupportedCountry } from 'libphonenumber-js/max';

/** Codes that people write and that are neither ISO 3166-1 alpha-2 nor a name. */
const WRITTEN = new Map([
	['UK', 'GB'],
	['USA', 'US'],
	['GBR', 'GB'],
	['DEU', 'DE'],
	['FRA', 'FR'],
	['CAN', 'CA'],
	['AUS', 'AU'],
	['ESP', 'ES'],
	['ITA', 'IT'],
	['NLD', 'NL'],
	['ENGLAND', 'GB'],
	['SCOTLAND', 'GB'],
	['WALES', 'GB'],
	['GREAT BRITAIN', 'GB'],
	['HOLLAND', 'NL'],
]);

let codesByName: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a code or a name in one of the languages below, so that `United States`, `USA` and `us` are one trait. */
export function toCountryCode(input: string): string | undefined {
	const text = input
		.trim()
		.replace(/\.(?=.?$|.\.)/g, '')
		.toUpperCase();
	const code = WRITTEN.get(text) ?? text;
	if (isSupportedCountry(code)) return code;
	codesByName ??= nameCountries();
	return codesByName.get(text);
}

/** English last: where two languages use one name for two countries, it decides. */
const LANGUAGES = [
	'ja',
	'ko',
	'zh',
	'ru',
	'tr',
	'hu',
	'cs',
	'fi',
	'nb',
	'da',
	'sv',
	'pl',
	'nl',
	'pt',
	'it',
	'es',
	'fr',
	'de',
	'en',
];

function nameCountries(): Map<string, string> {
	return new Map(
		LANGUAGES.flatMap((language) => {
			const names = new Intl.DisplayNames(language, { type: 'region' });
			return getCountries().map((code) => [(names.of(code) ?? code).toUpperCase(), code] as const);
		}),
	);
}
