import { circularMerge, unknownLead } from '../brokenPromises';
import type { LeadMerge, LeadReader, LeadWriter, StoredLead } from '../port/leads';
import type { Connection } from './connection';
import { toConflict, toLead, toMerge, type ConflictRow, type LeadRow, type MergeRow } from '../rows';
import * as sql from './sql';

export function bindLeads(connection: Connection): LeadReader & LeadWriter {
	const findLead = connection.query<[string]>(sql.findLead);
	const findNumber = connection.query<[number]>(sql.findNumber);
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
	const handDownSurvivor = connection.query(sql.handDownSurvivor);
	const listMergedInto = connection.query<[number]>(sql.listMergedInto);
	const insertConflict = connection.query(sql.insertConflict);
	const resolveConflict = connection.query(sql.resolveConflict);
	const forgetConflicts = connection.query(sql.forgetConflicts);
	const forgetDerived = sql.forgetDerived.map((statement) => connection.query(statement));
	const forgetRows = sql.forgetLead.map((statement) => connection.query(statement));

	const readOne = (id: string): StoredLead | undefined => toLead(readLead.all(id));
	const numberOf = (id: string): number => {
		const row = findNumber.get(id);
		if (row === undefined) throw unknownLead(id);
		return row[0];
	};
	const merge = ({ fromLeadId, intoLeadId, at, because }: LeadMerge): boolean => {
		const from = numberOf(fromLeadId);
		const into = numberOf(intoLeadId);
		const standing = readMerge.get(fromLeadId);
		if (standing?.[1] === intoLeadId && standing[2] === at) return false;
		if (isBelow.get(from, into) !== undefined) throw circularMerge(fromLeadId, intoLeadId);
		upsertMerge.run(from, into, at, because);
		handDownSurvivor.run(from);
		return true;
	};
	const undoMerge = (lead: number): boolean => {
		if (deleteMerge.run(lead) === 0) return false;
		handDownSurvivor.run(lead);
		return true;
	};
	const forgetLead = (id: string): number => {
		const lead = findNumber.get(id)?.[0];
		if (lead === undefined) return 0;
		let count = forgetConflicts.run(id);
		for (const [source] of [...listMergedInto.all(lead), [lead] as const]) count += Number(undoMerge(source));
		for (const rows of forgetDerived) rows.run(lead);
		return forgetRows.reduce((sum, rows) => sum + rows.run(lead), count);
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
			identities.map(({ key, leadId, kind, namespace, value, account, addedAt }) => {
				insertIdentity.run(key, leadId, kind, namespace, value, account, addedAt);
				return findLead.get(key)?.[0] ?? leadId;
			}),
		mergeLeads: async (merges) => merges.map(merge),
		undoMerges: async (fromLeadIds) =>
			fromLeadIds.map((id) => {
				const row = findNumber.get(id);
				return row !== undefined && undoMerge(row[0]);
			}),
		recordConflicts: async (conflicts) =>
			conflicts.map(
				({ id, leadId, otherLeadId, key, at, resolvedAt }) =>
					insertConflict.run(id, leadId, otherLeadId, key, at, resolvedAt) === 1,
			),
		resolveConflicts: async (ids, at) => ids.map((id) => resolveConflict.run(id, at) === 1),
		forgetLeads: async (groups) => groups.map((group) => group.reduce((count, id) => count + forgetLead(id), 0)),
	};
}
