import { dayOf } from '../../lead/time';
import type { PastReader, PastWriter, StoredPast } from '../port/pasts';
import { rowReader, rowWriter, type Row } from '../rows';
import { pasts } from '../tables';
import { insert, lookUp, orderInPlace, select, selectOfMembers } from './columns';
import { toColumns, toMembers, type Connection } from './connection';
import { bindHistories } from './histories';
import { requireLeads } from './requireLeads';

/** The members' by every model. */
export const readPasts = `${selectOfMembers(pasts)}
	order by ${orderInPlace(pasts)}, pasts.lead_id`;

/** Of leads the past by one model, where it is by one of these rules, holds nothing before a day and ends with another at the latest. */
export const readFittingPasts = `
	select position, ${select(pasts)}
	from unnest($2::text[]) with ordinality as asked (lead_id, position)
	${lookUp('pasts', 'lead_id = asked.lead_id and model = $3 and key = any($4::text[]) and first_day >= $5 and until_day <= $6')}`;

/** In the place of what is there. */
export const writePasts = `${insert(pasts)}
	on conflict (workspace, lead_id, model) do update set key = excluded.key, first_day = excluded.first_day,
		until_day = excluded.until_day, last_seen = excluded.last_seen, sums = excluded.sums`;

/** Those of leads that one of their days is in. */
export const deletePasts = `
	delete from pasts
	using unnest($2::text[], $3::integer[]) as changed (lead_id, day)
	where pasts.workspace = $1 and pasts.lead_id = changed.lead_id and until_day > changed.day`;

/** Those of leads that hold days before one. */
export const expirePasts = `
	delete from pasts
	where workspace = $1 and lead_id = any($2::text[]) and first_day < $3`;

const toPast = rowReader(pasts);
const toRow = rowWriter(pasts);

export function bindPasts(connection: Connection): PastReader & PastWriter {
	const { readHistoryFrom } = bindHistories(connection);
	return {
		readRecent: async (groups, { asOf, fromDay, model, keys }) => {
			// One that is joined to others is asked for as nobody.
			const alone = groups.map((group) => (group.length === 1 ? group[0] : null));
			const [lists, histories] = await Promise.all([
				connection.lists<Row>(groups.length, readFittingPasts, alone, model, keys, fromDay, dayOf(asOf)),
				readHistoryFrom(groups, asOf, { fromDay, model, keys }),
			]);
			return histories.map((days, index) => {
				const [row] = lists[index] ?? [];
				const past: StoredPast | undefined = row && toPast(row);
				return { days, ...(past !== undefined && { past }) };
			});
		},
		readPasts: async (groups) => {
			const lists = await connection.lists<Row>(groups.length, readPasts, ...toMembers(groups));
			return lists.map((rows) => rows.map(toPast));
		},
		writePasts: async (written) => {
			if (written.length === 0) return;
			await Promise.all([
				connection.all(writePasts, ...toColumns(written.map(toRow))),
				requireLeads(connection, written),
			]);
		},
	};
}
