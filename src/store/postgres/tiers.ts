import type { TierReader, TierWriter } from '../port/tiers';
import { toTier, type TierRow } from '../rows';
import { toColumns, toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';
import * as sql from './sql';

export function bindTiers(connection: Connection): TierReader & TierWriter {
	return {
		readTiers: async (groups, tierSet) => {
			const lists = await connection.lists<TierRow>(groups.length, sql.readLatestTiers, ...toMembers(groups), tierSet);
			return lists.map(([row]) => row && toTier(row));
		},
		readTierChanges: async (groups, tierSet) => {
			const lists = await connection.lists<TierRow>(groups.length, sql.readTierChanges, ...toMembers(groups), tierSet);
			return lists.map((rows) => rows.map(toTier));
		},
		countTierEntries: async (tierSet, names, { from, until }) => {
			const counts = await connection.lists<[number]>(names.length, sql.countTierEntries, tierSet, names, from, until);
			return counts.map(([row]) => row?.[0] ?? 0);
		},
		writeTiers: async (tiers) => {
			if (tiers.length === 0) return;
			const rows = tiers.map(({ leadId, tierSet, name, previous, since, score }) => [
				leadId,
				tierSet,
				name,
				previous,
				since,
				score,
			]);
			await Promise.all([connection.all(sql.writeTiers, ...toColumns(rows)), requireLeads(connection, tiers)]);
		},
	};
}
