/** States, territories and provinces by their postal codes, as addresses of the United States and Canada name them. */
const NAMES: Readonly<Record<'US' | 'CA', string>> = {
	US: `
		AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
		DC District of Columbia, DC Washington D.C., DC Washington DC, FL Florida, GA Georgia, HI Hawaii, ID Idaho,
		IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts,
		MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire,
		NJ New Jersey, NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon,
		PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont,
		VA Virginia, WA Washington, WA Washington State, WV West Virginia, WI Wisconsin, WY Wyoming`,
	CA: `
		AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador, NL Newfoundland,
		NS Nova Scotia, NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Quebec, QC Québec,
		SK Saskatchewan, YT Yukon`,
};

export interface Region {
	/** ISO 3166-1 alpha-2. */
	country: 'US' | 'CA';
	/** The second half of ISO 3166-2: `CA` in `US-CA`. */
	region: string;
}

const REGIONS: readonly (Region & { name: string })[] = (['US', 'CA'] as const).flatMap((country) =>
	NAMES[country].split(',').map((entry) => {
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
