import { dayOf } from '../lead/time';
import type { DayRollup, StoredEvent } from './port/events';
import { byDay } from './orders';

/** One event as a rollup of its own, so that adding events up and adding members up are the same sum. */
export function rollupOf(event: StoredEvent, facets = ''): DayRollup {
	return {
		name: event.name,
		day: dayOf(event.occurredAt),
		currency: event.currency ?? '',
		facets,
		count: 1,
		amountMinor: event.amountMinor ?? 0,
		firstOccurredAt: event.occurredAt,
		lastOccurredAt: event.occurredAt,
	};
}

/** Adds up per (name, day, currency, facets), in the port's order. */
export function addUpRollups(rollups: readonly DayRollup[]): DayRollup[] {
	const sums: DayRollup[] = [];
	for (const rollup of [...rollups].sort(byDay)) {
		const last = sums.at(-1);
		if (last !== undefined && byDay(last, rollup) === 0) sums[sums.length - 1] = addRollup(last, rollup);
		else sums.push(rollup);
	}
	return sums;
}

export function addRollup(a: DayRollup, b: DayRollup): DayRollup {
	return {
		...a,
		count: a.count + b.count,
		amountMinor: clampMinor(a.amountMinor + b.amountMinor),
		firstOccurredAt: Math.min(a.firstOccurredAt, b.firstOccurredAt),
		lastOccurredAt: Math.max(a.lastOccurredAt, b.lastOccurredAt),
	};
}

/** A hostile amount must not make a lead's history unreadable, so sums stop at the largest exact integer. */
function clampMinor(amountMinor: number): number {
	return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, amountMinor));
}
