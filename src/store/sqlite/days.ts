import type { DayRollup } from '../port/events';
import { byDay } from '../orders';
import type { Connection } from './connection';
import { addDay, dropDays, spanOf, unpackDays } from './packedDays';
import * as sql from './sql';

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
	const readSpans = connection.query<SpanRow>(sql.readSpans);
	const readSpan = connection.query<[packed: Uint8Array]>(sql.readSpan);
	const writeSpan = connection.query(sql.writeSpan);
	const deleteSpan = connection.query(sql.deleteSpan);
	return {
		read: (leadId, firstDay, lastDay) => {
			const days: DayRollup[] = [];
			let start = 0;
			let previous: SpanRow | undefined;
			for (const row of readSpans.all(leadId, spanOf(firstDay), spanOf(lastDay))) {
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
			writeSpan.run(...key, addDay(readSpan.get(...key)?.[0] ?? NO_DAYS, day));
		},
		expire: (leadId, before) => {
			let removed = 0;
			for (const [name, span, currency, packed] of readSpans.all(leadId, -EVER, spanOf(before))) {
				const { kept, dropped } = dropDays(packed, before);
				if (kept.length === 0) deleteSpan.run(leadId, name, span, currency);
				else if (dropped > 0) writeSpan.run(leadId, name, span, currency, kept);
				removed += dropped;
			}
			return removed;
		},
	};
}
