import type { LeadGroup } from '../port/leads';
import type { ScoreReader, ScoreWriter, StoredScore } from '../port/scores';
import { toStoredText } from '../storedText';
import { requireLead, type MemoryTables } from './memoryTables';

export function bindScores(tables: MemoryTables): ScoreReader & ScoreWriter {
	const { scores } = tables;
	const readGroup = (group: LeadGroup): StoredScore[] => scores.owned(...group).sort((a, b) => a.asOf - b.asOf);
	const within = (group: LeadGroup, { from, until }: { from: number; until: number }): StoredScore[] =>
		readGroup(group).filter(({ asOf }) => asOf >= from && asOf < until);
	return {
		readLatestScores: async (groups, model, until = Infinity) =>
			groups.map((group) =>
				readGroup(group).findLast((score) => score.model === toStoredText(model) && score.asOf <= until),
			),
		readScores: async (groups, range) => groups.map((group) => within(group, range)),
		countScores: async (groups, ranges) =>
			groups.map((group, index) => {
				const range = ranges[index];
				return range === undefined ? 0 : within(group, range).length;
			}),
		appendScores: async (appended) =>
			appended.map((score) => {
				requireLead(tables, score.leadId);
				return scores.add(score);
			}),
	};
}
