import type { AdMemberReader, AdMemberWriter } from '../port/adMembers';
import { rowReader, rowWriter, type Row } from '../rows';
import { adMembers } from '../tables';
import { insert, select, selectByIds } from './columns';
import { toColumns, type Connection } from './connection';

export const findAdMembers = selectByIds(adMembers);

/** A page of an audience, in every state. */
export const listAdMembers = `
	select ${select(adMembers)}
	from ad_members
	where workspace = $1 and audience = $2 and id > $3
	order by id
	limit $4`;

/** A page of those in one state. */
export const listAdMembersOfState = `
	select ${select(adMembers)}
	from ad_members
	where workspace = $1 and audience = $2 and state = $3 and id > $4
	order by id
	limit $5`;

/** Names of audiences, each found through the index from the one before. */
export const listAdAudiences = `
	with recursive names (audience) as (
		select min(audience)
		from ad_members
		where workspace = $1
		union all
		select (
			select min(audience)
			from ad_members
			where workspace = $1 and ad_members.audience > names.audience
		)
		from names
		where names.audience is not null
	)
	select audience
	from names
	where audience is not null
	limit $2`;

/** What one hand-out was made of. */
export const readAdBatch = `
	select ${select(adMembers)}
	from ad_members
	where workspace = $1 and batch = $2
	order by id
	limit $3`;

export const countAdMembers = `
	select state, count(*)
	from ad_members
	where workspace = $1 and audience = $2
	group by state`;

/** In the place of what is there. */
export const writeAdMembers = `${insert(adMembers)}
	on conflict (workspace, id) do update set lead_id = excluded.lead_id, state = excluded.state, batch = excluded.batch,
		added_at = excluded.added_at, agreed = excluded.agreed, since = excluded.since`;

export const removeAdMembers = `
	delete from ad_members
	where workspace = $1 and id = any($2::text[])`;

const toMember = rowReader(adMembers);
const toRow = rowWriter(adMembers);

export function bindAdMembers(connection: Connection): AdMemberReader & AdMemberWriter {
	return {
		findAdMembers: async (ids) => {
			const lists = await connection.lists<Row>(ids.length, findAdMembers, ids);
			return lists.map(([row]) => row && toMember(row));
		},
		listAdMembers: async (audience, { state, afterId = '', limit }) => {
			const rows =
				state === undefined
					? await connection.all<Row>(listAdMembers, audience, afterId, limit)
					: await connection.all<Row>(listAdMembersOfState, audience, state, afterId, limit);
			return rows.map(toMember);
		},
		listAdAudiences: async (limit) =>
			(await connection.all<[string]>(listAdAudiences, limit)).map(([audience]) => audience),
		readAdBatch: async (batch, limit) => (await connection.all<Row>(readAdBatch, batch, limit)).map(toMember),
		countAdMembers: async (audience) =>
			Object.fromEntries(await connection.all<[string, number]>(countAdMembers, audience)),
		writeAdMembers: async (members) => {
			if (members.length > 0) await connection.all(writeAdMembers, ...toColumns(members.map(toRow)));
		},
		removeAdMembers: async (ids) => {
			if (ids.length > 0) await connection.all(removeAdMembers, ids);
		},
	};
}
