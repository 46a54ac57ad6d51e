import { EVER, rangeOf, readSightings } from '../accounts';
import { toGroups } from '../groups';
import type { AccountReader } from '../port/accounts';
import type { EventReader } from '../port/events';
import type { LeadGroup } from '../port/leads';
import type { Connection } from './connection';

/** The members of the people who have one of an account's addresses, those known by an instant and added last. */
export const readAccountMembers = `
	with addresses (lead) as (
		select lead
		from identities
		where account = ? and added_at <= ?
		order by added_at desc, key desc
		limit ?
	),
	people (number) as (
		select distinct coalesce(merges.survivor, addresses.lead)
		from addresses
		left join merges on merges.from_lead = addresses.lead
	),
	members (survivor, number) as (
		select number, number
		from people
		union all
		select people.number, merges.from_lead
		from people
		join merges on merges.survivor = people.number
	)
	select survivors.id, leads.id
	from members
	join leads as survivors on survivors.number = members.survivor
	join leads on leads.number = members.number`;

export function bindAccounts(connection: Connection, events: EventReader): AccountReader {
	const members = connection.query<[survivorId: string, memberId: string]>(readAccountMembers);

	const readPeople = (account: string, receivedUntil: number, addressLimit: number): LeadGroup[] =>
		toGroups(members.all(account, receivedUntil, addressLimit));

	return {
		readAccountPeople: async (accounts, addressLimit) =>
			accounts.map((account) => readPeople(account, EVER, addressLimit)),
		readAccounts: async (accounts, question) => {
			const { receivedUntil } = rangeOf(question);
			return await Promise.all(
				accounts.map(
					async (account) =>
						await readSightings(events, readPeople(account, receivedUntil, question.addressLimit), question),
				),
			);
		},
	};
}
