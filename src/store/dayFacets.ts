import { OTHER_FACETS, trackedOf, writeFacets, type FacetsByName } from '../lead/facets';
import { dayOf } from '../lead/time';
import type { DayRollup, StoredEvent } from './port/events';
import { addUpRollups, rollupOf } from './rollups';
import { toStoredText } from './storedText';

/** Of one lead, event name and UTC day: what is beyond counts as other, so that no sender makes a history dear to read. */
const MOST_OF_A_DAY = 8;
/** They are part of a key, and an index of PostgreSQL holds no row of more than 2,700 bytes. */
const LONGEST = 1_000;

/** An event's facets, of the texts that a store gives back. */
export function facetsOf(event: StoredEvent, tracked: FacetsByName): string {
	const { source, category, about, amountMinor, currency } = event;
	const stored = category === undefined ? undefined : toStoredText(category);
	return writeFacets(
		{ source: toStoredText(source), category: stored, about, amountMinor, currency },
		trackedOf(tracked, event.name),
	);
}

/** As they are kept: themselves where that day has them already or has room for more. */
export function foldFacets(ofDay: Iterable<string>, facets: string): string {
	const known = new Set(ofDay);
	known.delete('');
	known.delete(OTHER_FACETS);
	if (facets === '' || known.has(facets)) return facets;
	return facets.length <= LONGEST && known.size < MOST_OF_A_DAY ? facets : OTHER_FACETS;
}

/** Raw events as recording adds them up, in the order given: machines left out, each with its facets within the bound. */
export function rollUpEvents(events: readonly StoredEvent[], tracked: FacetsByName): DayRollup[] {
	const days = new DayFacets();
	const counted = events.filter(({ machine }) => machine !== true);
	return addUpRollups(counted.map((event) => rollupOf(event, days.fold(event, facetsOf(event, tracked)))));
}

/** Which facets each lead's day of an event name has, while a batch adds to them. */
export class DayFacets {
	readonly #ofDay = new Map<string, Set<string>>();

	know(leadId: string, { name, day }: Pick<DayRollup, 'name' | 'day'>, facets: string): void {
		this.#find(leadId, name, day).add(facets);
	}

	/** As they are kept, and known from then on. */
	fold({ leadId, name, occurredAt }: StoredEvent, facets: string): string {
		if (facets === '') return facets;
		const ofDay = this.#find(leadId, name, dayOf(occurredAt));
		const kept = foldFacets(ofDay, facets);
		ofDay.add(kept);
		return kept;
	}

	#find(leadId: string, name: string, day: number): Set<string> {
		const key = JSON.stringify([leadId, day, name]);
		const found = this.#ofDay.get(key) ?? new Set<string>();
		this.#ofDay.set(key, found);
		return found;
	}
}
