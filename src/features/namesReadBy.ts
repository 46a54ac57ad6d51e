import { featureKindOf, type Feature } from './feature';

interface Names {
	traits: ReadonlySet<string>;
	events: ReadonlySet<string>;
}

const known = new WeakMap<readonly Feature[], Names>();

/**
 * The traits and events that a list of features looks at; worked out once for each list. Of a name that is counted only
 * under a condition all events together still tell something that nobody has looked at.
 */
export function namesReadBy(features: readonly Feature[]): Names {
	const before = known.get(features);
	if (before !== undefined) return before;
	const names = {
		traits: new Set(features.flatMap((feature) => featureKindOf(feature).traitsOf(feature))),
		events: new Set(features.flatMap(listEvents)),
	};
	known.set(features, names);
	return names;
}

function listEvents(feature: Feature): readonly string[] {
	const kind = featureKindOf(feature);
	return kind.countsSome?.(feature) === true ? [] : kind.eventsOf(feature);
}
