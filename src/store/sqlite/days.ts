import { byDay } from '../orders';
import type { DayRollup } from '../port/events';
import type { Connection } from './connection';
import { addDay, dropDays, spanOf, unpackDays } from './packedDays';

/** The packed days of one span. */
export const readSpan = `
	select days
	from event_days
	where lead = (select number from leads where id = ?) and name = ? and span = ? and currency = ?`;

/** Writes the packed days of one span. */
export const writeSpan = `
	insert into event_days (lead, name, span, currency, days)
	values ((select number from leads where id = ?), ?, ?, ?, ?)
	on conflict (lead, name, span, currency) do update set days = excluded.days`;

/** A lead's packed days, from the first span to the last given. */
export const readSpans = `
	select name, span, currency, days
	from leads
	join event_days on event_days.lead = leads.number
	where leads.id = ? and span between ? and ?
	order by name, span, currency`;

/** Removes a span that has expired whole. */
export const deleteSpan = `
	delete from event_days
	where lead = (select number from leads where id = ?) and name = ? and span = ? and currency = ?`;

const NO_DAYS = new Uint8Array();

type SpanRow = [name: string, span: number, currency: string, packed: Uint8Array];

/** Any time or day: SQLite compares integers with these as it does with each other. */
export const EVER = Number.MAX_SAFE_INTEGER;

export interface Days {
	/** Those from the first to the last given, in the port's order. */
	read(leadId: string, firstDay: number, lastDay: number): DayRollup[];
	add(leadId: string, day: DayRollup): void;
	/** Removes the days before the one given and counts them. */
	expire(leadId: string, before: number): number;
}

export function bindDays(connection: Connection): Days {
	const listSpans = connection.query<SpanRow>(readSpans);
	const findSpan = connection.query<[packed: Uint8Array]>(readSpan);
	const putSpan = connection.query(writeSpan);
	const dropSpan = connection.query(deleteSpan);
	return {
		read: (leadId, firstDay, lastDay) => {
			const days: DayRollup[] = [];
			let start = 0;
			let previous: SpanRow | undefined;
			for (const row of listSpans.all(leadId, spanOf(firstDay), spanOf(lastDay))) {
				const [name, span, currency, packed] = row;
				const shared = previous?.[0] === name && previous[1] === span;
				if (!shared) start = days.length;
				for (const day of unpackDays(name, currency, packed))
					if (day.day >= firstDay && day.day <= lastDay) days.push(day);
				// Days of another currency belong between those that are there.
				if (shared) days.push(...days.splice(start).sort(byDay));
				previous = row;
			}
			return days;
		},
		add: (leadId, day) => {
			const key = [leadId, day.name, spanOf(day.day), day.currency] as const;
			putSpan.run(...key, addDay(findSpan.get(...key)?.[0] ?? NO_DAYS, day));
		},
		expire: (leadId, before) => {
			let removed = 0;
			for (const [name, span, currency, packed] of listSpans.all(leadId, -EVER, spanOf(before))) {
				const { kept, dropped } = dropDays(packed, before);
				if (kept.length === 0) dropSpan.run(leadId, name, span, currency);
				else if (dropped > 0) putSpan.run(leadId, name, span, currency, kept);
				removed += dropped;
			}
			return removed;
		},
	};
}
