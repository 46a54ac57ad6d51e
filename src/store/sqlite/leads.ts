import { circularMerge } from '../circularMerge';
import type { LeadReader, LeadWriter, StoredLead } from '../leadStore';
import type { Connection } from './connection';
import { toConflict, toLead, toMerge, type ConflictRow, type LeadRow, type MergeRow } from './rows';
import * as sql from './sql';

/** Every lead holds the id of its survivor, so that reading follows one pointer however long the chain of merges. */
export function bindLeads(connection: Connection): LeadReader & LeadWriter {
	const findLead = connection.query<[string]>(sql.findLead);
	const findRoot = connection.query<[string]>(sql.findRoot);
	const readLead = connection.query<LeadRow>(sql.readLead);
	const listLeadIds = connection.query<[string]>(sql.listLeadIds);
	const readMerge = connection.query<MergeRow>(sql.readMerge);
	const listMerges = connection.query<MergeRow>(sql.listMerges);
	const listConflicts = connection.query<ConflictRow>(sql.listConflicts);
	const insertLead = connection.query(sql.insertLead);
	const insertIdentity = connection.query(sql.insertIdentity);
	const upsertMerge = connection.query(sql.upsertMerge);
	const deleteMerge = connection.query(sql.deleteMerge);
	const isBelow = connection.query<[1]>(sql.isBelow);
	const setRootBelow = connection.query(sql.setRootBelow);
	const listMergedInto = connection.query<[string]>(sql.listMergedInto);
	const insertConflict = connection.query(sql.insertConflict);
	const resolveConflict = connection.query(sql.resolveConflict);
	const forgetEventDays = connection.query(sql.forgetEventDays);
	const forgetRows = sql.forgetLead.map((statement) => connection.query(statement));

	const readOne = (id: string): StoredLead | undefined => toLead(readLead.all(id));
	const undoMerge = (fromLeadId: string): boolean => {
		if (deleteMerge.run(fromLeadId) === 0) return false;
		setRootBelow.run(fromLeadId, fromLeadId);
		return true;
	};
	const forgetLead = (id: string): number => {
		let count = 0;
		for (const [fromLeadId] of listMergedInto.all(id)) count += Number(undoMerge(fromLeadId));
		count += Number(undoMerge(id));
		forgetEventDays.run(id);
		return forgetRows.reduce((sum, rows) => sum + rows.run(id), count);
	};

	return {
		findLeads: async (keys) => keys.map((key) => findLead.get(key)?.[0]),
		readLeads: async (ids) => ids.map(readOne),
		listLeads: async ({ afterId = '', limit }) => listLeadIds.all(afterId, limit).flatMap(([id]) => readOne(id) ?? []),
		listConflicts: async ({ afterId = '', limit }) => listConflicts.all(afterId, limit).map(toConflict),
		readMerges: async (fromLeadIds) =>
			fromLeadIds.map((id) => {
				const row = readMerge.get(id);
				return row && toMerge(row);
			}),
		listMerges: async ({ limit }) => listMerges.all(limit).map(toMerge),

		createLeads: async (leads) => leads.map(({ id, createdAt }) => insertLead.run(id, createdAt) === 1),
		addIdentities: async (identities) =>
			identities.map(({ key, leadId, kind, namespace, value, addedAt }) => {
				insertIdentity.run(key, leadId, kind, namespace, value, addedAt);
				return findLead.get(key)?.[0] ?? leadId;
			}),
		mergeLeads: async (merges) =>
			merges.map(({ fromLeadId, intoLeadId, at, because }) => {
				const standing = readMerge.get(fromLeadId);
				if (standing?.[1] === intoLeadId && standing[2] === at) return false;
				if (isBelow.get(fromLeadId, intoLeadId) !== undefined) throw circularMerge(fromLeadId, intoLeadId);
				upsertMerge.run(fromLeadId, intoLeadId, at, because);
				setRootBelow.run(fromLeadId, findRoot.get(intoLeadId)?.[0]);
				return true;
			}),
		undoMerges: async (fromLeadIds) => fromLeadIds.map(undoMerge),
		recordConflicts: async (conflicts) =>
			conflicts.map(({ id, leadId, otherLeadId, key, at, resolvedAt }) => insertConflict.run(id, leadId, otherLeadId, key, at, resolvedAt) === 1),
		resolveConflicts: async (ids, at) => ids.map((id) => resolveConflict.run(id, at) === 1),
		forgetLeads: async (groups) => groups.map((group) => group.reduce((count, id) => count + forgetLead(id), 0)),
	};
}
