import type { Instant } from '../../lead/time';
import type { DayRollup, StoredEvent } from '../../store/port/events';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredTrait } from '../../store/port/traits';
import { readEventsInTurns } from './readEventsInTurns';

/** What is on record of one lead's past: read once, however many looks back are taken. */
export interface LeadPast {
	lead: StoredLead;
	/** Raw events in the order in which they became known. */
	events: readonly StoredEvent[];
	/** Added up, from before raw events may have expired. They don't know when an event arrived. */
	older: readonly DayRollup[];
	/** Every value that is kept, in the port's order. */
	traits: readonly StoredTrait[];
	/** Raw events from before may have expired; a whole UTC day. */
	eventsFrom: Instant;
}

export async function readPasts(
	view: StoreView,
	leads: readonly StoredLead[],
	{ until, eventsFrom }: { until: Instant; eventsFrom: Instant },
): Promise<LeadPast[]> {
	const groups = leads.map(({ group }) => group);
	const [events, older, traits] = await Promise.all([
		readEventsInTurns(view, groups, { after: eventsFrom - 1, until, receivedUntil: until }),
		view.readHistory(groups, Math.min(until, eventsFrom - 1), 0),
		view.readTraitChanges(groups),
	]);
	return leads.map((lead, index) => ({
		lead,
		events: (events[index] ?? []).toSorted((a, b) => knownSince(a) - knownSince(b)),
		older: older[index] ?? [],
		traits: traits[index] ?? [],
		eventsFrom,
	}));
}

/** A record is known once it has happened and has arrived. */
export function knownSince({ occurredAt, receivedAt }: { occurredAt: Instant; receivedAt: Instant }): Instant {
	return Math.max(occurredAt, receivedAt);
}
