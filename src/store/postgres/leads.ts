import type { LeadReader, LeadWriter } from '../port/leads';
import { rowWriter, type Row } from '../rows';
import { identities, leads } from '../tables';
import { toLead } from '../toLead';
import { append, columnsOf, given, names, select } from './columns';
import { toColumns, type Connection } from './connection';
import { requireLeads } from './requireLeads';

/** The surviving lead each key belongs to. */
export const findLeads = `
	select position, leads.root_id
	from ${given({ key: 'text' })}
	join identities on identities.workspace = $1 and identities.key = given.key
	join leads on leads.workspace = $1 and leads.id = identities.lead_id`;

/** Each lead's whole group with all its identities, one row per identity and at least one per member. */
export const readLeads = `
	select
		position, leads.id, (leads.id = leads.root_id)::int, leads.created_at, (identities.key is not null)::int,
		${select(identities)}
	from ${given({ id: 'text' })}
	join leads as asked on asked.workspace = $1 and asked.id = given.id
	join leads on leads.workspace = $1 and leads.root_id = asked.root_id
	left join identities on identities.workspace = $1 and identities.lead_id = leads.id
	order by position, leads.id`;

/** A page of survivors. */
export const listLeadIds = `
	select id
	from leads
	where workspace = $1 and id > $2 and id = root_id
	order by id
	limit $3`;

/** Keeps leads of new ids, each its own survivor; answers their positions. */
export const createLeads = append(leads, { ...columnsOf(leads), root_id: 'text' });

const identityColumns = columnsOf(identities);

/** The first owner of a key keeps it; answers the survivor that owns each key afterwards. */
export const addIdentities = `
	with given as (
		select *
		from ${given(identityColumns)}
	),
	added as (
		insert into identities (workspace, ${names(identityColumns)})
		select $1, ${names(identityColumns)}
		from given
		order by position
		on conflict do nothing
		returning key, lead_id
	)
	select position, leads.root_id
	from given
	left join added on added.key = given.key
	left join identities on identities.workspace = $1 and identities.key = given.key
	-- Not coalesce: row-level security takes it for a function that might leak, and keeps it from the index.
	join leads on leads.workspace = $1
		and leads.id = case when added.lead_id is null then identities.lead_id else added.lead_id end`;

const toLeadRow = rowWriter(leads);
const toIdentityRow = rowWriter(identities);

/** Every lead holds the id of its survivor, so that reading follows one pointer however long the chain of merges. */
export function bindLeads(connection: Connection): Omit<LeadReader & LeadWriter, 'forgetLeads'> {
	const readAll: LeadReader['readLeads'] = async (ids) =>
		(await connection.lists<Row>(ids.length, readLeads, ids)).map(toLead);

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
		createLeads: async (created) =>
			await connection.append(
				createLeads,
				created.map((lead) => [...toLeadRow(lead), lead.id]),
			),
		addIdentities: async (added) => {
			const [owners] = await Promise.all([
				connection.lists<[string]>(added.length, addIdentities, ...toColumns(added.map(toIdentityRow))),
				requireLeads(connection, added),
			]);
			return added.map(({ leadId }, index) => owners[index]?.[0]?.[0] ?? leadId);
		},
	};
}
