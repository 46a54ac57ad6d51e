import { CART_STEPS } from '../../lead/cart';
import type { MomentReader, MomentWriter } from '../port/moments';
import { rowReader, rowWriter, type Row } from '../rows';
import { findings, moments, watches } from '../tables';
import { append, given, insert, orderInPlace, select, selectByIds, selectOfMembers } from './columns';
import { toColumns, toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';

/** The watches of these IDs. */
export const readWatches = selectByIds(watches);

/** In the place of what is there. */
export const writeWatches = `${insert(watches)}
	on conflict (workspace, id) do update set started_at = excluded.started_at, looked_at = excluded.looked_at,
		after_lead = excluded.after_lead`;

/** Keeps moments of new ids; answers their positions. */
export const claimMoments = append(moments);

/** The members' moments of one watch, or of all. */
export const readMoments = `${selectOfMembers(moments, '($4::text is null or watch = $4)')}
	order by ${orderInPlace(moments)}`;

/** The moments of these IDs. */
export const readMomentsById = selectByIds(moments);

/** What is still to be handed on. */
export const listUnsettledMoments = `
	select ${select(moments)}
	from moments
	where workspace = $1 and watch = $2 and settled_at is null and taken_at <= $3
	order by id
	limit $4`;

/** Changes moments that are not settled; answers the positions of those there were. The first of an id given twice is the one. */
function change(set: string, condition: string): string {
	return `
	with given as (
		select distinct on (id) *
		from ${given({ id: 'text' })}
		order by id, position
	)
	update moments
	set ${set}
	from given
	where workspace = $1 and moments.id = any($2::text[]) and moments.id = given.id and settled_at is null and ${condition}
	returning position`;
}

/** Takes moments once more. */
export const takeMoments = change('taken_at = $4', 'taken_at <= $3');

/** They were handed on, or given up. */
export const settleMoments = change('settled_at = $3', 'true');

/** The names are written out, word for word as in the index: only so is the index of these alone looked into. */
export const listCartSteps = `
	select id, lead_id, occurred_at
	from events
	where workspace = $1 and name in (${CART_STEPS.map((name) => `'${name}'`).join(', ')})
		and occurred_at < $2 and occurred_at >= $3 and (occurred_at, id) > ($3, $4) and machine is not true
	order by occurred_at, id
	limit $5`;

/** Each part cut off at the limit, so that none is read further. */
function changesOf(table: string, time: string): string {
	return `(
		select id, key, ${time} as occurred_at
		from ${table}
		where workspace = $1 and ${time} < $2 and ${time} >= $3 and (${time}, id) > ($3, $4)
		order by ${time}, id
		limit $5
	)`;
}

/** What changed of who may be contacted. */
export const listAddressChanges = `
	select id, key, occurred_at
	from (${[
		changesOf('suppressions', 'received_at'),
		changesOf('suppressions', 'until'),
		changesOf('consents', 'received_at'),
	].join(' union all ')}) as changes
	order by occurred_at, id
	limit $5`;

/** The findings of these IDs. */
export const readFindings = selectByIds(findings);

/** In the place of what is there. */
export const writeFindings = `${insert(findings)}
	on conflict (workspace, id) do update set begun_at = excluded.begun_at, checked_at = excluded.checked_at,
		since = excluded.since, body = excluded.body`;

const toFinding = rowReader(findings);
const toFindingRow = rowWriter(findings);
const toWatch = rowReader(watches);
const toWatchRow = rowWriter(watches);
const toMoment = rowReader(moments);
const toRow = rowWriter(moments);

export function bindMoments(connection: Connection): MomentReader & MomentWriter {
	const changed = async (statement: string, ids: readonly string[], ...times: number[]): Promise<boolean[]> => {
		const lists = await connection.lists<[]>(ids.length, statement, ids, ...times);
		return lists.map((list) => list.length > 0);
	};
	return {
		readWatches: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, readWatches, ids);
			return lists.map(([row]) => row && toWatch(row));
		},
		readMoments: async (groups, watch) => {
			const lists = await connection.lists<Row>(groups.length, readMoments, ...toMembers(groups), watch);
			return lists.map((rows) => rows.map(toMoment));
		},
		readMomentsById: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, readMomentsById, ids);
			return lists.map(([row]) => row && toMoment(row));
		},
		listAddressChanges: async ({ from, until, after = { occurredAt: from, id: '' }, limit }) => {
			const rows = await connection.all<[string, string, number]>(
				listAddressChanges,
				until,
				after.occurredAt,
				after.id,
				limit,
			);
			return rows.map(([id, key, occurredAt]) => ({ id, key, occurredAt }));
		},
		readFindings: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, readFindings, ids);
			return lists.map(([row]) => row && toFinding(row));
		},
		writeFindings: async (written) => {
			if (written.length > 0) await connection.all(writeFindings, ...toColumns(written.map(toFindingRow)));
		},
		listUnsettledMoments: async (watch, { takenUntil, limit }) =>
			(await connection.all<Row>(listUnsettledMoments, watch, takenUntil, limit)).map(toMoment),
		listCartSteps: async ({ from, until, after = { occurredAt: from, id: '' }, limit }) => {
			const rows = await connection.all<[string, string, number]>(
				listCartSteps,
				until,
				after.occurredAt,
				after.id,
				limit,
			);
			return rows.map(([id, leadId, occurredAt]) => ({ id, leadId, occurredAt }));
		},
		writeWatches: async (written) => {
			if (written.length > 0) await connection.all(writeWatches, ...toColumns(written.map(toWatchRow)));
		},
		claimMoments: async (claimed) => {
			const [added] = await Promise.all([
				connection.append(claimMoments, claimed.map(toRow)),
				requireLeads(connection, claimed),
			]);
			return added;
		},
		takeMoments: async (ids, { takenUntil, at }) => await changed(takeMoments, ids, takenUntil, at),
		settleMoments: async (ids, at) => await changed(settleMoments, ids, at),
	};
}
