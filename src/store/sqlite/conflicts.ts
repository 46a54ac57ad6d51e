import type { ConflictReader, ConflictWriter } from '../port/conflicts';
import { compareText } from '../storedText';
import { rowReader, rowWriter, type Row } from '../rows';
import { conflicts } from '../tables';
import { insertNew, names } from './columns';
import type { Connection } from './connection';

/** A page of all, decided or not. */
export const listConflicts = `
	select ${names(conflicts)}
	from conflicts
	where id > ?
	order by id
	limit ?`;

export const findConflict = `
	select ${names(conflicts)}
	from conflicts
	where id = ?`;

/** Whom a lead is kept apart from. */
export const readKeptApart = `
	select other_lead_id
	from conflicts
	where lead_id = ?1 and decision = 'keepApart'
	union
	select lead_id
	from conflicts
	where other_lead_id = ?1 and decision = 'keepApart'
	order by 1`;

/** Who claimed a key, by its first conflicts. */
export const readClaimants = `
	with oldest as (
		select lead_id, other_lead_id
		from conflicts
		where key = ?1
		order by at, id
		limit ?2
	)
	select lead_id
	from oldest
	union
	select other_lead_id
	from oldest
	order by 1`;

/** Who claims a customer ID together with each lead, some perhaps twice, for `queryEach`. */
export const readRivals = `
	select conflicts.other_lead_id, asked.key
	from json_each(?1) as asked
	cross join conflicts on conflicts.lead_id = asked.value
	where conflicts.key like 'customerId:%' and decision is not 'keepApart'
	union all
	select conflicts.lead_id, asked.key
	from json_each(?1) as asked
	cross join conflicts on conflicts.other_lead_id = asked.value
	where conflicts.key like 'customerId:%' and decision is not 'keepApart'`;

/** Keeps a conflict of a new id. */
export const insertConflict = insertNew(conflicts);

/** Decides an open conflict. */
export const resolveConflict = `
	update conflicts
	set resolved_at = ?2, decision = ?3
	where id = ?1 and resolved_at is null`;

const toConflict = rowReader(conflicts);
const toRow = rowWriter(conflicts);

export function bindConflicts(connection: Connection): ConflictReader & ConflictWriter {
	const list = connection.query<Row>(listConflicts);
	const find = connection.query<Row>(findConflict);
	const readApart = connection.query<[string]>(readKeptApart);
	const readBoth = connection.query<[string]>(readClaimants);
	const readOthers = connection.queryEach<[id: string, place: number]>(readRivals);
	const insert = connection.query(insertConflict);
	const resolve = connection.query(resolveConflict);
	return {
		listConflicts: async ({ afterId = '', limit }) => list.all(afterId, limit).map(toConflict),
		findConflicts: async (ids) =>
			ids.map((id) => {
				const row = find.get(id);
				return row && toConflict(row);
			}),
		readKeptApart: async (leadIds) => leadIds.map((leadId) => readApart.all(leadId).map(([id]) => id)),
		readClaimants: async (keys, limit) => keys.map((key) => readBoth.all(key, limit).map(([id]) => id)),
		readRivals: async (leadIds, limit) =>
			readOthers(leadIds).map((rows) => [...new Set(rows.map(([id]) => id))].sort(compareText).slice(0, limit)),
		recordConflicts: async (recorded) => recorded.map((conflict) => insert.run(...toRow(conflict)) === 1),
		resolveConflicts: async (ids, at, decision) => ids.map((id) => resolve.run(id, at, decision) === 1),
	};
}
