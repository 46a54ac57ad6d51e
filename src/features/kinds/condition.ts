import { conditionSchema, type Condition } from '../../lead/condition';
import { FACET_KEYS, foldFacet, readFacets, type FacetKey, type Facets, type TrackedFacets } from '../../lead/facets';
import type { FacetNeeds, KeptOfName } from './featureKind';
import { joinEarlier, narrowHistory, pickCounts, type EventHistory, type SomeHistory } from '../history';

/** What a feature has that may look at some of the events of a name only. */
export const conditionFields = { where: conditionSchema.optional() };

export interface Conditioned {
	where?: Condition | undefined;
}

type Matcher = (facets: string) => boolean;

const matchers = new WeakMap<Condition, Matcher>();
const MOST_REMEMBERED = 10_000;

/** The events that a feature means; undefined where there are none. Each text of facets is looked at once per condition. */
export function pickHistory({ where }: Conditioned, history: EventHistory | undefined): SomeHistory | undefined {
	if (where === undefined || history === undefined) return history;
	const picked = (history.picked ??= new Map());
	const before = picked.get(where);
	if (before !== undefined || picked.has(where)) return before;
	const found = joinEarlier(history, textOf(where), narrowHistory(pickCounts(history, matcherOf(where))));
	picked.set(where, found);
	return found;
}

/** Equal texts are equal conditions; '' without one. */
export function keyCondition({ where }: Conditioned): string[] {
	if (where === undefined) return [];
	const texts = FACET_KEYS.flatMap((key) => {
		const wanted = foldWanted(where, key);
		return wanted === undefined ? [] : [`${key}=${[...new Set(wanted)].sort().map(encodeURIComponent).join(',')}`];
	});
	return [...texts, ...(where.amountAtLeast === undefined ? [] : [`amount=${where.amountAtLeast}`])];
}

/** What a past keeps of the events that a feature means. */
export function keptOfCondition(feature: Conditioned, event: string): KeptOfName {
	const { where } = feature;
	if (where === undefined) return { event };
	return { event, key: textOf(where), pick: (history) => pickHistory(feature, history) };
}

const texts = new WeakMap<Condition, string>();

/** A lead's score asks for it once for each condition. */
function textOf(where: Condition): string {
	const known = texts.get(where);
	if (known !== undefined) return known;
	const text = keyCondition({ where }).join('&');
	texts.set(where, text);
	return text;
}

/** What history has to keep apart for a condition to be read. */
function neededBy(where: Condition): TrackedFacets {
	return {
		keys: FACET_KEYS.filter((key) => where[key] !== undefined),
		amounts: where.amountAtLeast === undefined ? [] : [where.amountAtLeast],
	};
}

/** The same for each of the names that a feature looks at. */
export function needsOfCondition({ where }: Conditioned, events: readonly string[]): FacetNeeds {
	if (where === undefined) return [];
	const need = neededBy(where);
	return events.map((event) => [event, need]);
}

/** Facets of an event that a condition holds for; '' without one. */
export function facetsThatMeet({ where }: Conditioned): string {
	if (where === undefined) return '';
	const texts = FACET_KEYS.flatMap((key) => {
		const [wanted] = foldWanted(where, key) ?? [];
		return wanted === undefined ? [] : [`${key}=${encodeURIComponent(wanted.replace(/\*$/, '') || 'any')}`];
	});
	return [...texts, ...(where.amountAtLeast === undefined ? [] : [`amount=${where.amountAtLeast}`])].sort().join('&');
}

function matcherOf(where: Condition): Matcher {
	const known = matchers.get(where);
	if (known !== undefined) return known;
	const wanted = FACET_KEYS.flatMap((key) => {
		const texts = foldWanted(where, key);
		return texts === undefined ? [] : [[key, texts] as const];
	});
	const answers = new Map<string, boolean>();
	const matcher = (facets: string): boolean => {
		let answer = answers.get(facets);
		if (answer === undefined) {
			if (answers.size >= MOST_REMEMBERED) answers.clear();
			answers.set(facets, (answer = meets(readFacets(facets), wanted, where.amountAtLeast)));
		}
		return answer;
	};
	matchers.set(where, matcher);
	return matcher;
}

function meets(
	facets: Facets,
	wanted: readonly (readonly [FacetKey, readonly string[]])[],
	amountAtLeast: number | undefined,
): boolean {
	if (amountAtLeast !== undefined && (facets.amount ?? 0) < amountAtLeast) return false;
	return wanted.every(([key, texts]) => facets[key]?.some((text) => texts.some((looked) => fits(text, looked))));
}

function fits(text: string, wanted: string): boolean {
	return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
}

/** As history has its texts. What stands before a `*` keeps its last blank: `corner *` is no `cornerstone`. */
function foldWanted(where: Condition, key: FacetKey): string[] | undefined {
	const wanted = where[key];
	return wanted === undefined ? undefined : [wanted].flat().map(foldPattern);
}

function foldPattern(text: string): string {
	if (!text.endsWith('*')) return foldFacet(text);
	const start = text.slice(0, -1);
	return `${foldFacet(start)}${/\s$/.test(start) ? ' ' : ''}*`;
}
