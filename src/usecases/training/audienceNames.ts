import type { Audience } from '../../lead/lead';

/** How a sentence about an audience begins. */
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
	anonymous: 'Anonymous',
	prospect: 'Prospects',
	customer: 'Customers',
};

/** In the middle of one: `prospects and customers`. */
export function nameAudiences(audiences: readonly Audience[]): string {
	return audiences.map((audience) => (audience === 'anonymous' ? 'anonymous visitors' : `${audience}s`)).join(' and ');
}
