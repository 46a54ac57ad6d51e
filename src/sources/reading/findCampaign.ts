import { readPath } from '../../lead/readPath';
import type { TraitValue } from '../../lead/record';
import { CAMPAIGN_TRAITS, CLICK_IDS } from '../../lead/campaign';
import { keepTraits } from '../../lead/traits';

/** Where senders put the address of the page that somebody came to. */
const LANDINGS = [
	'landing_site',
	'landing_page',
	'landing_url',
	'landingPage',
	'landingUrl',
	'landingPageUrl',
	'page_location',
	'page_url',
	'pageUrl',
	'url',
	'href',
	'search',
];

/** Segment's own names in `context.campaign`. */
const OF_CAMPAIGN: readonly (readonly [path: string, trait: string])[] = [
	['source', 'utm_source'],
	['medium', 'utm_medium'],
	['name', 'utm_campaign'],
	['term', 'utm_term'],
	['content', 'utm_content'],
];

/**
 * The campaign that somebody came by: `utm_…` of a field or of the landing page's URL, and the kind of click ID. Its
 * value is of one person's click, so only the kind is kept: `gclid` says Google Ads.
 */
export function findCampaign(scopes: readonly object[], context: unknown): Record<string, TraitValue> {
	const found: Record<string, unknown> = {};
	const add = (name: string, value: unknown) => {
		if (typeof value !== 'string' || value.trim() === '' || Object.hasOwn(found, name)) return;
		found[name] = value.trim().slice(0, 200);
	};
	for (const scope of scopes) for (const name of CAMPAIGN_TRAITS) add(name, ownValue(scope, name));
	for (const [path, trait] of OF_CAMPAIGN) add(trait, readPath(context, `campaign.${path}`));
	for (const scope of scopes) {
		for (const name of CLICK_IDS) if (isFilled(ownValue(scope, name))) add('ad_click', name);
		for (const name of LANDINGS) addOfUrl(ownValue(scope, name), add);
	}
	return keepTraits(found);
}

function addOfUrl(url: unknown, add: (name: string, value: unknown) => void): void {
	if (typeof url !== 'string' || url.length > 4_000) return;
	const query = url.indexOf('?');
	if (query < 0) return;
	const parameters = new URLSearchParams(url.slice(query + 1).replace(/#.*$/, ''));
	for (const name of CAMPAIGN_TRAITS) if (name !== 'ad_click') add(name, parameters.get(name));
	for (const name of CLICK_IDS) if (isFilled(parameters.get(name))) add('ad_click', name);
}

function isFilled(value: unknown): boolean {
	return typeof value === 'string' && value.trim() !== '';
}

function ownValue(scope: object, name: string): unknown {
	return Object.hasOwn(scope, name) ? (scope as Record<string, unknown>)[name] : undefined;
}
