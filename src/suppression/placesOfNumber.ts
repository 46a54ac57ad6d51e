import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { AREA_CODE_ROWS, type AreaCodeRow } from './areaCodes';

/** A country as ISO 3166-1 alpha-2; of the United States and Canada the state or province as well. */
export interface NumberPlace {
	country: string;
	region?: string;
}

const ROWS: ReadonlyMap<string, AreaCodeRow> = new Map(
	AREA_CODE_ROWS.flatMap((row) => row.codes.split(' ').map((code) => [code, row] as const)),
);

/** Toll-free, personal, premium and special codes of the North American plan: the number is nowhere. */
const NOWHERE = /^(?:8(?:00|22|33|44|55|66|77|88)|5(?:00|2[1-9]|33|44|66|77|88)|600|622|700|710|900)$/;

/**
 * Where a number in E.164 was given out: of +1 by its area code, else its country. Several where an area code is
 * shared; empty where the number is nobody's place. Its owner may have moved and kept it.
 */
export function placesOfNumber(phone: string): NumberPlace[] {
	const code = areaCodeOf(phone);
	if (code !== undefined && NOWHERE.test(code)) return [];
	const row = code === undefined ? undefined : ROWS.get(code);
	if (row === undefined) {
		const country = parsePhoneNumberFromString(phone)?.country;
		return country === undefined ? [] : [{ country }];
	}
	const { country, regions } = row;
	return regions === '' ? [{ country }] : regions.split(' ').map((region) => ({ country, region }));
}

/** The zones of a +1 number's area code; undefined where that is unknown and the country has to do. */
export function zonesOfAreaCode(phone: string): readonly string[] | undefined {
	const code = areaCodeOf(phone);
	return code === undefined ? undefined : ROWS.get(code)?.zones.split(' ');
}

/** Every zone of a state or province, from all its area codes. */
export function zonesOfRegion({ country, region }: Required<NumberPlace>): string[] {
	const rows = AREA_CODE_ROWS.filter((row) => row.country === country && row.regions.split(' ').includes(region));
	return [...new Set(rows.flatMap(({ zones }) => zones.split(' ')))];
}

function areaCodeOf(phone: string): string | undefined {
	return /^\+1(\d{3})\d{7}$/.exec(phone)?.[1];
}
