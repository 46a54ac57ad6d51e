import type { About } from './about';
import { foldText } from './foldText';
import { minorDigitsOf } from './money';

/**
 * What a rule may ask of an event beside its name. An event's day in the history is kept apart by these, where a rule asks
 * for them, so that "product views of sofas" costs no more than "product views".
 */
export const FACET_KEYS = ['brand', 'category', 'page', 'plan', 'product', 'source'] as const;
export type FacetKey = (typeof FACET_KEYS)[number];

/** What history keeps apart, of one event name: these keys, and whether the amount reaches one of these (major units). */
export interface TrackedFacets {
	readonly keys: readonly FacetKey[];
	readonly amounts: readonly number[];
}

/** By event name; `*` stands for every event, beside what is tracked of its own name. */
export type FacetsByName = Readonly<Record<string, TrackedFacets>>;

/** Texts folded, sorted, each once; `amount` is the largest of the tracked amounts that the event reaches. */
export interface Facets extends Readonly<Partial<Record<FacetKey, readonly string[]>>> {
	readonly amount?: number;
}

/** Stands for every event where something is said of each by its name. */
export const ANY_NAME = '*';

/** What stands for all that is beyond the bound of one lead, event name and day. */
export const OTHER_FACETS = '*';

interface FacetedEvent {
	source: string;
	category?: string | undefined;
	about?: About | undefined;
	amountMinor?: number | undefined;
	currency?: string | undefined;
}

/** As rules and history compare texts: without case and accents, every run of blanks as one. Half a character can't be written. */
export function foldFacet(text: string): string {
	return foldText(text)
		.replace(/\p{Surrogate}/gu, '\ufffd')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** `amount=100&category=corner%20sofas&category=sofas`; empty where nothing tracked is known. Equal facets are equal texts. */
export function writeFacets(event: FacetedEvent, { keys, amounts }: TrackedFacets): string {
	const parts = keys.flatMap((key) =>
		[...new Set(textsOf(event, key))].map((text) => `${key}=${encodeURIComponent(text)}`),
	);
	const reached = amounts.filter((amount) => amount <= majorAmountOf(event));
	if (reached.length > 0) parts.push(`amount=${Math.max(...reached)}`);
	return parts.sort().join('&');
}

const NOTHING: TrackedFacets = { keys: [], amounts: [] };
const joined = new WeakMap<FacetsByName, Map<string, TrackedFacets>>();

/** What is tracked of one event name. */
export function trackedOf(byName: FacetsByName, name: string): TrackedFacets {
	let known = joined.get(byName);
	if (known === undefined) joined.set(byName, (known = new Map()));
	const found = known.get(name);
	if (found !== undefined) return found;
	const { [ANY_NAME]: ofAll = NOTHING } = byName;
	const ofName = (name !== ANY_NAME && Object.hasOwn(byName, name) ? byName[name] : undefined) ?? NOTHING;
	const tracked = {
		keys: [...new Set([...ofAll.keys, ...ofName.keys])],
		amounts: [...new Set([...ofAll.amounts, ...ofName.amounts])],
	};
	known.set(name, tracked);
	return tracked;
}

const read = new Map<string, Facets>();
const MOST_REMEMBERED = 10_000;

/** The reverse; nothing for `OTHER_FACETS`, of which nothing is known. */
export function readFacets(text: string): Facets {
	const known = read.get(text);
	if (known !== undefined) return known;
	const facets: { -readonly [key in FacetKey]?: string[] } & { amount?: number } = {};
	for (const part of text === '' || text === OTHER_FACETS ? [] : text.split('&')) {
		const [key = '', value = ''] = part.split('=');
		if (key === 'amount') facets.amount = Number(value);
		else (facets[key as FacetKey] ??= []).push(decodeURIComponent(value));
	}
	if (read.size >= MOST_REMEMBERED) read.clear();
	read.set(text, facets);
	return facets;
}

/** Folded; what nothing is left of is none. */
function textsOf(event: FacetedEvent, key: FacetKey): string[] {
	return listTexts(event, key).flatMap((text) => (text === undefined ? [] : foldFacet(text) || []));
}

function listTexts({ source, category, about }: FacetedEvent, key: FacetKey): readonly (string | undefined)[] {
	if (key === 'source') return [source];
	return key === 'category' ? [category, ...(about?.categories ?? [])] : [about?.[key]];
}

function majorAmountOf({ amountMinor, currency, about }: FacetedEvent): number {
	if (amountMinor === undefined || currency === undefined) return about?.value ?? 0;
	return amountMinor / 10 ** minorDigitsOf(currency);
}
