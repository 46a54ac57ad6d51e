import { dayOf } from '../../lead/time';
import { readGroups } from '../groups';
import { byModel } from '../orders';
import type { EventReader } from '../port/events';
import type { PastReader, PastWriter, RecentHistory, StoredPast } from '../port/pasts';
import { rowReader, type Row } from '../rows';
import { pasts } from '../tables';
import { insert, selectOfEach } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

/** Each lead's by every model. */
export const readPasts = selectOfEach(pasts);

/** Each lead's by one model. */
export const readPastsOfModel = `${readPasts}
	where pasts.model = ?2`;

/** In the place of what is there. */
export const writePast = `${insert(pasts)}
	on conflict (lead, model) do update set key = excluded.key, first_day = excluded.first_day,
		until_day = excluded.until_day, last_seen = excluded.last_seen, sums = excluded.sums`;

/** Those of leads that a day of theirs is in: of many in one statement, since there seldom is one. */
export const deletePasts = `
	delete from pasts
	where (lead, model) in (
		select pasts.lead, pasts.model
		from json_each(?1) as asked
		cross join pasts on pasts.lead = asked.value ->> 0 and pasts.until_day > asked.value ->> 1
	)`;

/** Those of a lead that hold days before one. */
export const expirePasts = `
	delete from pasts
	where lead = ? and first_day < ?`;

const toPast = rowReader(pasts);

export function bindPasts(connection: Connection, numbers: LeadNumbers, events: EventReader): PastReader & PastWriter {
	const read = connection.queryEach<Row>(readPastsOfModel);
	const readAll = connection.queryEach<Row>(readPasts);
	const write = connection.query(writePast);
	const toRow = numbers.rowWriter(pasts);
	return {
		readRecent: async (groups, { asOf, fromDay, model, keys }) => {
			const alone = groups.map((group) => (group.length === 1 ? group[0] : undefined));
			const found = read(numbers.ofEach(alone.flatMap((id) => id ?? [])), model);
			let position = 0;
			const known = alone.map((id): StoredPast | undefined => {
				const [row] = id === undefined ? [] : (found[position++] ?? []);
				const past = row && toPast(row);
				const holds = past !== undefined && keys.includes(past.key);
				return holds && past.firstDay >= fromDay && past.untilDay <= dayOf(asOf) ? past : undefined;
			});
			const from = known.map((past) => past?.untilDay ?? fromDay);
			const days = new Map<number, number[]>();
			for (const [index, day] of from.entries()) {
				const alike = days.get(day);
				if (alike === undefined) days.set(day, [index]);
				else alike.push(index);
			}
			const histories: RecentHistory[] = groups.map(() => ({ days: [] }));
			// Most pasts of a batch end alike: once a day each lead's is made anew.
			for (const [day, indexes] of days) {
				const lists = await events.readHistory(
					indexes.map((index) => groups[index] as (typeof groups)[number]),
					asOf,
					day,
				);
				for (const [place, index] of indexes.entries()) {
					const past = known[index];
					histories[index] = { days: lists[place] ?? [], ...(past !== undefined && { past }) };
				}
			}
			return histories;
		},
		readPasts: async (groups) =>
			readGroups(groups, (leadIds) => readAll(numbers.ofEach(leadIds)).map((rows) => rows.map(toPast)), byModel),
		writePasts: async (written) => {
			for (const past of written) write.run(...toRow(past));
		},
	};
}

/** Days that have changed, each with the number of its lead. */
export type ChangedDays = readonly (readonly [lead: number | undefined, day: number])[];

/** Removes the pasts that one of these days is in. */
export function bindForgetPasts(connection: Connection): (changed: ChangedDays) => void {
	const remove = connection.query(deletePasts);
	return (changed) => {
		if (changed.length > 0) remove.run(JSON.stringify(changed));
	};
}
