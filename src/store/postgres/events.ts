import { dayOf } from '../../lead/time';
import { DayFacets, facetsOf } from '../dayFacets';
import { listTracked } from '../facetTracking';
import type { EventReader, EventWriter, StoredEvent } from '../port/events';
import { rowReader, rowWriter, type Row } from '../rows';
import { eventDays, events, expiredEvents } from '../tables';
import { columnsOf, given, insert, lookUp, members, names, orderInPlace, select } from './columns';
import { toColumns, toMembers, type Connection } from './connection';
import { bindHistories, EVER } from './histories';
import { ensureEventMonths } from './eventMonths';
import { deletePasts } from './pasts';
import { requireLeads } from './requireLeads';

const eventColumns = columnsOf(events);

/**
 * Appends events of new IDs and adds them to their days; answers the positions of the new ones. A sum stops at the
 * largest exact integer rather than becoming unreadable.
 */
export const appendEvents = `
	with given as (
		select *
		from ${given({ ...eventColumns, day: 'integer', facets: 'text' })}
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
		insert into event_days as days (workspace, lead_id, day, name, currency, facets, count, amount_minor, first_occurred_at, last_occurred_at)
		select
			$1, lead_id, day, name, coalesce(currency, ''), facets, count(*),
			greatest(-9007199254740991, least(9007199254740991, sum(coalesce(amount_minor, 0)))),
			min(occurred_at), max(occurred_at)
		from added
		where machine is not true
		group by lead_id, day, name, coalesce(currency, ''), facets
		on conflict (workspace, lead_id, day, name, currency, facets) do update set
			count = days.count + excluded.count,
			amount_minor = greatest(-9007199254740991, least(9007199254740991, days.amount_minor + excluded.amount_minor)),
			first_occurred_at = least(days.first_occurred_at, excluded.first_occurred_at),
			last_occurred_at = greatest(days.last_occurred_at, excluded.last_occurred_at)
	),
	forgotten as (
		delete from pasts
		using added
		where pasts.workspace = $1 and pasts.lead_id = added.lead_id and until_day > added.day and added.machine is not true
	)
	select position
	from added`;

/** Which facets days of event names have. */
export const readDayFacets = `
	select position, facets
	from ${given({ lead_id: 'text', day: 'integer', name: 'text' })}
	${lookUp('event_days', 'event_days.lead_id = given.lead_id and event_days.day = given.day and event_days.name = given.name')}
	where facets <> ''`;

/** All that days of event names have. */
export const deleteDays = `
	delete from event_days
	using ${given({ lead_id: 'text', day: 'integer', name: 'text' })}
	where event_days.workspace = $1 and event_days.lead_id = given.lead_id
		and event_days.day = given.day and event_days.name = given.name`;

export const insertDays = insert(eventDays);

/** What the workspace had of each name and day. */
export const readEventDays = `
	select name, day, sum(count)::float8, max(last_occurred_at)::float8
	from event_days
	where workspace = $1 and day between $2 and $3
	group by name, day
	order by name, day`;

/** By where their IDs say they are. */
export const findEvents = `
	select position, ${select(events)}
	from ${given({ id: 'text' })}
	${lookUp('event_ids', 'event_ids.id = given.id')}
	${lookUp('events', 'events.lead_id = event_ids.lead_id and events.occurred_at = event_ids.occurred_at and events.id = event_ids.id')}`;

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
const toDayRow = rowWriter(eventDays);
const toExpired = rowReader(expiredEvents);

export function bindEvents(connection: Connection): EventReader & EventWriter {
	const { readHistoryFrom, readBetween } = bindHistories(connection);
	return {
		readHistory: async (groups, asOf, fromDay) => await readHistoryFrom(groups, asOf, { fromDay }),
		readEvents: async (groups, { after = -EVER, until, receivedUntil = EVER }) =>
			await readBetween(groups, { from: after + 1, until, receivedUntil }),
		findEvents: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, findEvents, ids);
			return lists.map(([row]) => row && toEvent(row));
		},
		readEventDays: async (fromDay, untilDay) => {
			const rows = await connection.all<[string, number, number, number]>(readEventDays, fromDay, untilDay);
			return rows.map(([name, day, count, lastOccurredAt]) => ({ name, day, count, lastOccurredAt }));
		},
		readExpiredEvents: async (groups) => {
			const lists = await connection.lists<Row>(groups.length, readExpiredEvents, ...toMembers(groups));
			return lists.map((rows) => rows.map(toExpired));
		},
		appendEvents: async (appended) => {
			if (appended.length === 0) return [];
			// Sent together: the months are there, and it is known what the days have, before the events arrive.
			const [, , facets] = await Promise.all([
				requireLeads(connection, appended),
				connection.all(
					ensureEventMonths,
					appended.map(({ occurredAt }) => occurredAt),
				),
				readFacets(connection, appended),
			]);
			return await connection.append(
				appendEvents,
				appended.map((event, index) => [...toRow(event), dayOf(event.occurredAt), facets[index] ?? '']),
			);
		},
		replaceDays: async (replaced) => {
			if (replaced.length === 0) return;
			const days = replaced.map(({ leadId, day, name }) => [leadId, day, name]);
			const rows = replaced.flatMap(({ leadId, rollups }) => rollups.map((rollup) => toDayRow({ leadId, ...rollup })));
			await Promise.all([
				connection.all(deleteDays, ...toColumns(days)),
				connection.all(deletePasts, ...toColumns(replaced.map(({ leadId, day }) => [leadId, day]))),
				rows.length === 0 ? undefined : connection.all(insertDays, ...toColumns(rows)),
			]);
		},
	};
}

/** What is kept of each event's facets: as many of a day as it has room for. */
async function readFacets(connection: Connection, appended: readonly StoredEvent[]): Promise<string[]> {
	const tracked = listTracked(connection.tracking);
	const seen = new Set<string>();
	// A second event of an ID is not kept, so it takes no other's room.
	const facets = appended.map((event) => {
		if (event.machine === true || seen.has(event.id)) return '';
		seen.add(event.id);
		return facetsOf(event, tracked);
	});
	const asked = appended.filter((_, index) => facets[index] !== '');
	if (asked.length === 0) return facets;
	const days = new Map(
		asked.map(({ leadId, occurredAt, name }) => {
			const day = { leadId, day: dayOf(occurredAt), name };
			return [JSON.stringify(day), day];
		}),
	);
	const list = [...days.values()];
	const columns = toColumns(list.map(({ leadId, day, name }) => [leadId, day, name]));
	const stored = await connection.lists<[facets: string]>(list.length, readDayFacets, ...columns);
	const ofDay = new DayFacets();
	for (const [index, day] of list.entries())
		for (const [known] of stored[index] ?? []) ofDay.know(day.leadId, day, known);
	return appended.map((event, index) => ofDay.fold(event, facets[index] ?? ''));
}
