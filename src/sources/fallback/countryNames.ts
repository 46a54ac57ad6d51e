import { foldNames } from '../../lead/foldName';

/** What a field is called that names a country, folded. */
export const COUNTRIES = foldNames(
	'country country_code country_code_v2 country_name country_iso country_iso2 iso_country country_iso_code country_region land pays pais paese kraj ulke maa страна 国 国家 국가',
);
