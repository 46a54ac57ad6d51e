import { DAY_MS, dayOf } from '../../lead/time';
import { facetsOf, foldFacets, rollUpEvents } from '../dayFacets';
import { ofGroups, readGroup } from '../groups';
import { byOccurrence } from '../orders';
import type { DayRollup, EventReader, EventWriter } from '../port/events';
import { addUpRollups, rollupOf } from '../rollups';
import { rowReader, type Row } from '../rows';
import { events, expiredEvents } from '../tables';
import { insertNew, selectById, selectOfLead } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';
import { bindDays, EVER } from './days';
import { bindForgetPasts } from './pasts';
import { bindTracked } from './workspace';

/** Keeps an event of an ID that is new. */
export const insertEvent = insertNew(events);

/** Which IDs are those of events that have expired. */
export const findExpired = `
	select expired_events.id, asked.key
	from json_each(?1) as asked
	cross join expired_events on expired_events.id = asked.value`;

/** A lead's events at or after one instant and at or before another. */
export const readEvents = `${selectOfLead(events)} and occurred_at >= ?2 and occurred_at <= ?3 and received_at <= ?4
	order by occurred_at, events.id`;

export const findEvent = selectById(events);

/** What is left of a lead's expired events. */
export const readExpiredEvents = `${selectOfLead(expiredEvents)}
	order by occurred_at, expired_events.id`;

const toEvent = rowReader(events);
const toExpired = rowReader(expiredEvents);

export function bindEvents(connection: Connection, numbers: LeadNumbers): EventReader & EventWriter {
	const insert = connection.query(insertEvent);
	const toRow = numbers.rowWriter(events);
	const days = bindDays(connection, numbers);
	const forgetPasts = bindForgetPasts(connection);
	const readTracked = bindTracked(connection);
	const read = connection.query<Row>(readEvents);
	const readExpired = connection.query<Row>(readExpiredEvents);
	const find = connection.query<Row>(findEvent);
	const listExpired = connection.queryEach<Row>(findExpired);

	const readHistories = (leadIds: readonly string[], asOf: number, fromDay: number): DayRollup[][] => {
		const lastDay = dayOf(asOf);
		return days.read(leadIds, fromDay, lastDay).map((rollups, index) => {
			if (rollups.every(({ lastOccurredAt }) => lastOccurredAt <= asOf)) return rollups;
			const raw = read.all(numbers.of(leadIds[index] ?? ''), lastDay * DAY_MS, asOf, EVER).map(toEvent);
			return addUpRollups([...rollups.filter(({ day }) => day < lastDay), ...rollUpEvents(raw, readTracked())]);
		});
	};

	return {
		readHistory: async (groups, asOf, fromDay) =>
			ofGroups(
				groups,
				(leadIds) => readHistories(leadIds, asOf, fromDay),
				(ofMembers) => addUpRollups(ofMembers.flat()),
			),
		readEvents: async (groups, { after = -EVER, until, receivedUntil = EVER }) =>
			groups.map((group) =>
				readGroup(
					group,
					(leadId) => read.all(numbers.of(leadId), after + 1, until, receivedUntil).map(toEvent),
					byOccurrence,
				),
			),
		findEvents: async (ids) =>
			ids.map((id) => {
				const row = find.get(id);
				return row && toEvent(row);
			}),
		readEventDays: async (fromDay, untilDay) => await days.addUp(fromDay, untilDay),
		readExpiredEvents: async (groups) =>
			groups.map((group) =>
				readGroup(group, (leadId) => readExpired.all(numbers.of(leadId)).map(toExpired), byOccurrence),
			),
		appendEvents: async (appended) => {
			const tracked = readTracked();
			const expired = listExpired(appended.map(({ id }) => id));
			const added: [number | undefined, number][] = [];
			const answers = appended.map((event, index) => {
				// That of an unknown lead is refused by the table, whatever its ID.
				const isExpired = (expired[index] ?? []).length > 0 && numbers.of(event.leadId) !== undefined;
				if (isExpired || insert.run(...toRow(event)) === 0) return false;
				if (event.machine === true) return true;
				const rollup = rollupOf(event, facetsOf(event, tracked));
				days.addFaceted(event.leadId, rollup, foldFacets);
				added.push([numbers.of(event.leadId), rollup.day]);
				return true;
			});
			forgetPasts(added);
			return answers;
		},
		replaceDays: async (replaced) => {
			for (const day of replaced) days.replace(day);
			forgetPasts(replaced.map(({ leadId, day }) => [numbers.of(leadId), day] as const));
		},
	};
}
