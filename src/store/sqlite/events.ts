import { DAY_MS, dayOf } from '../../lead/time';
import { readGroup } from '../groups';
import { byOccurrence } from '../orders';
import type { DayRollup, EventReader, EventWriter } from '../port/events';
import { addUpRollups, rollupOf } from '../rollups';
import { rowReader, rowWriter, type Row } from '../rows';
import { events, expiredEvents } from '../tables';
import { names, numberOf, selectById, selectOfLead, values } from './columns';
import type { Connection } from './connection';
import { bindDays, EVER } from './days';

/** Keeps an event of an ID that is new, and not that of one that has expired. */
export const insertEvent = `
	insert into events (${names(events)})
	select ${values(events)}
	where ${numberOf('?2')} is null or not exists (select 1 from expired_events where id = ?1)
	on conflict (id) do nothing`;

/** A lead's events at or after one instant and at or before another. */
export const readEvents = `${selectOfLead(events)} and occurred_at >= ?2 and occurred_at <= ?3 and received_at <= ?4
	order by occurred_at, events.id`;

export const findEvent = selectById(events);

/** What is left of a lead's expired events. */
export const readExpiredEvents = `${selectOfLead(expiredEvents)}
	order by occurred_at, expired_events.id`;

const toEvent = rowReader(events);
const toRow = rowWriter(events);
const toExpired = rowReader(expiredEvents);

export function bindEvents(connection: Connection): EventReader & EventWriter {
	const insert = connection.query(insertEvent);
	const days = bindDays(connection);
	const read = connection.query<Row>(readEvents);
	const readExpired = connection.query<Row>(readExpiredEvents);
	const find = connection.query<Row>(findEvent);

	const readHistory = (leadId: string, asOf: number, fromDay: number): DayRollup[] => {
		const lastDay = dayOf(asOf);
		const rollups = days.read(leadId, fromDay, lastDay);
		if (rollups.every(({ lastOccurredAt }) => lastOccurredAt <= asOf)) return rollups;
		const raw = read.all(leadId, lastDay * DAY_MS, asOf, EVER).map(toEvent);
		return addUpRollups([
			...rollups.filter(({ day }) => day < lastDay),
			...raw.filter(({ machine }) => machine !== true).map(rollupOf),
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
				readGroup(group, (leadId) => read.all(leadId, after + 1, until, receivedUntil).map(toEvent), byOccurrence),
			),
		findEvents: async (ids) =>
			ids.map((id) => {
				const row = find.get(id);
				return row && toEvent(row);
			}),
		readExpiredEvents: async (groups) =>
			groups.map((group) => readGroup(group, (leadId) => readExpired.all(leadId).map(toExpired), byOccurrence)),
		appendEvents: async (appended) =>
			appended.map((event) => {
				if (insert.run(...toRow(event)) === 0) return false;
				if (event.machine !== true) days.add(event.leadId, rollupOf(event));
				return true;
			}),
	};
}
