import type { DayRollup, EventDay } from './port/events';
import { compareText } from './storedText';

/** Adds rollups of any leads up to what the workspace had of each name and day. */
export class EventDays {
	readonly #names = new Map<string, Map<number, EventDay>>();

	add({ name, day, count, lastOccurredAt }: DayRollup): void {
		const days = this.#names.get(name) ?? new Map<number, EventDay>();
		this.#names.set(name, days);
		const before = days.get(day);
		const last = Math.max(lastOccurredAt, before?.lastOccurredAt ?? lastOccurredAt);
		days.set(day, { name, day, count: count + (before?.count ?? 0), lastOccurredAt: last });
	}

	/** By name and day. */
	list(): EventDay[] {
		return [...this.#names]
			.sort(([a], [b]) => compareText(a, b))
			.flatMap(([, days]) => [...days.values()].sort((a, b) => a.day - b.day));
	}
}
