import { readGroup } from '../groups';
import { byOccurrence } from '../orders';
import type { OutcomeReader, OutcomeWriter } from '../port/outcomes';
import { rowReader, rowWriter, type Row } from '../rows';
import { listColumns } from '../table';
import { outcomes } from '../tables';
import { insert, nameOf, selectById, selectOfLead } from './columns';
import type { Connection } from './connection';

/** Keeps an outcome of a new ID. A reported one takes the place of one that was only inferred. */
export const upsertOutcome = `${insert(outcomes)}
	on conflict (id) do update set
		${listColumns(outcomes)
			.map((column) => `${nameOf(column)} = excluded.${nameOf(column)}`)
			.join(', ')}
	where outcomes.inferred is 1 and excluded.inferred is not 1`;

/** All of a lead. */
export const readOutcomes = `${selectOfLead(outcomes)}
	order by occurred_at, outcomes.id`;

export const findOutcome = selectById(outcomes);

const toOutcome = rowReader(outcomes);
const toRow = rowWriter(outcomes);

export function bindOutcomes(connection: Connection): OutcomeReader & OutcomeWriter {
	const upsert = connection.query(upsertOutcome);
	const read = connection.query<Row>(readOutcomes);
	const find = connection.query<Row>(findOutcome);
	return {
		readOutcomes: async (groups) =>
			groups.map((group) => readGroup(group, (leadId) => read.all(leadId).map(toOutcome), byOccurrence)),
		findOutcomes: async (ids) =>
			ids.map((id) => {
				const row = find.get(id);
				return row && toOutcome(row);
			}),
		appendOutcomes: async (appended) => appended.map((outcome) => upsert.run(...toRow(outcome)) === 1),
	};
}
