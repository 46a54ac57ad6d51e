import type { CompleteSince } from '../../features/leadFacts';
import type { Instant } from '../../lead/time';
import { ANY_NAME } from '../../lead/facets';
import { trackingOf } from '../../store/facetTracking';
import type { FacetTracking, TrackedSince } from '../../store/port/workspace';

/** From when on a workspace's history is complete for what a condition asks of an event. */
export function completeSinceOf(stored: FacetTracking | undefined): CompleteSince {
	const { names } = trackingOf(stored);
	return (event, { keys, amounts }) => {
		const known = [names[ANY_NAME], Object.hasOwn(names, event) ? names[event] : undefined];
		const sinceOf = (read: (tracked: TrackedSince) => Instant | undefined): Instant | undefined => {
			const times = known.flatMap((tracked) => (tracked && read(tracked)) ?? []);
			return times.length === 0 ? undefined : Math.min(...times);
		};
		const all = [
			...keys.map((key) => sinceOf((tracked) => tracked.keys[key])),
			...amounts.map((amount) => sinceOf((tracked) => tracked.amounts[amount])),
		];
		const times = all.filter((since) => since !== undefined);
		return times.length < all.length ? undefined : Math.max(0, ...times);
	};
}
