import { ANY_NAME, type FacetKey, type FacetsByName, type TrackedFacets } from '../lead/facets';
import type { Instant } from '../lead/time';
import type { FacetTracking, TrackedSince } from './port/workspace';

/** From the day a workspace is made: interests and cross-selling live on categories. */
const FROM_THE_BEGINNING: FacetTracking = { names: { [ANY_NAME]: { keys: { category: 0 }, amounts: {} } } };

/** What is tracked where a workspace says nothing else. */
export function trackingOf(stored: FacetTracking | undefined): FacetTracking {
	return stored ?? FROM_THE_BEGINNING;
}

const listed = new WeakMap<FacetTracking, FacetsByName>();

/** Without since when. The same object for the same tracking: what is known of it is kept with it. */
export function listTracked(tracking: FacetTracking): FacetsByName {
	const known = listed.get(tracking);
	if (known !== undefined) return known;
	const byName: FacetsByName = Object.fromEntries(
		Object.entries(tracking.names).map(([name, { keys, amounts }]): [string, TrackedFacets] => [
			name,
			{ keys: Object.keys(keys) as FacetKey[], amounts: Object.keys(amounts).map(Number) },
		]),
	);
	listed.set(tracking, byName);
	return byName;
}

/** Tracks what is needed and not tracked yet. Undefined where all of it is. `since` is when it will hold for certain. */
export function trackMore(tracking: FacetTracking, needs: FacetsByName, since: Instant): FacetTracking | undefined {
	const added = findMissing(tracking, needs);
	if (Object.keys(added).length === 0) return undefined;
	return {
		names: dateTracked(tracking.names, added, since),
		// What was being added up begins again: its leads are few of what is left to do.
		pending: { added: joinNeeds(tracking.pending?.added ?? {}, added), wholeFromDay: null },
	};
}

/** Where all leads have been gone through: what was added holds from the first day on that could be added up again. */
export function finishTracking(tracking: FacetTracking, since: Instant): FacetTracking {
	return { names: dateTracked(tracking.names, tracking.pending?.added ?? {}, since) };
}

/** Whether history of this name has to be added up again. */
export function isPending({ pending }: FacetTracking, name: string): boolean {
	return pending !== undefined && (Object.hasOwn(pending.added, name) || Object.hasOwn(pending.added, ANY_NAME));
}

function findMissing({ names }: FacetTracking, needs: FacetsByName): FacetsByName {
	return Object.fromEntries(
		Object.entries(needs).flatMap(([name, needed]): [string, TrackedFacets][] => {
			const tracked = [names[ANY_NAME], Object.hasOwn(names, name) ? names[name] : undefined];
			const keys = needed.keys.filter((key) => !tracked.some((known) => known?.keys[key] !== undefined));
			const amounts = needed.amounts.filter((amount) => !tracked.some((known) => known?.amounts[amount] !== undefined));
			return keys.length + amounts.length === 0 ? [] : [[name, { keys, amounts }]];
		}),
	);
}

function dateTracked(names: FacetTracking['names'], added: FacetsByName, since: Instant): FacetTracking['names'] {
	const dated: Record<string, TrackedSince> = { ...names };
	for (const [name, { keys, amounts }] of Object.entries(added)) {
		const before = dated[name];
		dated[name] = {
			keys: { ...before?.keys, ...Object.fromEntries(keys.map((key) => [key, since])) },
			amounts: { ...before?.amounts, ...Object.fromEntries(amounts.map((amount) => [amount, since])) },
		};
	}
	return dated;
}

export function joinNeeds(some: FacetsByName, others: FacetsByName): FacetsByName {
	const joined: Record<string, TrackedFacets> = { ...some };
	for (const [name, { keys, amounts }] of Object.entries(others))
		joined[name] = {
			keys: [...new Set([...(joined[name]?.keys ?? []), ...keys])],
			amounts: [...new Set([...(joined[name]?.amounts ?? []), ...amounts])],
		};
	return joined;
}
