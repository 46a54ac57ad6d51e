import type { MergeReader, MergeWriter } from '../port/merges';
import { rowReader, type Row } from '../rows';
import { toStoredText } from '../storedText';
import { merges } from '../tables';
import { given, lookUp, select } from './columns';
import type { Connection } from './connection';
import { changeForest } from './forest';

/** Where leads point to. */
export const readMerges = `
	select position, ${select(merges)}
	from ${given({ id: 'text' })}
	${lookUp('merges', 'merges.from_lead_id = given.id')}`;

/** All standing merges, newest first. */
export const listMerges = `
	select ${select(merges)}
	from merges
	where workspace = $1
	order by at desc, from_lead_id
	limit $2`;

const toMerge = rowReader(merges);

export function bindMerges(connection: Connection): MergeReader & MergeWriter {
	return {
		readMerges: async (fromLeadIds) => {
			const lists = await connection.lists<Row>(fromLeadIds.length, readMerges, fromLeadIds);
			return lists.map(([row]) => row && toMerge(row));
		},
		listMerges: async ({ limit }) => (await connection.all<Row>(listMerges, limit)).map(toMerge),
		mergeLeads: async (wanted) =>
			await changeForest(
				connection,
				wanted.flatMap(({ fromLeadId, intoLeadId }) => [fromLeadId, intoLeadId]),
				(forest) => wanted.map((merge) => forest.merge(merge)),
			),
		undoMerges: async (fromLeadIds) =>
			await changeForest(connection, fromLeadIds, (forest) => fromLeadIds.map((id) => forest.undo(toStoredText(id)))),
	};
}
