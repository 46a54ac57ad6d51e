import { dayOf } from '../../../src/lead/time';
import type { DayRollup, StoredEvent } from '../../../src/store/port/events';

/** What a history is by definition, without rollups: the witness for those who keep them. Of what is tracked from the beginning, and categories of one word. */
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
		const pile = `${event.name} ${dayOf(event.occurredAt)} ${event.currency ?? ''} ${facetsOf(event)}`;
		piles.set(pile, [...(piles.get(pile) ?? []), event]);
	}
	return [...piles.values()]
		.map((pile) => {
			const times = pile.map(({ occurredAt }) => occurredAt);
			return {
				name: pile[0]?.name ?? '',
				day: dayOf(pile[0]?.occurredAt ?? 0),
				currency: pile[0]?.currency ?? '',
				facets: facetsOf(pile[0]),
				count: pile.length,
				amountMinor: pile.reduce((sum, { amountMinor = 0 }) => sum + amountMinor, 0),
				firstOccurredAt: Math.min(...times),
				lastOccurredAt: Math.max(...times),
			};
		})
		.sort((a, b) => compareAll([a.name, a.day, a.currency, a.facets], [b.name, b.day, b.currency, b.facets]));
}

function facetsOf(event: StoredEvent | undefined): string {
	return event?.category === undefined ? '' : `category=${event.category.toLowerCase()}`;
}

function compareAll(a: readonly (string | number)[], b: readonly (string | number)[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
