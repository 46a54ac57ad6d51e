import { readGroups } from '../groups';
import { byOccurrence } from '../orders';
import type { OutcomeReader, OutcomeWriter } from '../port/outcomes';
import { rowReader, toRecords, type Row } from '../rows';
import { listColumns } from '../table';
import { outcomes } from '../tables';
import { insert, nameOf, select, selectById, selectOfEach } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

/** Keeps an outcome of a new ID. A reported one takes the place of one that was only inferred. */
export const upsertOutcome = `${insert(outcomes)}
	on conflict (id) do update set
		${listColumns(outcomes)
			.map((column) => `${nameOf(column)} = excluded.${nameOf(column)}`)
			.join(', ')}
	where outcomes.inferred is 1 and excluded.inferred is not 1`;

/** All of each lead. */
export const readOutcomes = `${selectOfEach(outcomes)}
	order by asked.key, outcomes.occurred_at, outcomes.id`;

/** The newest with an amount, of all leads. */
export const listNewestAmounts = `
	select ${select(outcomes)}
	from outcomes
	join leads on leads.number = outcomes.lead
	where outcomes.amount_minor is not null and outcomes.occurred_at <= ?1
	order by outcomes.occurred_at desc, outcomes.id desc
	limit ?2`;

/** Names, each found through the index from the one before. */
export const listOutcomeNames = `
	with recursive names (name) as (
		select min(name)
		from outcomes
		union all
		select (select min(name) from outcomes where outcomes.name > names.name)
		from names
		where names.name is not null
		limit ?
	)
	select name
	from names
	where name is not null`;

export const findOutcome = selectById(outcomes);

const toOutcome = rowReader(outcomes);

export function bindOutcomes(connection: Connection, numbers: LeadNumbers): OutcomeReader & OutcomeWriter {
	const upsert = connection.query(upsertOutcome);
	const toRow = numbers.rowWriter(outcomes);
	const read = connection.queryEach<Row>(readOutcomes);
	const newest = connection.query<Row>(listNewestAmounts);
	const listNames = connection.query<[string]>(listOutcomeNames);
	const find = connection.query<Row>(findOutcome);
	return {
		readOutcomes: async (groups) =>
			readGroups(
				groups,
				(leadIds) => read(numbers.ofEach(leadIds)).map((rows) => toRecords(rows, toOutcome)),
				byOccurrence,
			),
		listNewestAmounts: async (until, limit) => newest.all(until, limit).map(toOutcome),
		listOutcomeNames: async (limit) => listNames.all(limit).map(([name]) => name),
		findOutcomes: async (ids) =>
			ids.map((id) => {
				const row = find.get(id);
				return row && toOutcome(row);
			}),
		appendOutcomes: async (appended) => appended.map((outcome) => upsert.run(...toRow(outcome)) === 1),
	};
}
