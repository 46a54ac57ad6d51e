import { lastOfGroup, readGroup } from '../groups';
import type { TierReader, TierWriter } from '../port/tiers';
import type { Connection } from './connection';
import { byTierTime, toTier, type TierRow } from '../rows';
import * as sql from './sql';

export function bindTiers(connection: Connection): TierReader & TierWriter {
	const insertTierChange = connection.query(sql.insertTierChange);
	const readLatestTier = connection.query<TierRow>(sql.readLatestTier);
	const readTierChanges = connection.query<TierRow>(sql.readTierChanges);
	const readAllTierChanges = connection.query<TierRow>(sql.readAllTierChanges);
	const countTierEntries = connection.query<[number]>(sql.countTierEntries);
	const readChanges = (leadId: string, tierSet?: string): TierRow[] =>
		tierSet === undefined ? readAllTierChanges.all(leadId) : readTierChanges.all(leadId, tierSet);
	return {
		readTiers: async (groups, tierSet) =>
			groups.map((group) => {
				const row = lastOfGroup(group, (leadId) => readLatestTier.get(leadId, tierSet), byTierTime);
				return row && toTier(row);
			}),
		readTierChanges: async (groups, tierSet) =>
			groups.map((group) => readGroup(group, (leadId) => readChanges(leadId, tierSet), byTierTime).map(toTier)),
		countTierEntries: async (tierSet, names, { from, until }) =>
			names.map((name) => countTierEntries.get(tierSet, name, from, until)?.[0] ?? 0),
		writeTiers: async (tiers) => {
			for (const { leadId, tierSet, name, previous, since, score } of tiers) {
				insertTierChange.run(leadId, tierSet, name, previous, since, score);
			}
		},
	};
}
