import type { Feature } from './feature';

interface Names {
	traits: ReadonlySet<string>;
	events: ReadonlySet<string>;
}

const known = new WeakMap<readonly Feature[], Names>();

/** The traits and events that a list of features looks at; worked out once for each list. */
export function namesReadBy(features: readonly Feature[]): Names {
	const before = known.get(features);
	if (before !== undefined) return before;
	const names = {
		traits: new Set(features.flatMap((feature) => (feature.kind === 'trait' ? [feature.trait] : []))),
		events: new Set(features.flatMap(eventsOf)),
	};
	known.set(features, names);
	return names;
}

function eventsOf(feature: Feature): readonly string[] {
	if (feature.kind === 'trait') return [];
	return feature.kind === 'recency' ? feature.events : [feature.event];
}
