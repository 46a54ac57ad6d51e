import type { TierReader, TierWriter, WaitingLead } from '../port/tiers';
import { rowReader, rowWriter, type Row } from '../rows';
import { tierChanges, tierSets } from '../tables';
import { given, insert, lookUp, members, orderInPlace, select, selectOfMembers } from './columns';
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
export const readTierChanges = `${selectOfMembers(tierChanges, '($4::text is null or tier_set = $4)')}
	order by ${orderInPlace(tierChanges)}`;

/** How many changes led into each of the tiers, from one instant until another. */
export const countTierEntries = `
	select position, count(*)
	from ${given({ name: 'text' }, 3)}
	join tier_changes on workspace = $1 and tier_set = $2 and tier_changes.name = given.name and since >= $4 and since < $5
		and previous is distinct from tier_changes.name
	group by position`;

/** Who entered a tier of a set, from one instant until another, a page in order of time. */
export const listTierEntries = `
	select distinct lead_id, since
	from tier_changes
	where workspace = $1 and tier_set = $2 and since < $3 and since >= $4 and (since, lead_id) > ($4, $5)
	order by since, lead_id
	limit $6`;

/** Who waits for a place, a page in order of score. */
export const listWaiting = `
	select lead_id, score
	from tier_changes as waiting
	where workspace = $1 and tier_set = $2 and waits_for is not null and score <= $3 and (score < $3 or lead_id > $4)
		and not exists (
			select 1
			from tier_changes as later
			where later.workspace = $1 and later.lead_id = waiting.lead_id and later.tier_set = $2
				and (later.since, later.sequence) > (waiting.since, waiting.sequence)
		)
	order by score desc, lead_id
	limit $5`;

/** The rules of sets. */
export const readTierSets = `
	select position, ${select(tierSets)}
	from ${given({ tier_set: 'text' })}
	${lookUp('tier_sets', 'tier_sets.tier_set = given.tier_set')}
	order by position, audience`;

/** In the place of what is there. */
export const writeTierSets = `${insert(tierSets)}
	on conflict (workspace, tier_set, audience) do update set rules = excluded.rules, model = excluded.model,
		changed_at = excluded.changed_at`;

const toTierSet = rowReader(tierSets);
const toSetRow = rowWriter(tierSets);
/** Names of sets. */
export const listTierSets = `
	select tier_set
	from tier_changes
	where workspace = $1
	union
	select tier_set
	from tier_sets
	where workspace = $1
	order by tier_set`;

/** Before everybody. */
const FIRST: WaitingLead = { score: Number.MAX_VALUE, leadId: '' };

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
		listTierSets: async () => (await connection.all<[string]>(listTierSets)).map(([tierSet]) => tierSet),
		countTierEntries: async (tierSet, names, { from, until }) =>
			await connection.counts(names.length, countTierEntries, tierSet, names, from, until),
		listTierEntries: async (tierSet, { from, until, after = { occurredAt: from, id: '' }, limit }) => {
			const page = [until, after.occurredAt, after.id, limit] as const;
			const rows = await connection.all<[string, number]>(listTierEntries, tierSet, ...page);
			return rows.map(([leadId, occurredAt]) => ({ id: leadId, leadId, occurredAt }));
		},
		listWaiting: async (tierSet, { after = FIRST, limit }) => {
			const page = [after.score, after.leadId, limit] as const;
			const rows = await connection.all<[string, number]>(listWaiting, tierSet, ...page);
			return rows.map(([leadId, score]) => ({ leadId, score }));
		},
		readTierSets: async (tierSets) => {
			const lists = await connection.lists<Row>(tierSets.length, readTierSets, tierSets);
			return lists.map((rows) => rows.map(toTierSet));
		},
		writeTierSets: async (sets) => {
			if (sets.length > 0) await connection.all(writeTierSets, ...toColumns(sets.map(toSetRow)));
		},
		writeTiers: async (tiers) => {
			if (tiers.length === 0) return;
			await Promise.all([connection.all(writeTiers, ...toColumns(tiers.map(toRow))), requireLeads(connection, tiers)]);
		},
	};
}
