import type { ConflictReader, ConflictWriter } from '../port/conflicts';
import { rowReader, rowWriter, type Row } from '../rows';
import { conflicts } from '../tables';
import { append, given, selectByIds, selectPage } from './columns';
import type { Connection } from './connection';

/** A page of all, decided or not. */
export const listConflicts = selectPage(conflicts);

export const findConflicts = selectByIds(conflicts);

/** Whom leads are kept apart from. */
export const readKeptApart = `
	select position, conflicts.other_lead_id as id
	from ${given({ id: 'text' })}
	join conflicts on workspace = $1 and conflicts.lead_id = given.id and decision = 'keepApart'
	union
	select position, conflicts.lead_id
	from ${given({ id: 'text' })}
	join conflicts on workspace = $1 and conflicts.other_lead_id = given.id and decision = 'keepApart'
	order by 1, 2`;

/** Who claimed each key, by its first conflicts. */
export const readClaimants = `
	select distinct position, claimant.id
	from ${given({ key: 'text' })}
	cross join lateral (
		select lead_id, other_lead_id
		from conflicts
		where workspace = $1 and key = given.key
		order by at, conflicts.id
		limit $3
	) as oldest
	cross join lateral (values (lead_id), (other_lead_id)) as claimant (id)
	order by position, claimant.id`;

/** Who claims a customer ID together with each lead. */
export const readRivals = `
	select position, rival.id
	from ${given({ id: 'text' })}
	cross join lateral (
		select other_lead_id as id
		from conflicts
		where workspace = $1 and lead_id = given.id and key like 'customerId:%' and decision is distinct from 'keepApart'
		union
		select lead_id
		from conflicts
		where workspace = $1 and other_lead_id = given.id and key like 'customerId:%' and decision is distinct from 'keepApart'
		order by 1
		limit $3
	) as rival
	order by position, rival.id`;

/** Keeps conflicts of new ids; answers their positions. */
export const recordConflicts = append(conflicts);

/** Decides open conflicts; answers their positions. */
export const resolveConflicts = `
	with resolved as (
		update conflicts
		set resolved_at = $3, decision = $4
		where workspace = $1 and id = any($2::text[]) and resolved_at is null
		returning id
	)
	select min(position)
	from ${given({ id: 'text' })}
	join resolved using (id)
	group by id`;

const toConflict = rowReader(conflicts);
const toRow = rowWriter(conflicts);

export function bindConflicts(connection: Connection): ConflictReader & ConflictWriter {
	return {
		listConflicts: async ({ afterId = '', limit }) =>
			(await connection.all<Row>(listConflicts, afterId, limit)).map(toConflict),
		findConflicts: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, findConflicts, ids);
			return lists.map(([row]) => row && toConflict(row));
		},
		readKeptApart: async (leadIds) => {
			const lists = await connection.lists<[string]>(leadIds.length, readKeptApart, leadIds);
			return lists.map((rows) => rows.map(([id]) => id));
		},
		readClaimants: async (keys, limit) => {
			const lists = await connection.lists<[string]>(keys.length, readClaimants, keys, limit);
			return lists.map((rows) => rows.map(([id]) => id));
		},
		readRivals: async (leadIds, limit) => {
			const lists = await connection.lists<[string]>(leadIds.length, readRivals, leadIds, limit);
			return lists.map((rows) => rows.map(([id]) => id));
		},
		recordConflicts: async (recorded) => await connection.append(recordConflicts, recorded.map(toRow)),
		resolveConflicts: async (ids, at, decision) => {
			const resolved = await connection.lists(ids.length, resolveConflicts, ids, at, decision);
			return resolved.map((rows) => rows.length > 0);
		},
	};
}
