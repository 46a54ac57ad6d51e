import { toConflict, toLead, toMerge, type ConflictRow, type LeadRow, type MergeRow } from '../rows';
import type { LeadReader, LeadWriter } from '../port/leads';
import { toStoredText } from '../storedText';
import { toColumns, type Connection } from './connection';
import { changeForest } from './forest';
import { requireLeads } from './requireLeads';
import * as sql from './sql';

/** Every lead holds the id of its survivor, so that reading follows one pointer however long the chain of merges. */
export function bindLeads(connection: Connection): LeadReader & LeadWriter {
	const readLeads: LeadReader['readLeads'] = async (ids) =>
		(await connection.lists<LeadRow>(ids.length, sql.readLeads, ids)).map(toLead);

	return {
		findLeads: async (keys) => {
			const roots = await connection.lists<[string]>(keys.length, sql.findLeads, keys);
			return roots.map(([row]) => row?.[0]);
		},
		readLeads,
		listLeads: async ({ afterId = '', limit }) => {
			const ids = await connection.all<[string]>(sql.listLeadIds, afterId, limit);
			return (await readLeads(ids.flat())).flatMap((lead) => lead ?? []);
		},
		listConflicts: async ({ afterId = '', limit }) =>
			(await connection.all<ConflictRow>(sql.listConflicts, afterId, limit)).map(toConflict),
		readMerges: async (fromLeadIds) => {
			const merges = await connection.lists<MergeRow>(fromLeadIds.length, sql.readMerges, fromLeadIds);
			return merges.map(([row]) => row && toMerge(row));
		},
		listMerges: async ({ limit }) => (await connection.all<MergeRow>(sql.listMerges, limit)).map(toMerge),

		createLeads: async (leads) =>
			await connection.append(
				sql.createLeads,
				leads.map(({ id, createdAt }) => [id, id, createdAt]),
			),
		addIdentities: async (identities) => {
			const rows = identities.map(({ key, leadId, kind, namespace, value, account, addedAt }) => [
				key,
				leadId,
				kind,
				namespace,
				value,
				account,
				addedAt,
			]);
			const [owners] = await Promise.all([
				connection.lists<[string]>(rows.length, sql.addIdentities, ...toColumns(rows)),
				requireLeads(connection, identities),
			]);
			return identities.map(({ leadId }, index) => owners[index]?.[0]?.[0] ?? leadId);
		},
		mergeLeads: async (merges) =>
			await changeForest(
				connection,
				merges.flatMap(({ fromLeadId, intoLeadId }) => [fromLeadId, intoLeadId]),
				(forest) => merges.map((merge) => forest.merge(merge)),
			),
		undoMerges: async (fromLeadIds) =>
			await changeForest(connection, fromLeadIds, (forest) => fromLeadIds.map((id) => forest.undo(toStoredText(id)))),
		recordConflicts: async (conflicts) =>
			await connection.append(
				sql.recordConflicts,
				conflicts.map(({ id, leadId, otherLeadId, key, at, resolvedAt }) => [
					id,
					leadId,
					otherLeadId,
					key,
					at,
					resolvedAt,
				]),
			),
		resolveConflicts: async (ids, at) => {
			const resolved = await connection.lists(ids.length, sql.resolveConflicts, ids, at);
			return resolved.map((rows) => rows.length > 0);
		},
		forgetLeads: async (groups) => {
			const ids = [...new Set(groups.flat().map(toStoredText))];
			const undone = await changeForest(
				connection,
				ids,
				(forest) => new Map(ids.map((id) => [id, forest.isolate(id)])),
			);
			const gone = await connection.lists<[number]>(ids.length, sql.forgetLeads, ids);
			const counts = new Map(ids.map((id, index) => [id, (undone.get(id) ?? 0) + (gone[index]?.[0]?.[0] ?? 0)]));
			return groups.map((group) =>
				group.reduce((sum, member) => {
					const id = toStoredText(member);
					const count = counts.get(id) ?? 0;
					counts.delete(id);
					return sum + count;
				}, 0),
			);
		},
	};
}
