import { lastOfGroup, readGroup } from '../groups';
import { rowsByTime } from '../orders';
import type { TierReader, TierWriter } from '../port/tiers';
import { rowReader, rowWriter, type Row } from '../rows';
import { tierChanges } from '../tables';
import { insert, selectOfLead } from './columns';
import type { Connection } from './connection';

export const insertTierChange = insert(tierChanges);

/** A lead's state in one set. */
export const readLatestTier = `${selectOfLead(tierChanges, 'sequence')} and tier_set = ?2
	order by since desc, sequence desc
	limit 1`;

/** A lead's changes in one set. */
export const readTierChanges = `${selectOfLead(tierChanges, 'sequence')} and tier_set = ?2
	order by since, sequence`;

/** The same of every set. */
export const readAllTierChanges = `${selectOfLead(tierChanges, 'sequence')}
	order by since, sequence`;

/** How many changes led into a tier, from one instant until another. */
export const countTierEntries = `
	select count(*)
	from tier_changes
	where tier_set = ? and name = ? and since >= ? and since < ?`;

const toTier = rowReader(tierChanges);
const toRow = rowWriter(tierChanges);
const byTierTime = rowsByTime(tierChanges, 'since');

export function bindTiers(connection: Connection): TierReader & TierWriter {
	const insertChange = connection.query(insertTierChange);
	const readLatest = connection.query<Row>(readLatestTier);
	const readOfSet = connection.query<Row>(readTierChanges);
	const readAll = connection.query<Row>(readAllTierChanges);
	const countEntries = connection.query<[number]>(countTierEntries);
	const readChanges = (leadId: string, tierSet?: string): Row[] =>
		tierSet === undefined ? readAll.all(leadId) : readOfSet.all(leadId, tierSet);
	return {
		readTiers: async (groups, tierSet) =>
			groups.map((group) => {
				const row = lastOfGroup(group, (leadId) => readLatest.get(leadId, tierSet), byTierTime);
				return row && toTier(row);
			}),
		readTierChanges: async (groups, tierSet) =>
			groups.map((group) => readGroup(group, (leadId) => readChanges(leadId, tierSet), byTierTime).map(toTier)),
		countTierEntries: async (tierSet, names, { from, until }) =>
			names.map((name) => countEntries.get(tierSet, name, from, until)?.[0] ?? 0),
		writeTiers: async (tiers) => {
			for (const tier of tiers) insertChange.run(...toRow(tier));
		},
	};
}
