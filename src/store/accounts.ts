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

/** When each of these people last did what from a day on, by rollups alone; undefined of whoever did something after `until`. */
export type ReadLastSeen = (
	people: readonly LeadGroup[],
	fromDay: number,
	until: Instant,
) => (ReadonlyMap<string, Instant> | undefined)[];

/**
 * For engines that read histories cheaply: what the people of each account did, as it is read for themselves, all of
 * them at once. As of now the last of each kind is enough, where the engine can tell it without the days themselves.
 */
export async function readSightings(
	reader: EventReader,
	accounts: readonly (readonly LeadGroup[])[],
	question: AccountQuestion,
	readLastSeen?: ReadLastSeen,
): Promise<AccountSighting[][]> {
	const { names, after, until, eventsFrom } = question;
	const wanted = names === undefined ? undefined : new Set(names);
	const { receivedUntil, fromDay } = rangeOf(question);
	const people = accounts.flat();
	const isNow = receivedUntil === EVER && eventsFrom === undefined;
	const quick = isNow && readLastSeen !== undefined ? readLastSeen(people, fromDay, until) : [];
	const others = people.filter((_, index) => quick[index] === undefined);
	const read = others.length === 0 ? [] : await readSeen(reader, others, question);
	const slow = new Map(others.map((group, index) => [group, read[index]]));
	const sightingsOf = (group: LeadGroup, index: number): AccountSighting[] =>
		[...(quick[index] ?? slow.get(group) ?? [])]
			.filter(([name, at]) => at > after && (wanted?.has(name) ?? true))
			.map(([name, lastOccurredAt]) => ({ leadId: group[0], name, lastOccurredAt }))
			.sort((a, b) => compareText(a.name, b.name));
	let position = 0;
	return accounts.map((groups) => groups.flatMap((group) => sightingsOf(group, position++)));
}

async function readSeen(
	reader: EventReader,
	people: readonly LeadGroup[],
	question: AccountQuestion,
): Promise<Map<string, Instant>[]> {
	const { after, until } = question;
	const { receivedUntil, fromDay, eventsFromDay } = rangeOf(question);
	const eventsFrom = eventsFromDay * DAY_MS;
	const histories = await reader.readHistory(people, eventsFrom - 1, fromDay);
	const events = await reader.readEvents(people, { after: Math.max(after, eventsFrom - 1), until, receivedUntil });
	return people.map((_, index) => {
		const seen = new Map<string, Instant>();
		for (const { name, lastOccurredAt } of histories[index] ?? []) see(seen, name, lastOccurredAt);
		for (const { name, occurredAt, machine } of events[index] ?? []) if (machine !== true) see(seen, name, occurredAt);
		return seen;
	});
}

export function see(seen: Map<string, Instant>, name: string, at: Instant): void {
	seen.set(name, Math.max(at, seen.get(name) ?? at));
}
