import { DAY_MS, dayOf } from '../../lead/time';
import type { EventReader, EventWriter, StoredEvent } from '../port/events';
import type { LeadGroup } from '../port/leads';
import { addUpRollups, rollupOf } from '../rollups';
import { toDay, toEvent, toExpired, type DayRow, type EventRow, type ExpiredRow } from '../rows';
import { toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';
import * as sql from './sql';

/** Reading any time. */
const EVER = Number.MAX_SAFE_INTEGER;

export function bindEvents(connection: Connection): EventReader & EventWriter {
	const readEvents = async (
		groups: readonly LeadGroup[],
		from: number,
		until: number,
		receivedUntil: number,
	): Promise<StoredEvent[][]> => {
		const lists = await connection.lists<EventRow>(
			groups.length,
			sql.readEvents,
			...toMembers(groups),
			from,
			until,
			receivedUntil,
		);
		return lists.map((rows) => rows.map(toEvent));
	};

	return {
		readHistory: async (groups, asOf, fromDay) => {
			const lastDay = dayOf(asOf);
			const lists = await connection.lists<DayRow>(groups.length, sql.readDays, ...toMembers(groups), fromDay, lastDay);
			const histories = lists.map((rows) => rows.map(toDay));
			// Rollups that hold something later than asOf are told apart by the raw events of that day.
			const late = groups.filter((_, index) => histories[index]?.some(({ lastOccurredAt }) => lastOccurredAt > asOf));
			const lateEvents = new Map(
				(await readEvents(late, lastDay * DAY_MS, asOf, EVER)).map((events, index) => [late[index], events]),
			);
			return groups.map((group, index) => {
				const days = histories[index] ?? [];
				const events = lateEvents.get(group);
				if (events === undefined) return group.length === 1 ? days : addUpRollups(days);
				return addUpRollups([
					...days.filter(({ day }) => day < lastDay),
					...events.filter(({ machine }) => machine !== true).map(rollupOf),
				]);
			});
		},
		readEvents: async (groups, { after = -EVER, until, receivedUntil = EVER }) =>
			await readEvents(groups, after + 1, until, receivedUntil),
		findEvents: async (ids) => {
			const lists = await connection.lists<EventRow>(ids.length, sql.findEvents, ids);
			return lists.map(([row]) => row && toEvent(row));
		},
		readExpiredEvents: async (groups) => {
			const lists = await connection.lists<ExpiredRow>(groups.length, sql.readExpiredEvents, ...toMembers(groups));
			return lists.map((rows) => rows.map(toExpired));
		},
		appendEvents: async (events) => {
			if (events.length === 0) return [];
			// Sent together, in this order: the months are there before the events arrive.
			const [, , added] = await Promise.all([
				requireLeads(connection, events),
				connection.all(
					sql.ensureEventMonths,
					events.map(({ occurredAt }) => occurredAt),
				),
				connection.append(sql.appendEvents, events.map(toRow)),
			]);
			return added;
		},
	};
}

function toRow(event: StoredEvent) {
	const { id, leadId, name, source, occurredAt, receivedAt, amountMinor, currency, category, machine } = event;
	return [
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
		dayOf(occurredAt),
	];
}
