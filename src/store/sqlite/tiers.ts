import { lastOfGroups, readGroup } from '../groups';
import { rowsByTime } from '../orders';
import type { TierReader, TierWriter, WaitingLead } from '../port/tiers';
import { rowReader, rowWriter, type Row } from '../rows';
import { tierChanges, tierSets } from '../tables';
import { insert, names, select, selectOfLead } from './columns';
import type { Connection } from './connection';
import type { LeadNumbers } from './leadNumbers';

export const insertTierChange = insert(tierChanges);

/** Each lead's state in one set. */
export const readLatestTiers = `
	select ${select(tierChanges)}, tier_changes.sequence, asked.key
	from json_each(?1) as asked
	cross join tier_changes on tier_changes.sequence = (
		select latest.sequence
		from tier_changes as latest
		where latest.lead = asked.value and latest.tier_set = ?2
		order by latest.since desc, latest.sequence desc
		limit 1
	)
	join leads on leads.number = tier_changes.lead`;

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
	where tier_set = ? and name = ? and since >= ? and since < ? and previous is not name`;

/** Who entered a tier of a set, from one instant until another, a page in order of time. */
export const listTierEntries = `
	select distinct leads.id, since
	from tier_changes
	join leads on leads.number = tier_changes.lead
	where tier_set = ?1 and since >= ?3 and since < ?2 and (since, leads.id) > (?3, ?4)
	order by since, leads.id
	limit ?5`;

/** Who waits for a place, a page in order of score. */
export const listWaiting = `
	select leads.id, waiting.score
	from tier_changes as waiting
	join leads on leads.number = waiting.lead
	where waiting.tier_set = ?1 and waiting.waits_for is not null
		and waiting.score <= ?2 and (waiting.score < ?2 or leads.id > ?3)
		and not exists (
			select 1
			from tier_changes as later
			where later.lead = waiting.lead and later.tier_set = ?1
				and (later.since, later.sequence) > (waiting.since, waiting.sequence)
		)
	order by waiting.score desc, leads.id
	limit ?4`;

/** The rules of a set. */
export const readTierSet = `
	select ${names(tierSets)}
	from tier_sets
	where tier_set = ?
	order by audience`;

/** In the place of what is there. */
export const writeTierSet = `${insert(tierSets)}
	on conflict (tier_set, audience) do update set rules = excluded.rules, model = excluded.model,
		changed_at = excluded.changed_at`;

/** Names of sets, each found through the index from the one before. */
export const listTierSets = `
	with recursive names (tier_set) as (
		select min(tier_set)
		from tier_changes
		union all
		select (select min(tier_set) from tier_changes where tier_changes.tier_set > names.tier_set)
		from names
		where names.tier_set is not null
	), ruled_names (tier_set) as (
		select min(tier_set)
		from tier_sets
		union all
		select (select min(tier_set) from tier_sets where tier_sets.tier_set > ruled_names.tier_set)
		from ruled_names
		where ruled_names.tier_set is not null
	)
	select tier_set
	from names
	where tier_set is not null
	union
	select tier_set
	from ruled_names
	where tier_set is not null
	order by tier_set`;

/** Before everybody. */
const FIRST: WaitingLead = { score: Number.MAX_VALUE, leadId: '' };

const toTier = rowReader(tierChanges);
const toTierSet = rowReader(tierSets);
const toSetRow = rowWriter(tierSets);
const byTierTime = rowsByTime(tierChanges, 'since');

export function bindTiers(connection: Connection, numbers: LeadNumbers): TierReader & TierWriter {
	const insertChange = connection.query(insertTierChange);
	const toRow = numbers.rowWriter(tierChanges);
	const readLatest = connection.queryEach<Row>(readLatestTiers);
	const readOfSet = connection.query<Row>(readTierChanges);
	const readAll = connection.query<Row>(readAllTierChanges);
	const listEntries = connection.query<[leadId: string, since: number]>(listTierEntries);
	const listWaitingOf = connection.query<[leadId: string, score: number]>(listWaiting);
	const readSet = connection.query<Row>(readTierSet);
	const writeSet = connection.query(writeTierSet);
	const countEntries = connection.query<[number]>(countTierEntries);
	const listSets = connection.query<[string]>(listTierSets);
	const readChanges = (leadId: string, tierSet?: string): Row[] =>
		tierSet === undefined ? readAll.all(numbers.of(leadId)) : readOfSet.all(numbers.of(leadId), tierSet);
	return {
		readTiers: async (groups, tierSet) =>
			lastOfGroups(groups, (leadIds) => readLatest(numbers.ofEach(leadIds), tierSet), byTierTime).map(
				(row) => row && toTier(row),
			),
		readTierChanges: async (groups, tierSet) =>
			groups.map((group) => readGroup(group, (leadId) => readChanges(leadId, tierSet), byTierTime).map(toTier)),
		listTierSets: async () => listSets.all().map(([tierSet]) => tierSet),
		countTierEntries: async (tierSet, names, { from, until }) =>
			names.map((name) => countEntries.get(tierSet, name, from, until)?.[0] ?? 0),
		listTierEntries: async (tierSet, { from, until, after = { occurredAt: from, id: '' }, limit }) =>
			listEntries
				.all(tierSet, until, after.occurredAt, after.id, limit)
				.map(([leadId, occurredAt]) => ({ id: leadId, leadId, occurredAt })),
		listWaiting: async (tierSet, { after = FIRST, limit }) =>
			listWaitingOf.all(tierSet, after.score, after.leadId, limit).map(([leadId, score]) => ({ leadId, score })),
		readTierSets: async (tierSets) => tierSets.map((tierSet) => readSet.all(tierSet).map(toTierSet)),
		writeTierSets: async (sets) => sets.forEach((set) => writeSet.run(...toSetRow(set))),
		writeTiers: async (tiers) => {
			for (const tier of tiers) insertChange.run(...toRow(tier));
		},
	};
}
