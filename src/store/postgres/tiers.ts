import type { TierReader, TierWriter } from '../port/tiers';
import { rowReader, rowWriter, type Row } from '../rows';
import { tierChanges } from '../tables';
import { given, insert, members, orderInPlace, select, selectOfMembers } from './columns';
import { toColumns, toMembers, type Connection } from './connection';
import { requireLeads } from './requireLeads';

export const writeTiers = insert(tierChanges);

/** Each group's state in one set. */
export const readLatestTiers = `
	select distinct on (position) position, tier.*
	from ${members}
	cross join lateral (
		select ${select(tierChanges)}, sequence
		from tier_changes
		where workspace = $1 and lead_id = member.lead_id and tier_set = $4
		order by since desc, sequence desc
		limit 1
	) as tier
	order by position, since desc, sequence desc`;

/** The members' changes in one set, or in all. */
export const readTierChanges = `${selectOfMembers(tierChanges)} and ($4::text is null or tier_set = $4)
	order by ${orderInPlace(tierChanges)}`;

/** How many changes led into each of the tiers, from one instant until another. */
export const countTierEntries = `
	select position, count(*)
	from ${given({ name: 'text' }, 3)}
	join tier_changes on workspace = $1 and tier_set = $2 and tier_changes.name = given.name and since >= $4 and since < $5
	group by position`;

const toTier = rowReader(tierChanges);
const toRow = rowWriter(tierChanges);

export function bindTiers(connection: Connection): TierReader & TierWriter {
	return {
		readTiers: async (groups, tierSet) => {
			const lists = await connection.lists<Row>(groups.length, readLatestTiers, ...toMembers(groups), tierSet);
			return lists.map(([row]) => row && toTier(row));
		},
		readTierChanges: async (groups, tierSet) => {
			const lists = await connection.lists<Row>(groups.length, readTierChanges, ...toMembers(groups), tierSet);
			return lists.map((rows) => rows.map(toTier));
		},
		countTierEntries: async (tierSet, names, { from, until }) =>
			await connection.counts(names.length, countTierEntries, tierSet, names, from, until),
		writeTiers: async (tiers) => {
			if (tiers.length === 0) return;
			await Promise.all([connection.all(writeTiers, ...toColumns(tiers.map(toRow))), requireLeads(connection, tiers)]);
		},
	};
}
