import type { FacetsByName } from '../../lead/facets';
import { DAY_MS, dayOf } from '../../lead/time';
import { facetsOf, foldFacets, rollUpEvents } from '../dayFacets';
import { EventDays } from '../eventDays';
import { listTracked, trackingOf } from '../facetTracking';
import { byOccurrence } from '../orders';
import type { DayRollup, EventReader, EventWriter, StoredEvent } from '../port/events';
import { addRollup, addUpRollups, rollupOf } from '../rollups';
import { requireLead, type MemoryTables } from './memoryTables';
import { forgetPasts } from './pasts';

export function bindEvents(tables: MemoryTables): EventReader & EventWriter {
	const { workspace, events, expiredEvents, eventDays } = tables;
	const readTracked = () => listTracked(trackingOf(workspace.get()?.trackedFacets));

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
		rollUpEvents(
			events
				.owned(leadId)
				.filter(({ occurredAt }) => occurredAt >= day * DAY_MS && occurredAt <= asOf)
				.sort(byOccurrence),
			readTracked(),
		);
	const appendEvent = (event: StoredEvent, tracked: FacetsByName): boolean => {
		requireLead(tables, event.leadId);
		if (expiredEvents.get(event.id) !== undefined || !events.add(event)) return false;
		const stored = events.get(event.id);
		if (stored === undefined || stored.machine === true) return true;
		const { leadId, name, occurredAt } = stored;
		const ofDay = eventDays.owned(leadId).filter((other) => other.name === name && other.day === dayOf(occurredAt));
		const known = ofDay.map(({ facets }) => facets);
		const rollup = rollupOf(stored, foldFacets(known, facetsOf(stored, tracked)));
		const before = eventDays.get(leadId, rollup.name, rollup.day, rollup.currency, rollup.facets);
		eventDays.put({ leadId, ...(before === undefined ? rollup : addRollup(before, rollup)) });
		forgetPasts(tables, leadId, rollup.day);
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
		readEventDays: async (fromDay, untilDay) => {
			const found = new EventDays();
			for (const rollup of eventDays.all()) if (rollup.day >= fromDay && rollup.day <= untilDay) found.add(rollup);
			return found.list();
		},
		readExpiredEvents: async (groups) => groups.map((group) => expiredEvents.owned(...group).sort(byOccurrence)),
		appendEvents: async (appended) => {
			const tracked = readTracked();
			return appended.map((event) => appendEvent(event, tracked));
		},
		replaceDays: async (days) => {
			for (const { leadId, name, day, rollups } of days) {
				if (rollups.length > 0) requireLead(tables, leadId);
				eventDays.removeOwnedWhere(leadId, (rollup) => rollup.name === name && rollup.day === day);
				for (const rollup of rollups) eventDays.put({ leadId, ...rollup });
				forgetPasts(tables, leadId, day);
			}
		},
	};
}
