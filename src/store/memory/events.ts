import { DAY_MS, dayOf } from '../../lead/time';
import { byOccurrence } from '../orders';
import type { DayRollup, EventReader, EventWriter, StoredEvent } from '../port/events';
import { addRollup, addUpRollups, rollupOf } from '../rollups';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindEvents(tables: MemoryTables): EventReader & EventWriter {
	const { events, expiredEvents, eventDays } = tables;

	const readDays = (leadId: string, asOf: number, fromDay: number): DayRollup[] => {
		const lastDay = dayOf(asOf);
		const days = eventDays
			.owned(leadId)
			.map(({ leadId: _, ...rollup }) => rollup)
			.filter(({ day }) => day >= fromDay && day <= lastDay);
		if (days.every(({ lastOccurredAt }) => lastOccurredAt <= asOf)) return days;
		return [...days.filter(({ day }) => day < lastDay), ...foldDay(leadId, lastDay, asOf)];
	};
	const foldDay = (leadId: string, day: number, asOf: number): DayRollup[] =>
		addUpRollups(
			events
				.owned(leadId)
				.filter(({ occurredAt, machine }) => occurredAt >= day * DAY_MS && occurredAt <= asOf && machine !== true)
				.map(rollupOf),
		);
	const appendEvent = (event: StoredEvent): boolean => {
		requireLead(tables, event.leadId);
		if (expiredEvents.get(event.id) !== undefined || !events.add(event)) return false;
		const stored = events.get(event.id);
		if (stored === undefined || stored.machine === true) return true;
		const rollup = rollupOf(stored);
		const { leadId } = stored;
		const before = eventDays.get(leadId, rollup.name, rollup.day, rollup.currency);
		eventDays.put({ leadId, ...(before === undefined ? rollup : addRollup(before, rollup)) });
		return true;
	};

	return {
		readHistory: async (groups, asOf, fromDay) =>
			groups.map((group) => addUpRollups(group.flatMap((leadId) => readDays(leadId, asOf, fromDay)))),
		readEvents: async (groups, { after = -Infinity, until, receivedUntil = Infinity }) =>
			groups.map((group) =>
				events
					.owned(...group)
					.filter(
						({ occurredAt, receivedAt }) => occurredAt > after && occurredAt <= until && receivedAt <= receivedUntil,
					)
					.sort(byOccurrence),
			),
		findEvents: async (ids) => ids.map((id) => events.get(id)),
		readExpiredEvents: async (groups) => groups.map((group) => expiredEvents.owned(...group).sort(byOccurrence)),
		appendEvents: async (appended) => appended.map(appendEvent),
	};
}
