import type { LeadReader, LeadWriter } from '../port/leads';
import { rowWriter, type Row } from '../rows';
import { identities, leads } from '../tables';
import { toLead } from '../toLead';
import { append, columnsOf, given, lookUp, select } from './columns';
import type { Connection } from './connection';
import { requireLeads } from './requireLeads';

/** The surviving lead each key belongs to. */
export const findLeads = `
	select position, leads.root_id
	from ${given({ key: 'text' })}
	${lookUp('identities', 'identities.key = given.key')}
	${lookUp('leads', 'leads.id = identities.lead_id')}`;

/** The surviving lead of each lead. */
export const findRoots = `
	select position, leads.root_id
	from ${given({ id: 'text' })}
	${lookUp('leads', 'leads.id = given.id')}`;

/**
 * The whole groups of the leads asked for with all their identities, one row per identity and at least one per member; a
 * group stands once, where it is asked for first. Looked up one index entry at a time: as plain joins over a young table
 * they were planned as products of the whole workspace, and the third batch of 1,000 orders of one person took a minute.
 * `offset 0` keeps the planner from joining them after all.
 */
export const readLeads = `
	with asked as (
		select min(position) as position, root_id
		from ${given({ id: 'text' })}
		cross join lateral (select root_id from leads where workspace = $1 and id = given.id offset 0) as found
		group by root_id
	)
	select
		position, member.id, (member.id = member.root_id)::int, member.created_at, (identities.key is not null)::int,
		${select(identities)}
	from asked
	cross join lateral (
		select id, root_id, created_at from leads where workspace = $1 and root_id = asked.root_id offset 0
	) as member
	left join lateral (
		select * from identities where workspace = $1 and lead_id = member.id offset 0
	) as identities on true
	order by position, member.id`;

/** A page of survivors. */
export const listLeadIds = `
	select id
	from leads
	where workspace = $1 and id > $2 and id = root_id
	order by id
	limit $3`;

/** Keeps leads of new IDs, each its own survivor; answers their positions. */
export const createLeads = append(leads, { ...columnsOf(leads), root_id: 'text' });

/** The first owner of a key keeps it; answers the positions of the keys that had none. */
export const addIdentities = append(identities);

/** A page of leads, merged ones too. */
export const listEveryLead = `
	select id, created_at
	from leads
	where workspace = $1 and id > $2
	order by id
	limit $3`;

const toLeadRow = rowWriter(leads);
const toIdentityRow = rowWriter(identities);

/** Every lead holds the ID of its survivor, so that reading follows one pointer however long the chain of merges. */
export function bindLeads(connection: Connection): LeadReader & LeadWriter {
	const readAll: LeadReader['readLeads'] = async (ids) => {
		const [roots, rows] = await Promise.all([
			connection.lists<[string]>(ids.length, findRoots, ids),
			connection.lists<Row>(ids.length, readLeads, ids),
		]);
		const found = new Map(rows.map(toLead).flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead] as const])));
		return roots.map(([row]) => row && found.get(row[0]));
	};

	return {
		findLeads: async (keys) => {
			const roots = await connection.lists<[string]>(keys.length, findLeads, keys);
			return roots.map(([row]) => row?.[0]);
		},
		readLeads: readAll,
		listLeads: async ({ afterId = '', limit }) => {
			const ids = await connection.all<[string]>(listLeadIds, afterId, limit);
			return (await readAll(ids.flat())).flatMap((lead) => lead ?? []);
		},
		listEveryLead: async ({ afterId = '', limit }) => {
			const rows = await connection.all<[string, number]>(listEveryLead, afterId, limit);
			return rows.map(([id, createdAt]) => ({ id, createdAt }));
		},
		createLeads: async (created) =>
			await connection.append(
				createLeads,
				created.map((lead) => [...toLeadRow(lead), lead.id]),
			),
		addIdentities: async (added) => {
			const [isNew] = await Promise.all([
				connection.append(addIdentities, added.map(toIdentityRow)),
				requireLeads(connection, added),
			]);
			return isNew;
		},
	};
}
