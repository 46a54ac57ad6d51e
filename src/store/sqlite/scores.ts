import { lastOfGroup, readGroup } from '../groups';
import type { ScoreReader, ScoreWriter } from '../port/scores';
import type { Connection } from './connection';
import { byScoreTime, toScore, type ScoreRow } from '../rows';
import * as sql from './sql';

export function bindScores(connection: Connection): ScoreReader & ScoreWriter {
	const insertScore = connection.query(sql.insertScore);
	const readLatestScore = connection.query<ScoreRow>(sql.readLatestScore);
	const readScores = connection.query<ScoreRow>(sql.readScores);
	const countScores = connection.query<[number]>(sql.countScores);
	return {
		readLatestScores: async (groups, model) =>
			groups.map((group) => {
				const row = lastOfGroup(group, (leadId) => readLatestScore.get(leadId, model), byScoreTime);
				return row && toScore(row);
			}),
		readScores: async (groups, { from, until }) =>
			groups.map((group) =>
				readGroup(group, (leadId) => readScores.all(leadId, from, until), byScoreTime).map(toScore),
			),
		countScores: async (groups, ranges) =>
			groups.map((group, index) =>
				group.reduce(
					(count, leadId) => count + (countScores.get(leadId, ranges[index]?.from, ranges[index]?.until)?.[0] ?? 0),
					0,
				),
			),
		appendScores: async (scores) =>
			scores.map((score) => {
				const { leadId, asOf, audience, model, modelVersion, stage, unclamped, probability, grade, eventId, features } =
					score;
				const added = insertScore.run(
					...[leadId, asOf, audience, model, modelVersion],
					...[stage, unclamped, probability, grade, eventId, features],
				);
				return added === 1;
			}),
	};
}
