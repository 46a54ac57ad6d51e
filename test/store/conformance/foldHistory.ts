import { dayOf } from '../../../src/lead/time';
import type { DayRollup, StoredEvent } from '../../../src/store/port/events';

/** What a history is by definition, without rollups: the witness for those who keep them. */
export function foldHistory(
	events: readonly StoredEvent[],
	group: readonly string[],
	asOf: number,
	fromDay: number,
): DayRollup[] {
	const counted = events.filter(
		({ leadId, occurredAt, machine }) =>
			group.includes(leadId) && occurredAt <= asOf && dayOf(occurredAt) >= fromDay && machine !== true,
	);
	const piles = new Map<string, StoredEvent[]>();
	for (const event of counted) {
		const pile = `${event.name} ${dayOf(event.occurredAt)} ${event.currency ?? ''}`;
		piles.set(pile, [...(piles.get(pile) ?? []), event]);
	}
	return [...piles.values()]
		.map((pile) => {
			const times = pile.map(({ occurredAt }) => occurredAt);
			return {
				name: pile[0]?.name ?? '',
				day: dayOf(pile[0]?.occurredAt ?? 0),
				currency: pile[0]?.currency ?? '',
				count: pile.length,
				amountMinor: pile.reduce((sum, { amountMinor = 0 }) => sum + amountMinor, 0),
				firstOccurredAt: Math.min(...times),
				lastOccurredAt: Math.max(...times),
			};
		})
		.sort((a, b) =>
			a.name === b.name ? a.day - b.day || (a.currency < b.currency ? -1 : 1) : a.name < b.name ? -1 : 1,
		);
}
