import { featureKindOf, type Feature } from './feature';

const known = new WeakMap<readonly Feature[], ReadonlySet<string>>();

/** Whether one of these features looks at events of this name; asked about every event of a batch. */
export function readsEvent(features: readonly Feature[], name: string): boolean {
	let names = known.get(features);
	if (names === undefined)
		known.set(features, (names = new Set(features.flatMap((feature) => featureKindOf(feature).eventsOf(feature)))));
	return names.has(name);
}
