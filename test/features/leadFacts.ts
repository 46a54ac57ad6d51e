import type { DayCount, LeadFacts } from '../../src/features/leadFacts';
import type { TraitValue } from '../../src/lead/record';
import { DAY_MS, dayOf, type Instant } from '../../src/lead/time';

/** A Tuesday at noon, so that a few hours more or less stay on the same UTC day. */
export const NOON = Date.UTC(2026, 2, 10, 12);

export interface TestEvent {
	name: string;
	at: Instant;
	amountMinor?: number;
	currency?: string;
	/** As `writeFacets` has them. */
	facets?: string;
}

export function factsOf(
	events: readonly TestEvent[],
	traits: Readonly<Record<string, TraitValue>> = {},
	asOf = NOON,
): LeadFacts {
	return { asOf, days: foldEvents(events), traits: new Map(Object.entries(traits)) };
}

/** Raw events to day counts, written apart from the stores' own so as to be a second opinion. */
export function foldEvents(events: readonly TestEvent[]): DayCount[] {
	const counts = new Map<string, DayCount>();
	for (const { name, at, amountMinor = 0, currency = '', facets = '' } of events) {
		const key = `${name}|${dayOf(at)}|${currency}|${facets}`;
		const count = counts.get(key);
		counts.set(key, {
			name,
			day: dayOf(at),
			currency,
			facets,
			count: (count?.count ?? 0) + 1,
			amountMinor: (count?.amountMinor ?? 0) + amountMinor,
			firstOccurredAt: Math.min(count?.firstOccurredAt ?? at, at),
			lastOccurredAt: Math.max(count?.lastOccurredAt ?? at, at),
		});
	}
	return [...counts.values()];
}

export function daysAgo(days: number, asOf = NOON): Instant {
	return asOf - Math.round(days * DAY_MS);
}

/** Frozen to the bottom: whoever writes to it fails the test. */
export function freezeFacts(facts: LeadFacts): LeadFacts {
	for (const count of facts.days) Object.freeze(count);
	Object.freeze(facts.days);
	return Object.freeze(facts);
}
