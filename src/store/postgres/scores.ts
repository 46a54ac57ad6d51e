import type { ScoreReader, ScoreWriter, StoredScore } from '../port/scores';
import { toScore, type ScoreRow } from '../rows';
import { toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';
import * as sql from './sql';

export function bindScores(connection: Connection): ScoreReader & ScoreWriter {
	return {
		readLatestScores: async (groups, model) => {
			const lists = await connection.lists<ScoreRow>(groups.length, sql.readLatestScores, ...toMembers(groups), model);
			return lists.map(([row]) => row && toScore(row));
		},
		readScores: async (groups, { from, until }) => {
			const lists = await connection.lists<ScoreRow>(groups.length, sql.readScores, ...toMembers(groups), from, until);
			return lists.map((rows) => rows.map(toScore));
		},
		countScores: async (groups, ranges) => {
			const [leadIds, positions] = toMembers(groups);
			const froms = positions.map((position) => ranges[position - 1]?.from);
			const untils = positions.map((position) => ranges[position - 1]?.until);
			const counts = await connection.lists<[number]>(
				groups.length,
				sql.countScores,
				leadIds,
				positions,
				froms,
				untils,
			);
			return counts.map(([row]) => row?.[0] ?? 0);
		},
		appendScores: async (scores) => {
			const [added] = await Promise.all([
				connection.append(sql.appendScores, scores.map(toRow)),
				requireLeads(connection, scores),
			]);
			return added;
		},
	};
}

function toRow(score: StoredScore) {
	const { leadId, asOf, audience, model, modelVersion, stage, unclamped, probability, grade, eventId, features } =
		score;
	return [leadId, asOf, audience, model, modelVersion, stage, unclamped, probability, grade, eventId, features];
}
