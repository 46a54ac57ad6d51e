import { COMPANY_TRAIT } from '../../lead/account';
import { rangeOf } from '../accounts';
import { toGroups } from '../groups';
import type { AccountReader } from '../port/accounts';
import { given } from './columns';
import type { Connection } from './connection';

/**
 * When each person of the accounts last did each of the events. $3 are their names or null for any, $4 and $5 the time after which and until which,
 * $6 by when all of it was known, $7 and $8 the first day of rollups and the day from which raw events tell, $9 the limit of addresses.
 * What a past says of days that are over needs no rollups.
 */
export const readAccounts = `
	select position, people.root_id, name, max(seen_at)
	from ${given({ account: 'text' })}
	cross join lateral (
		select distinct leads.root_id
		from (
			select lead_id
			from identities
			where workspace = $1 and account = given.account and added_at <= $6
			order by added_at desc, key desc
			limit $9
		) as addresses
		join leads on leads.workspace = $1 and leads.id = addresses.lead_id
	) as people
	join leads as members on members.workspace = $1 and members.root_id = people.root_id
	left join lateral (
		select until_day, last_seen
		from pasts
		where workspace = $1 and lead_id = members.id and until_day <= $8
		order by until_day desc
		limit 1
	) as past on true
	cross join lateral (
		select name, last_occurred_at as seen_at
		from event_days
		where workspace = $1 and lead_id = members.id and day >= greatest($7, past.until_day) and day < $8
			and ($3::text[] is null or name = any($3)) and last_occurred_at > $4
		union all
		select key, value::bigint
		from json_each_text(past.last_seen::json)
		where value::bigint > $4 and ($3::text[] is null or key = any($3))
		union all
		select name, occurred_at
		from events
		where workspace = $1 and lead_id = members.id and occurred_at >= greatest($4 + 1, $8 * 86400000::bigint) and occurred_at <= $5
			and received_at <= $6 and machine is not true and ($3::text[] is null or name = any($3))
	) as sightings
	group by position, people.root_id, name
	order by position, people.root_id, name`;

/**
 * The members of the people who have one of an account's addresses, of those added last; $3 is the limit of addresses. $4 is whether
 * those count too of whom an attribute told that they are there.
 */
export const readAccountPeople = `
	select position, people.root_id, members.id
	from ${given({ account: 'text' })}
	cross join lateral (
		select distinct leads.root_id
		from (
			(
				select lead_id
				from identities
				where workspace = $1 and account = given.account
				order by added_at desc, key desc
				limit $3
			)
			union all
			(
				select lead_id
				from traits
				where $4 and workspace = $1 and name = '${COMPANY_TRAIT}' and value = '"' || given.account || '"'
				order by received_at desc
				limit $3
			)
		) as addresses
		join leads on leads.workspace = $1 and leads.id = addresses.lead_id
	) as people
	join leads as members on members.workspace = $1 and members.root_id = people.root_id
	order by position, people.root_id, members.id`;

export function bindAccounts(connection: Connection): AccountReader {
	return {
		readAccountPeople: async (accounts, { addressLimit, withVisitors = false }) => {
			const lists = await connection.lists<[survivorId: string, memberId: string]>(
				accounts.length,
				readAccountPeople,
				...[accounts, addressLimit, withVisitors],
			);
			return lists.map(toGroups);
		},
		readAccounts: async (accounts, question) => {
			const { names, after, until, addressLimit } = question;
			const { receivedUntil, fromDay, eventsFromDay } = rangeOf(question);
			const lists = await connection.lists<[leadId: string, name: string, lastOccurredAt: number]>(
				accounts.length,
				readAccounts,
				...[accounts, names ?? null, after, until, receivedUntil, fromDay, eventsFromDay, addressLimit],
			);
			return lists.map((rows) => rows.map(([leadId, name, lastOccurredAt]) => ({ leadId, name, lastOccurredAt })));
		},
	};
}
