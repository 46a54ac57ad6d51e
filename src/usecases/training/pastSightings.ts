import { dayOf, type Instant } from '../../lead/time';
import { countAtMost } from '../../stats/sortedSearch';
import type { DayRollup, StoredEvent } from '../../store/port/events';
import { knownSince } from './leadPast';

interface PersonPast {
	events: readonly StoredEvent[];
	/** Of days whose raw events may have expired. */
	older: readonly DayRollup[];
	/** From it on raw events tell; a whole UTC day. */
	eventsFrom: Instant;
}

/** Instants (or days) at which something became known, ascending, and the latest of what was known by each. */
interface Latest {
	readonly at: number[];
	readonly latest: number[];
}

/** When one person last did what, by what was known at any instant: as `readAccounts` of the store has it. */
export class PastSightings {
	readonly #raw: ReadonlyMap<string, Latest>;
	readonly #days: ReadonlyMap<string, Latest>;
	readonly #eventsFrom: Instant;

	constructor(names: ReadonlySet<string>, { events, older, eventsFrom }: PersonPast) {
		this.#eventsFrom = eventsFrom;
		this.#raw = addUp(
			events
				.filter(({ name, machine }) => names.has(name) && machine !== true)
				.map((event) => ({ name: event.name, at: knownSince(event), occurredAt: event.occurredAt })),
		);
		this.#days = addUp(
			older
				.filter(({ name }) => names.has(name))
				.map(({ name, day, lastOccurredAt }) => ({ name, at: day, occurredAt: lastOccurredAt })),
		);
	}

	/** By event name. */
	lastBy(asOf: Instant): Map<string, Instant> {
		const fromDay = dayOf(Math.min(this.#eventsFrom, asOf));
		const lastSeen = new Map<string, Instant>();
		for (const [name, days] of this.#days) {
			const last = latestBy(days, fromDay - 1);
			if (last !== undefined) lastSeen.set(name, last);
		}
		for (const [name, raw] of this.#raw) {
			const last = latestBy(raw, asOf);
			if (last !== undefined && dayOf(last) >= fromDay) lastSeen.set(name, last);
		}
		return lastSeen;
	}
}

function addUp(sightings: { name: string; at: number; occurredAt: Instant }[]): Map<string, Latest> {
	const byName = new Map<string, Latest>();
	for (const { name, at, occurredAt } of sightings.sort((a, b) => a.at - b.at)) {
		const known = byName.get(name) ?? { at: [], latest: [] };
		known.at.push(at);
		known.latest.push(Math.max(occurredAt, known.latest.at(-1) ?? occurredAt));
		byName.set(name, known);
	}
	return byName;
}

function latestBy({ at, latest }: Latest, until: number): number | undefined {
	return latest[countAtMost(at, until) - 1];
}
