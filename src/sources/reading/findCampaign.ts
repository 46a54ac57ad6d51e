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
	'$current_url',
	'session_entry',
];

/**
 * Lists of names and values beside an order or a form: WooCommerce's attribution (`_wc_order_attribution_utm_source`), the
 * attributes that Shopify's apps note.
 */
const PAIRS = ['meta_data', 'note_attributes', 'noteAttributes', 'customAttributes'];
const MOST_PAIRS = 200;

/** Segment's own names in `context.campaign`. */
const OF_CAMPAIGN: readonly (readonly [path: string, trait: string])[] = [
	['campaign.source', 'utm_source'],
	['campaign.medium', 'utm_medium'],
	['campaign.name', 'utm_campaign'],
	['campaign.term', 'utm_term'],
	['campaign.content', 'utm_content'],
];

const NAMES: ReadonlySet<string> = new Set([...CAMPAIGN_TRAITS, ...CLICK_IDS, ...LANDINGS, ...PAIRS]);

/**
 * The campaign that somebody came by: `utm_…` of a field or of the landing page's URL, and the kind of click ID. Its
 * value is of one person's click, so only the kind is kept: `gclid` says Google Ads.
 */
export function findCampaign(places: readonly object[], context: unknown): Record<string, TraitValue> {
	const found: Record<string, unknown> = {};
	// An object has fewer fields than there are names to look for.
	const named = places.filter(hasOneOfNames);
	const scopes = [...named, ...named.flatMap(listPairs)];
	if (scopes.length === 0 && context === undefined) return {};
	const add = (name: string, value: unknown) => {
		if (typeof value !== 'string' || value.trim() === '' || Object.hasOwn(found, name)) return;
		found[name] = value.trim().slice(0, 200);
	};
	for (const scope of scopes) for (const name of CAMPAIGN_TRAITS) add(name, ownValue(scope, name));
	if (context !== undefined) for (const [path, trait] of OF_CAMPAIGN) add(trait, readPath(context, path));
	for (const scope of scopes) {
		for (const name of CLICK_IDS) if (isFilled(ownValue(scope, name))) add('ad_click', name);
		for (const name of LANDINGS) addOfUrl(ownValue(scope, name), add);
	}
	return keepTraits(found);
}

function listPairs(place: object): object[] {
	return PAIRS.flatMap((list) => {
		const pairs = ownValue(place, list);
		return Array.isArray(pairs) ? [Object.fromEntries(pairs.slice(0, MOST_PAIRS).map(toPair))] : [];
	});
}

function toPair(pair: unknown): [string, unknown] {
	const name = readPath(pair, 'key') ?? readPath(pair, 'name');
	return [typeof name === 'string' ? name.replace(/^_wc_order_attribution_/, '') : '', readPath(pair, 'value')];
}

function hasOneOfNames(place: object): boolean {
	for (const name of Object.keys(place)) if (NAMES.has(name)) return true;
	return false;
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
