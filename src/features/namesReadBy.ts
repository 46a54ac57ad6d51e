import { featureKindOf, type Feature } from './feature';

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
		traits: new Set(features.flatMap((feature) => featureKindOf(feature).traitsOf(feature))),
		events: new Set(features.flatMap((feature) => featureKindOf(feature).eventsOf(feature))),
	};
	known.set(features, names);
	return names;
}
