import { sortFew } from '../sortFew';
import { featureKindOf, type Feature } from './feature';
import type { Histories } from './history';

interface Asked {
	/** The places of those that count from zero, by the events they look at: without one of these they are zero. */
	byEvent: ReadonlyMap<string, readonly number[]>;
	always: readonly number[];
}

const known = new WeakMap<readonly Feature[], Asked>();

/** Those of the features that a lead with these histories may have something of, in their order: most do few of the things that count. */
export function listAsked(features: readonly Feature[], histories: Histories): Feature[] {
	const { byEvent, always } = askedOf(features);
	const places = [...always];
	for (const event of histories.keys()) for (const place of byEvent.get(event) ?? []) places.push(place);
	// Each counts one event, so that none is there twice.
	sortFew(places, (a, b) => a - b);
	const asked: Feature[] = [];
	for (const place of places) asked.push(features[place] as Feature);
	return asked;
}

function askedOf(features: readonly Feature[]): Asked {
	const before = known.get(features);
	if (before !== undefined) return before;
	const byEvent = new Map<string, number[]>();
	const always: number[] = [];
	for (const [place, feature] of features.entries()) {
		const kind = featureKindOf(feature);
		const [event, ...others] = kind.eventsOf(feature);
		if (!kind.countsFromZero || event === undefined || others.length > 0) always.push(place);
		else byEvent.set(event, [...(byEvent.get(event) ?? []), place]);
	}
	const asked = { byEvent, always };
	known.set(features, asked);
	return asked;
}
