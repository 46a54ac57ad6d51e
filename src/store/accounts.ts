import { DAY_MS, dayOf, type Instant } from '../lead/time';
import type { AccountQuestion, AccountSighting } from './port/accounts';
import type { EventReader } from './port/events';
import type { LeadGroup } from './port/leads';
import { compareText } from './storedText';

/** Any time. */
export const EVER = Number.MAX_SAFE_INTEGER;

/** A question with its gaps filled: rollups tell about `fromDay` to `eventsFromDay`, raw events from there on. */
export interface AccountRange {
	receivedUntil: Instant;
	fromDay: number;
	eventsFromDay: number;
}

export function rangeOf({ after, until, receivedUntil = EVER, eventsFrom = EVER }: AccountQuestion): AccountRange {
	return { receivedUntil, fromDay: dayOf(after), eventsFromDay: dayOf(Math.min(eventsFrom, until)) };
}

/** For engines in which many small reads cost little: what the people of an account did, as they are read for themselves. */
export async function readSightings(
	reader: EventReader,
	people: readonly LeadGroup[],
	question: AccountQuestion,
): Promise<AccountSighting[]> {
	const { names, after, until } = question;
	const { receivedUntil, fromDay, eventsFromDay } = rangeOf(question);
	const eventsFrom = eventsFromDay * DAY_MS;
	const histories = await reader.readHistory(people, eventsFrom - 1, fromDay);
	const events = await reader.readEvents(people, { after: Math.max(after, eventsFrom - 1), until, receivedUntil });
	return people.flatMap(([leadId], index) => {
		const lastSeen = new Map<string, Instant>();
		const see = (name: string, at: Instant) => {
			if (at > after && names.includes(name)) lastSeen.set(name, Math.max(at, lastSeen.get(name) ?? at));
		};
		for (const { name, lastOccurredAt } of histories[index] ?? []) see(name, lastOccurredAt);
		for (const { name, occurredAt, machine } of events[index] ?? []) if (machine !== true) see(name, occurredAt);
		return [...lastSeen]
			.map(([name, lastOccurredAt]) => ({ leadId, name, lastOccurredAt }))
			.sort((a, b) => compareText(a.name, b.name));
	});
}
