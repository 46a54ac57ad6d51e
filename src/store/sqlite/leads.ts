import { toLead } from '../toLead';
import type { LeadReader, LeadWriter, StoredLead } from '../port/leads';
import { rowWriter, type Row } from '../rows';
import { identities, leads } from '../tables';
import { insertNew, select } from './columns';
import type { Connection } from './connection';

/** The surviving lead a key belongs to. */
export const findLead = `
	select survivors.id
	from identities
	left join merges on merges.from_lead = identities.lead
	join leads as survivors on survivors.number = coalesce(merges.survivor, identities.lead)
	where identities.key = ?`;

/** A lead's number in the file. */
export const findNumber = `
	select number
	from leads
	where id = ?`;

/** A lead's whole group with all its identities, one row per identity and at least one per member. */
export const readLead = `
	with survivor (number) as (
		select coalesce(merges.survivor, leads.number)
		from leads
		left join merges on merges.from_lead = leads.number
		where leads.id = ?
	),
	members (number) as (
		select number
		from survivor
		union all
		select merges.from_lead
		from survivor
		join merges on merges.survivor = survivor.number
	)
	select leads.id, merges.from_lead is null, leads.created_at, identities.key is not null, ${select(identities)}
	from members
	join leads on leads.number = members.number
	left join merges on merges.from_lead = members.number
	left join identities on identities.lead = members.number`;

/** A page of survivors. */
export const listLeadIds = `
	select id
	from leads
	where id > ? and not exists (select 1 from merges where merges.from_lead = leads.number)
	order by id
	limit ?`;

/** Keeps a lead of a new ID. */
export const insertLead = insertNew(leads);

/** The first owner of a key keeps it. */
export const insertIdentity = insertNew(identities);

const toLeadRow = rowWriter(leads);
const toIdentityRow = rowWriter(identities);

export function bindLeads(connection: Connection): LeadReader & LeadWriter {
	const find = connection.query<[string]>(findLead);
	const read = connection.query<Row>(readLead);
	const listIds = connection.query<[string]>(listLeadIds);
	const insert = connection.query(insertLead);
	const addIdentity = connection.query(insertIdentity);
	const readOne = (id: string): StoredLead | undefined => toLead(read.all(id));
	return {
		findLeads: async (keys) => keys.map((key) => find.get(key)?.[0]),
		readLeads: async (ids) => {
			// A person is read once, by whichever of their IDs: a thousand orders of one person are a thousand IDs.
			const known = new Map<string, StoredLead>();
			return ids.map((id) => {
				const lead = known.get(id) ?? readOne(id);
				if (lead !== undefined && !known.has(id)) for (const member of lead.group) known.set(member, lead);
				return lead;
			});
		},
		listLeads: async ({ afterId = '', limit }) => listIds.all(afterId, limit).flatMap(([id]) => readOne(id) ?? []),
		createLeads: async (created) => created.map((lead) => insert.run(...toLeadRow(lead)) === 1),
		addIdentities: async (added) =>
			added.map((identity) => {
				addIdentity.run(...toIdentityRow(identity));
				return find.get(identity.key)?.[0] ?? identity.leadId;
			}),
	};
}
