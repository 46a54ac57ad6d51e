import type { Audience } from '../../lead/lead';

/** How a sentence about an audience begins. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
	anonymous: 'Anonymous',
	prospect: 'Prospects',
	customer: 'Customers',
};
