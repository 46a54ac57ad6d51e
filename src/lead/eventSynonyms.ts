import { VERBS, type Signal } from './eventSignal';
import { SALES_EVENTS } from './salesEvents';
import { SHOP_EVENTS } from './shopEvents';
import { SUBSCRIBER_EVENTS } from './subscriberEvents';
import { once } from '../lazily';

/**
 * One vocabulary: what a lead did, under one name whatever the sender calls it. The names are the Segment v2 Ecommerce
 * Spec's where it has one, in snake_case. Words come from Google Analytics 4, Meta Pixel, Shopify's web pixels,
 * Klaviyo, HubSpot, call and meeting tools, and what people type by hand.
 */
export const EVENT_SYNONYMS: Readonly<Record<string, Signal>> = {
	...SHOP_EVENTS,
	...SUBSCRIBER_EVENTS,
	...SALES_EVENTS,
};

/** Small words that change nothing: "Requested a demo", "Subscribed to list". */
const SMALL = new Set([
	'a',
	'an',
	'the',
	'our',
	'your',
	'my',
	'for',
	'of',
	'to',
	'de',
	'du',
	'di',
	'un',
	'une',
	'una',
	'la',
	'da',
	'do',
	'per',
	'pour',
	'para',
	'fur',
	'zum',
	'zur',
	'voor',
]);

export function withoutSmallWords(snake: string): string {
	return snake
		.split('_')
		.filter((word) => !SMALL.has(word))
		.join('_');
}

/** Every spelling of a signal in snake_case, the canonical name first. */
function listSpellings(canonical: string, { nouns = '', verbs = [], names = '' }: Signal): string[] {
	const forms = verbs.flatMap((verb) => VERBS[verb].split(' '));
	const pairs = nouns
		.split(' ')
		.filter(Boolean)
		.flatMap((noun) => forms.flatMap((form) => [`${noun}_${form}`, `${form}_${noun}`]));
	return [canonical, ...names.split(' ').filter(Boolean), ...pairs];
}

/**
 * Spelling → canonical name. A canonical name means itself, a whole name comes before what nouns and verbs make up, and of
 * two signals that make up the same name the first has it.
 */
export const canonicalBySpelling = once((): ReadonlyMap<string, string> => collectSpellings());

function collectSpellings(): Map<string, string> {
	const found = new Map<string, string>();
	const signals = Object.entries(EVENT_SYNONYMS);
	const add = (spelling: string, canonical: string) => {
		if (!found.has(spelling)) found.set(spelling, canonical);
	};
	for (const [canonical] of signals) add(canonical, canonical);
	for (const [canonical, signal] of signals)
		for (const name of (signal.names ?? '').split(' ').filter(Boolean)) add(name, canonical);
	for (const [canonical, signal] of signals)
		for (const spelling of listSpellings(canonical, signal)) {
			add(spelling, canonical);
			const bare = withoutSmallWords(spelling);
			if (bare.includes('_')) add(bare, canonical);
		}
	return found;
}
