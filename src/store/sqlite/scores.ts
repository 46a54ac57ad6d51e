import { lastOfGroup, readGroup } from '../groups';
import { rowsByTime } from '../orders';
import type { ScoreReader, ScoreWriter } from '../port/scores';
import { rowReader, rowWriter, type Row } from '../rows';
import { scores } from '../tables';
import { insertNew, selectOfLead } from './columns';
import type { Connection } from './connection';

/** Keeps a score of an instant and model that the lead has none of. */
export const insertScore = insertNew(scores);

/** A lead's newest by one model. */
export const readLatestScore = `${selectOfLead(scores, 'sequence')} and model = ?2
	order by as_of desc
	limit 1`;

/** A lead's by every model, from one instant until another. */
export const readScores = `${selectOfLead(scores, 'sequence')} and as_of >= ?2 and as_of < ?3
	order by as_of, sequence`;

export const countScores = `
	select count(*)
	from leads
	join scores on scores.lead = leads.number
	where leads.id = ? and as_of >= ? and as_of < ?`;

const toScore = rowReader(scores);
const toRow = rowWriter(scores);
const byScoreTime = rowsByTime(scores, 'asOf');

export function bindScores(connection: Connection): ScoreReader & ScoreWriter {
	const insert = connection.query(insertScore);
	const readLatest = connection.query<Row>(readLatestScore);
	const read = connection.query<Row>(readScores);
	const count = connection.query<[number]>(countScores);
	return {
		readLatestScores: async (groups, model) =>
			groups.map((group) => {
				const row = lastOfGroup(group, (leadId) => readLatest.get(leadId, model), byScoreTime);
				return row && toScore(row);
			}),
		readScores: async (groups, { from, until }) =>
			groups.map((group) => readGroup(group, (leadId) => read.all(leadId, from, until), byScoreTime).map(toScore)),
		countScores: async (groups, ranges) =>
			groups.map((group, index) => {
				const range = ranges[index];
				return group.reduce((sum, leadId) => sum + (count.get(leadId, range?.from, range?.until)?.[0] ?? 0), 0);
			}),
		appendScores: async (appended) => appended.map((score) => insert.run(...toRow(score)) === 1),
	};
}
