import { REGION_NAMES } from './regionNames';

export interface Region {
	/** ISO 3166-1 alpha-2. */
	country: 'US' | 'CA';
	/** The second half of ISO 3166-2: `CA` in `US-CA`. */
	region: string;
}

const REGIONS: readonly (Region & { name: string })[] = (['US', 'CA'] as const).flatMap((country) =>
	REGION_NAMES[country].split(',').map((entry) => {
		const [region = '', ...name] = entry.trim().split(' ');
		return { country, region, name: name.join(' ').toUpperCase() };
	}),
);

/**
 * The state or province that an address names: `CA`, `California`, `us-ca`. The codes of the two countries differ, so a
 * country is asked for only to refuse another country's: `CA` of an Italian address is Cagliari.
 */
export function toRegion(text: string, country?: string): Region | undefined {
	const asked = country?.trim().toUpperCase();
	const written = text.trim().toUpperCase().replace(/\s+/g, ' ');
	const [, prefix, bare = written] = /^(US|CA)-([A-Z]{2})$/.exec(written) ?? [];
	const found = REGIONS.find(
		(region) => (region.region === bare || region.name === bare) && (prefix ?? region.country) === region.country,
	);
	if (found === undefined || (asked !== undefined && asked !== '' && asked !== found.country)) return undefined;
	return { country: found.country, region: found.region };
}
