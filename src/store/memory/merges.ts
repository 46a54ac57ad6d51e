import { circularMerge } from '../brokenPromises';
import { newestMergeFirst } from '../orders';
import type { MergeReader, MergeWriter } from '../port/merges';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindMerges(tables: MemoryTables): MergeReader & MergeWriter {
	const { merges } = tables;
	return {
		readMerges: async (fromLeadIds) => fromLeadIds.map((id) => merges.get(id)),
		listMerges: async ({ limit }) => merges.all().sort(newestMergeFirst).slice(0, limit),
		mergeLeads: async (wanted) =>
			wanted.map((merge) => {
				const fromLeadId = requireLead(tables, merge.fromLeadId);
				const intoLeadId = requireLead(tables, merge.intoLeadId);
				const standing = merges.get(fromLeadId);
				if (standing?.intoLeadId === intoLeadId && standing.at === merge.at && standing.alias === merge.alias)
					return false;
				if (listIdsBelow(tables, fromLeadId).includes(intoLeadId)) throw circularMerge(fromLeadId, intoLeadId);
				merges.put(merge);
				return true;
			}),
		undoMerges: async (fromLeadIds) => fromLeadIds.map((id) => merges.remove(id)),
	};
}

/** Walks the pointers each time: what the flattened roots of the databases have to agree with. */
export function findRoot(tables: MemoryTables, id: string): string {
	const merge = tables.merges.get(id);
	return merge === undefined ? id : findRoot(tables, merge.intoLeadId);
}

/** A lead and everything that points to it, directly or not. */
export function listIdsBelow(tables: MemoryTables, id: string): string[] {
	return [id, ...tables.merges.owned(id).flatMap(({ fromLeadId }) => listIdsBelow(tables, fromLeadId))];
}
