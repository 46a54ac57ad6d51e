import { DAY_MS, dayOf } from '../../lead/time';
import { readGroup } from '../groups';
import type { DayRollup, EventReader, EventWriter } from '../leadStore';
import { byOccurrence } from '../orders';
import { addUpRollups, rollupOf } from '../rollups';
import type { Connection } from './connection';
import { toDay, toEvent, type DayRow, type EventRow } from '../rows';
import * as sql from './sql';

/** Reading any time: SQLite compares integers with these as it does with each other. */
const EVER = Number.MAX_SAFE_INTEGER;

export function bindEvents(connection: Connection): EventReader & EventWriter {
	const insertEvent = connection.query(sql.insertEvent);
	const addToDay = connection.query(sql.addToDay);
	const readDays = connection.query<DayRow>(sql.readDays);
	const readEvents = connection.query<EventRow>(sql.readEvents);
	const findEvent = connection.query<EventRow>(sql.findEvent);

	const readHistory = (leadId: string, asOf: number, fromDay: number): DayRollup[] => {
		const lastDay = dayOf(asOf);
		const days = readDays.all(leadId, fromDay, lastDay).map(toDay);
		if (days.every(({ lastOccurredAt }) => lastOccurredAt <= asOf)) return days;
		const events = readEvents.all(leadId, lastDay * DAY_MS, asOf, EVER).map(toEvent);
		return addUpRollups([
			...days.filter(({ day }) => day < lastDay),
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
				readGroup(group, (leadId) => readEvents.all(leadId, after + 1, until, receivedUntil).map(toEvent), byOccurrence),
			),
		findEvents: async (ids) =>
			ids.map((id) => {
				const row = findEvent.get(id);
				return row && toEvent(row);
			}),
		appendEvents: async (events) =>
			events.map((event) => {
				const { id, leadId, name, source, occurredAt, receivedAt, amountMinor, currency, category, machine } = event;
				const added = insertEvent.run(id, leadId, name, source, occurredAt, receivedAt, amountMinor, currency, category, machine);
				if (added === 0) return false;
				if (machine !== true) addToDay.run(leadId, dayOf(occurredAt), name, currency ?? '', amountMinor ?? 0, occurredAt);
				return true;
			}),
	};
}
