import type { AdMemberReader, AdMemberWriter } from '../port/adMembers';
import { rowReader, rowWriter, type Row } from '../rows';
import { adMembers } from '../tables';
import { insert, names } from './columns';
import type { Connection } from './connection';

export const findAdMember = `
	select ${names(adMembers)}
	from ad_members
	where id = ?`;

/** A page of an audience, in every state. */
export const listAdMembers = `
	select ${names(adMembers)}
	from ad_members
	where audience = ?1 and id > ?2
	order by id
	limit ?3`;

/** A page of those in one state. */
export const listAdMembersOfState = `
	select ${names(adMembers)}
	from ad_members
	where audience = ?1 and state = ?2 and id > ?3
	order by id
	limit ?4`;

/** Names of audiences, each found through the index from the one before. */
export const listAdAudiences = `
	with recursive names (audience) as (
		select min(audience)
		from ad_members
		union all
		select (select min(audience) from ad_members where ad_members.audience > names.audience)
		from names
		where names.audience is not null
		limit ?
	)
	select audience
	from names
	where audience is not null`;

/** What one hand-out was made of. */
export const readAdBatch = `
	select ${names(adMembers)}
	from ad_members
	where batch = ?1
	order by id
	limit ?2`;

export const countAdMembers = `
	select state, count(*)
	from ad_members
	where audience = ?
	group by state`;

/** In the place of what is there. */
export const writeAdMember = `${insert(adMembers)}
	on conflict (id) do update set lead_id = excluded.lead_id, state = excluded.state, batch = excluded.batch,
		added_at = excluded.added_at, agreed = excluded.agreed, since = excluded.since`;

export const removeAdMember = `
	delete from ad_members
	where id = ?`;

const toMember = rowReader(adMembers);
const toRow = rowWriter(adMembers);

export function bindAdMembers(connection: Connection): AdMemberReader & AdMemberWriter {
	const find = connection.query<Row>(findAdMember);
	const list = connection.query<Row>(listAdMembers);
	const listOfState = connection.query<Row>(listAdMembersOfState);
	const listAudiences = connection.query<[string]>(listAdAudiences);
	const readBatch = connection.query<Row>(readAdBatch);
	const count = connection.query<[string, number]>(countAdMembers);
	const write = connection.query(writeAdMember);
	const remove = connection.query(removeAdMember);
	return {
		findAdMembers: async (ids) =>
			ids.map((id) => {
				const row = find.get(id);
				return row && toMember(row);
			}),
		listAdMembers: async (audience, { state, afterId = '', limit }) =>
			(state === undefined ? list.all(audience, afterId, limit) : listOfState.all(audience, state, afterId, limit)).map(
				toMember,
			),
		listAdAudiences: async (limit) => listAudiences.all(limit).map(([audience]) => audience),
		readAdBatch: async (batch, limit) => readBatch.all(batch, limit).map(toMember),
		countAdMembers: async (audience) => Object.fromEntries(count.all(audience)),
		writeAdMembers: async (members) => members.forEach((member) => write.run(...toRow(member))),
		removeAdMembers: async (ids) => ids.forEach((id) => remove.run(id)),
	};
}
