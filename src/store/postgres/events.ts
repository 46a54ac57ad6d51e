import { DAY_MS, dayOf } from '../../lead/time';
import type { DayRollup, EventReader, EventWriter, StoredEvent } from '../port/events';
import type { LeadGroup } from '../port/leads';
import { addUpRollups, rollupOf } from '../rollups';
import { rowReader, rowWriter, type Row } from '../rows';
import { eventDays, events, expiredEvents } from '../tables';
import { columnsOf, given, members, names, orderInPlace, select, selectOfMembers } from './columns';
import { toMembers, type Connection } from './connection';
import { ensureEventMonths } from './eventMonths';
import { requireLeads } from './requireLeads';

/** Reading any time. */
const EVER = Number.MAX_SAFE_INTEGER;

const eventColumns = columnsOf(events);

/**
 * Appends events of new IDs and adds them to their days; answers the positions of the new ones. A sum stops at the
 * largest exact integer rather than becoming unreadable.
 */
export const appendEvents = `
	with given as (
		select *
		from ${given({ ...eventColumns, day: 'integer' })}
	),
	fresh as (
		insert into event_ids (workspace, id, lead_id, occurred_at)
		select $1, id, lead_id, occurred_at
		from given
		order by position
		on conflict do nothing
		returning id
	),
	added as (
		select distinct on (id) given.*
		from given
		join fresh using (id)
		order by id, position
	),
	stored as (
		insert into events (workspace, ${names(eventColumns)})
		select $1, ${names(eventColumns)}
		from added
	),
	counted as (
		insert into event_days as days (workspace, lead_id, day, name, currency, count, amount_minor, first_occurred_at, last_occurred_at)
		select
			$1, lead_id, day, name, coalesce(currency, ''), count(*),
			greatest(-9007199254740991, least(9007199254740991, sum(coalesce(amount_minor, 0)))),
			min(occurred_at), max(occurred_at)
		from added
		where machine is not true
		group by lead_id, day, name, coalesce(currency, '')
		on conflict (workspace, lead_id, day, name, currency) do update set
			count = days.count + excluded.count,
			amount_minor = greatest(-9007199254740991, least(9007199254740991, days.amount_minor + excluded.amount_minor)),
			first_occurred_at = least(days.first_occurred_at, excluded.first_occurred_at),
			last_occurred_at = greatest(days.last_occurred_at, excluded.last_occurred_at)
	)
	select position
	from added`;

/** The members' days from the first to the last given. */
export const readDays = `${selectOfMembers(eventDays)}
	where day between $4 and $5
	order by ${orderInPlace(eventDays)}`;

/** The members' events at or after one instant and at or before another, known by a third. */
export const readEvents = `${selectOfMembers(events)}
	where events.occurred_at >= $4 and events.occurred_at <= $5 and received_at <= $6
	order by ${orderInPlace(events)}`;

/** By where their IDs say they are. */
export const findEvents = `
	select position, ${select(events)}
	from ${given({ id: 'text' })}
	join event_ids on event_ids.workspace = $1 and event_ids.id = given.id
	join events on events.workspace = $1
		and events.lead_id = event_ids.lead_id
		and events.occurred_at = event_ids.occurred_at
		and events.id = event_ids.id`;

/** What is left of events that have expired: IDs without an event. */
export const expiredRows = `(
		select workspace, id, lead_id, occurred_at
		from event_ids
		where not exists (
			select
			from events
			where events.workspace = event_ids.workspace and events.lead_id = event_ids.lead_id
				and events.occurred_at = event_ids.occurred_at and events.id = event_ids.id
		)
	) as expired_events`;

/** What is left of the members' expired events. */
export const readExpiredEvents = `
	select position, ${select(expiredEvents)}
	from ${members}
	join ${expiredRows} on expired_events.workspace = $1 and expired_events.lead_id = member.lead_id
	order by ${orderInPlace(expiredEvents)}`;

const toEvent = rowReader(events);
const toRow = rowWriter(events);
const toStoredDay = rowReader(eventDays);
const toExpired = rowReader(expiredEvents);

export function bindEvents(connection: Connection): EventReader & EventWriter {
	const readBetween = async (
		groups: readonly LeadGroup[],
		{ from, until, receivedUntil }: { from: number; until: number; receivedUntil: number },
	): Promise<StoredEvent[][]> => {
		const range = [from, until, receivedUntil];
		const lists = await connection.lists<Row>(groups.length, readEvents, ...toMembers(groups), ...range);
		return lists.map((rows) => rows.map(toEvent));
	};

	return {
		readHistory: async (groups, asOf, fromDay) => {
			const lastDay = dayOf(asOf);
			const lists = await connection.lists<Row>(groups.length, readDays, ...toMembers(groups), fromDay, lastDay);
			const histories = lists.map((rows) => rows.map(toDay));
			// Rollups that hold something later than asOf are told apart by the raw events of that day.
			const late = groups.filter((_, index) => histories[index]?.some(({ lastOccurredAt }) => lastOccurredAt > asOf));
			const lateRange = { from: lastDay * DAY_MS, until: asOf, receivedUntil: EVER };
			const lateEvents = new Map((await readBetween(late, lateRange)).map((ofGroup, index) => [late[index], ofGroup]));
			return groups.map((group, index) => {
				const days = histories[index] ?? [];
				const raw = lateEvents.get(group);
				if (raw === undefined) return group.length === 1 ? days : addUpRollups(days);
				return addUpRollups([
					...days.filter(({ day }) => day < lastDay),
					...raw.filter(({ machine }) => machine !== true).map(rollupOf),
				]);
			});
		},
		readEvents: async (groups, { after = -EVER, until, receivedUntil = EVER }) =>
			await readBetween(groups, { from: after + 1, until, receivedUntil }),
		findEvents: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, findEvents, ids);
			return lists.map(([row]) => row && toEvent(row));
		},
		readExpiredEvents: async (groups) => {
			const lists = await connection.lists<Row>(groups.length, readExpiredEvents, ...toMembers(groups));
			return lists.map((rows) => rows.map(toExpired));
		},
		appendEvents: async (appended) => {
			if (appended.length === 0) return [];
			// Sent together, in this order: the months are there before the events arrive.
			const [, , added] = await Promise.all([
				requireLeads(connection, appended),
				connection.all(
					ensureEventMonths,
					appended.map(({ occurredAt }) => occurredAt),
				),
				connection.append(
					appendEvents,
					appended.map((event) => [...toRow(event), dayOf(event.occurredAt)]),
				),
			]);
			return added;
		},
	};
}

function toDay(row: Row): DayRollup {
	const { leadId: _, ...day } = toStoredDay(row);
	return day;
}
