import type { TraitValue } from './record';
import type { Instant } from './time';

/** The traits that say which campaign somebody came by. */
export const CAMPAIGN_TRAITS = [
	'utm_source',
	'utm_medium',
	'utm_campaign',
	'utm_term',
	'utm_content',
	'ad_click',
] as const;

/** What ad networks add to the URL of a click: Google, Meta, TikTok, Microsoft, LinkedIn, X, Pinterest, Reddit, Snapchat. */
export const CLICK_IDS = [
	'gclid',
	'gbraid',
	'wbraid',
	'dclid',
	'fbclid',
	'ttclid',
	'msclkid',
	'li_fat_id',
	'twclid',
	'epik',
	'rdt_cid',
	'ScCid',
] as const;

/** One arrival by a campaign: its traits, and when. */
export interface Arrival {
	occurredAt: Instant;
	traits: Record<string, TraitValue>;
}

export interface LeadSource {
	first: Arrival;
	last: Arrival;
}

const NAMES: ReadonlySet<string> = new Set(CAMPAIGN_TRAITS);

export function isCampaignTrait(name: string): boolean {
	return NAMES.has(name);
}

interface Change {
	name: string;
	value: TraitValue;
	occurredAt: Instant;
}

/**
 * The campaigns that a lead came by first and last. Of a run of equal values a store keeps the first and the last, so
 * that both arrivals are there whole.
 */
export function findLeadSource(changes: readonly Change[]): LeadSource | undefined {
	const campaigns = changes.filter(({ name }) => isCampaignTrait(name));
	const times = campaigns.map(({ occurredAt }) => occurredAt);
	if (times.length === 0) return undefined;
	const arrivalAt = (occurredAt: Instant): Arrival => ({
		occurredAt,
		traits: Object.fromEntries(
			campaigns.filter((change) => change.occurredAt === occurredAt).map(({ name, value }) => [name, value]),
		),
	});
	return { first: arrivalAt(Math.min(...times)), last: arrivalAt(Math.max(...times)) };
}
