import type { FacetsByName, TrackedFacets } from '../lead/facets';
import { featureKindOf, type Feature } from './feature';

/** What history has to keep apart so that these features can be measured, by event name. Sorted, each once. */
export function facetNeeds(features: readonly Feature[]): FacetsByName {
	const needs: Record<string, TrackedFacets> = {};
	for (const feature of features) {
		for (const [event, need] of featureKindOf(feature).needsOf?.(feature) ?? []) {
			const before = Object.hasOwn(needs, event) ? needs[event] : undefined;
			needs[event] = before === undefined ? need : joinNeeds(before, need);
		}
	}
	return needs;
}

function joinNeeds(some: TrackedFacets, others: TrackedFacets): TrackedFacets {
	return {
		keys: [...new Set([...some.keys, ...others.keys])].sort(),
		amounts: [...new Set([...some.amounts, ...others.amounts])].sort((a, b) => a - b),
	};
}
