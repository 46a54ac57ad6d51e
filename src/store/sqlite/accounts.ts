import { COMPANY_TRAIT } from '../../lead/account';
import { EVER, rangeOf, readSightings } from '../accounts';
import { toGroups } from '../groups';
import type { AccountReader } from '../port/accounts';
import type { EventReader } from '../port/events';
import type { LeadGroup } from '../port/leads';
import type { Connection } from './connection';
import { bindLastSeen } from './days';
import type { LeadNumbers } from './leadNumbers';

const addressesOf = `
	select lead, added_at, key
	from identities
	where account = ?1 and added_at <= ?2
	order by added_at desc, key desc
	limit ?3`;

/** The people who have one of an account's addresses, those known by an instant and added last, and whether others were joined to them. */
export const readAccountMembers = peopleOf(`addresses (lead, added_at, key) as (${addressesOf}
	)`);

/** These, and those of whom an attribute told that they are there. */
export const readAccountVisitors = peopleOf(`own_addresses (lead, added_at, key) as (${addressesOf}
	),
	told_addresses (lead, added_at, key) as (
		select lead, received_at, ''
		from traits
		where name = '${COMPANY_TRAIT}' and value = '"' || ?1 || '"' and received_at <= ?2
		order by received_at desc
		limit ?3
	),
	addresses (lead, added_at, key) as (
		select lead, added_at, key from own_addresses
		union all
		select lead, added_at, key from told_addresses
	)`);

function peopleOf(addresses: string): string {
	return `
	with ${addresses}
	select survivors.id, survivors.number, exists (select 1 from merges as joined where joined.survivor = survivors.number)
	from addresses
	left join merges on merges.from_lead = addresses.lead
	join leads as survivors on survivors.number = coalesce(merges.survivor, addresses.lead)
	order by addresses.added_at desc, addresses.key desc`;
}

/** Those that were joined to a lead. */
export const readJoined = `
	select leads.id
	from merges
	join leads on leads.number = merges.from_lead
	where merges.survivor = ?`;

export function bindAccounts(connection: Connection, numbers: LeadNumbers, events: EventReader): AccountReader {
	const members = connection.query<[id: string, number: number, isJoined: 0 | 1]>(readAccountMembers);
	const visitors = connection.query<[id: string, number: number, isJoined: 0 | 1]>(readAccountVisitors);
	const readLastSeen = bindLastSeen(connection, numbers);
	const joined = connection.query<[id: string]>(readJoined);

	// Most people stand alone: asked for in one statement, the members of groups made it four times as slow (43 µs for four people).
	const readPeople = (
		people: typeof members,
		...asked: [account: string, receivedUntil: number, addressLimit: number]
	): LeadGroup[] => {
		const found: [survivorId: string, memberId: string][] = [];
		const seen = new Set<number>();
		for (const [id, number, isJoined] of people.all(...asked)) {
			if (seen.has(number)) continue;
			seen.add(number);
			numbers.know(id, number);
			found.push([id, id]);
			if (isJoined === 1) for (const [member] of joined.all(number)) found.push([id, member]);
		}
		return toGroups(found);
	};

	return {
		readAccountPeople: async (accounts, { addressLimit, withVisitors = false }) =>
			accounts.map((account) => readPeople(withVisitors ? visitors : members, account, EVER, addressLimit)),
		readAccounts: async (accounts, question) => {
			const { receivedUntil } = rangeOf(question);
			const people = accounts.map((account) => readPeople(members, account, receivedUntil, question.addressLimit));
			return await readSightings(events, people, question, readLastSeen);
		},
	};
}
