import { compact } from '../compact';

/** Where somebody is, as an address or a profile says it. */
export interface WrittenPlace {
	/** An IANA zone. */
	timeZone?: string;
	/** ISO 3166-1 alpha-2. */
	country?: string;
	/** A state of the United States or a province of Canada, as a code or a name. */
	region?: string;
}

/** What is kept about a lead under these names says where they are. */
export function placeOfTraits(traits: ReadonlyMap<string, string>): WrittenPlace {
	const country = traits.get('country') ?? traits.get('country_code');
	const state = traits.get('state');
	// Without a country beside it, `ok` is how something stands and not Oklahoma.
	const isState = country !== undefined || state === state?.toUpperCase() || (state?.length ?? 0) > 2;
	return compact({
		timeZone: traits.get('time_zone') ?? traits.get('timezone'),
		country,
		region: traits.get('region') ?? (isState ? state : undefined) ?? traits.get('province'),
	});
}
