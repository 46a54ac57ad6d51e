import { lastOfGroups, readGroup } from '../groups';
import { rowsByTime } from '../orders';
import type { ScoreReader, ScoreWriter } from '../port/scores';
import { rowReader, type Row } from '../rows';
import { scores } from '../tables';
import { insertNew, select, selectOfLead } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

/** Keeps a score of an instant and model that the lead has none of. */
export const insertScore = insertNew(scores);

/** Each lead's newest by one model, up to an instant. */
export const readLatestScores = `
	select ${select(scores)}, scores.sequence, asked.key
	from json_each(?1) as asked
	cross join scores on scores.sequence = (
		select latest.sequence
		from scores as latest
		where latest.lead = asked.value and latest.model = ?2 and latest.as_of <= ?3
		order by latest.as_of desc
		limit 1
	)
	join leads on leads.number = scores.lead`;

/** A lead's by every model, from one instant until another. */
export const readScores = `${selectOfLead(scores, 'sequence')} and as_of >= ?2 and as_of < ?3
	order by as_of, sequence`;

export const countScores = `
	select count(*)
	from scores
	where lead = ? and as_of >= ? and as_of < ?`;

const toScore = rowReader(scores);
const byScoreTime = rowsByTime(scores, 'asOf');

export function bindScores(connection: Connection, numbers: LeadNumbers): ScoreReader & ScoreWriter {
	const insert = connection.query(insertScore);
	const toRow = numbers.rowWriter(scores);
	const readLatest = connection.queryEach<Row>(readLatestScores);
	const read = connection.query<Row>(readScores);
	const count = connection.query<[number]>(countScores);
	return {
		readLatestScores: async (groups, model, until = Number.MAX_SAFE_INTEGER) =>
			lastOfGroups(groups, (leadIds) => readLatest(numbers.ofEach(leadIds), model, until), byScoreTime).map(
				(row) => row && toScore(row),
			),
		readScores: async (groups, { from, until }) =>
			groups.map((group) =>
				readGroup(group, (leadId) => read.all(numbers.of(leadId), from, until), byScoreTime).map(toScore),
			),
		countScores: async (groups, ranges) =>
			groups.map((group, index) => {
				const range = ranges[index];
				return group.reduce(
					(sum, leadId) => sum + (count.get(numbers.of(leadId), range?.from, range?.until)?.[0] ?? 0),
					0,
				);
			}),
		appendScores: async (appended) => appended.map((score) => insert.run(...toRow(score)) === 1),
	};
}
