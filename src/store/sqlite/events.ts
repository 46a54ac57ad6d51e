import { DAY_MS, dayOf } from '../../lead/time';
import { readGroup } from '../groups';
import type { DayRollup, EventReader, EventWriter } from '../port/events';
import { byOccurrence } from '../orders';
import { addUpRollups, rollupOf } from '../rollups';
import { toEvent, toExpired, type EventRow, type ExpiredRow } from '../rows';
import type { Connection } from './connection';
import { bindDays, EVER } from './days';
import * as sql from './sql';

export function bindEvents(connection: Connection): EventReader & EventWriter {
	const insertEvent = connection.query(sql.insertEvent);
	const days = bindDays(connection);
	const readEvents = connection.query<EventRow>(sql.readEvents);
	const readExpiredEvents = connection.query<ExpiredRow>(sql.readExpiredEvents);
	const findEvent = connection.query<EventRow>(sql.findEvent);

	const readHistory = (leadId: string, asOf: number, fromDay: number): DayRollup[] => {
		const lastDay = dayOf(asOf);
		const rollups = days.read(leadId, fromDay, lastDay);
		if (rollups.every(({ lastOccurredAt }) => lastOccurredAt <= asOf)) return rollups;
		const events = readEvents.all(leadId, lastDay * DAY_MS, asOf, EVER).map(toEvent);
		return addUpRollups([
			...rollups.filter(({ day }) => day < lastDay),
			...events.filter(({ machine }) => machine !== true).map(rollupOf),
		]);
	};

	return {
		readHistory: async (groups, asOf, fromDay) =>
			groups.map((group) =>
				group.length === 1
					? readHistory(group[0], asOf, fromDay)
					: addUpRollups(group.flatMap((leadId) => readHistory(leadId, asOf, fromDay))),
			),
		readEvents: async (groups, { after = -EVER, until, receivedUntil = EVER }) =>
			groups.map((group) =>
				readGroup(
					group,
					(leadId) => readEvents.all(leadId, after + 1, until, receivedUntil).map(toEvent),
					byOccurrence,
				),
			),
		findEvents: async (ids) =>
			ids.map((id) => {
				const row = findEvent.get(id);
				return row && toEvent(row);
			}),
		readExpiredEvents: async (groups) =>
			groups.map((group) => readGroup(group, (leadId) => readExpiredEvents.all(leadId).map(toExpired), byOccurrence)),
		appendEvents: async (events) =>
			events.map((event) => {
				const { id, leadId, name, source, occurredAt, receivedAt, amountMinor, currency, category, machine } = event;
				const added = insertEvent.run(
					id,
					leadId,
					name,
					source,
					occurredAt,
					receivedAt,
					amountMinor,
					currency,
					category,
					machine,
				);
				if (added === 0) return false;
				if (machine !== true) days.add(leadId, rollupOf(event));
				return true;
			}),
	};
}
