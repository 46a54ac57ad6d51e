import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import { rollUpEvents } from '../dayFacets';
import { listTracked } from '../facetTracking';
import type { DayRollup, StoredEvent } from '../port/events';
import type { LeadGroup } from '../port/leads';
import { addUpRollups } from '../rollups';
import { rowReader, type Row } from '../rows';
import { eventDays, events } from '../tables';
import { lookUp, orderInPlace, select, selectOfMembers } from './columns';
import { toMembers, type Connection } from './connection';

/** Reading any time. */
export const EVER = Number.MAX_SAFE_INTEGER;

/** The members' days from the first to the last given. */
export const readDays = `${selectOfMembers(eventDays, 'day between $4 and $5')}
	order by ${orderInPlace(eventDays)}`;

/** The same, of members that stand alone and have a past as asked for only the days that came after it. */
export const readRecentDays = `
	with asked as materialized (
		select lead_id, position, coalesce((
			select until_day
			from pasts
			where is_alone and pasts.workspace = $1 and pasts.lead_id = member.lead_id and model = $7
				and key = any($8::text[]) and first_day >= $4 and until_day <= $5
		), $4) as from_day
		from unnest($2::text[], $3::integer[], $6::boolean[]) as member (lead_id, position, is_alone)
	)
	select position, ${select(eventDays)}
	from asked
	${lookUp('event_days', 'lead_id = asked.lead_id and day between from_day and $5')}
	order by ${orderInPlace(eventDays)}`;

/** The members' events at or after one instant and at or before another, known by a third. */
export const readEvents = `${selectOfMembers(events, 'occurred_at >= $4 and occurred_at <= $5 and received_at <= $6')}
	order by ${orderInPlace(events)}`;

const toEvent = rowReader(events);
const toStoredDay = rowReader(eventDays);

/** From which day; with a model and keys, of leads that have such a past only what came after it. */
interface HistoryStart {
	fromDay: number;
	model?: string;
	keys?: readonly string[];
}

export interface HistoryReader {
	/** As the port's readHistory. */
	readHistoryFrom(groups: readonly LeadGroup[], asOf: Instant, start: HistoryStart): Promise<DayRollup[][]>;
	readBetween(
		groups: readonly LeadGroup[],
		range: { from: Instant; until: Instant; receivedUntil: Instant },
	): Promise<StoredEvent[][]>;
}

export function bindHistories(connection: Connection): HistoryReader {
	const readBetween = async (
		groups: readonly LeadGroup[],
		{ from, until, receivedUntil }: { from: Instant; until: Instant; receivedUntil: Instant },
	): Promise<StoredEvent[][]> => {
		const range = [from, until, receivedUntil];
		const lists = await connection.lists<Row>(groups.length, readEvents, ...toMembers(groups), ...range);
		return lists.map((rows) => rows.map(toEvent));
	};

	return {
		readBetween,
		readHistoryFrom: async (groups, asOf, { fromDay, model, keys }) => {
			const lastDay = dayOf(asOf);
			const range = [...toMembers(groups), fromDay, lastDay];
			const ofPasts = model === undefined ? [] : [groups.flatMap(listAlone), model, keys];
			const statement = model === undefined ? readDays : readRecentDays;
			const lists = await connection.lists<Row>(groups.length, statement, ...range, ...ofPasts);
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
					...rollUpEvents(raw, listTracked(connection.tracking)),
				]);
			});
		},
	};
}

/** Of each member whether it stands alone: a past is of one lead. */
function listAlone(group: LeadGroup): boolean[] {
	return group.map(() => group.length === 1);
}

function toDay(row: Row): DayRollup {
	const { leadId: _, ...day } = toStoredDay(row);
	return day;
}
