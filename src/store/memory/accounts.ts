import { EVER, rangeOf, readSightings } from '../accounts';
import type { Instant } from '../../lead/time';
import type { AccountReader } from '../port/accounts';
import type { LeadGroup, StoredIdentity } from '../port/leads';
import { compareText, toStoredText } from '../storedText';
import { bindEvents } from './events';
import { bindLeads } from './leads';
import type { MemoryTables } from './memoryTables';

export function bindAccounts(tables: MemoryTables): AccountReader {
	const { readLeads } = bindLeads(tables);
	const events = bindEvents(tables);

	const readPeople = async (addresses: readonly StoredIdentity[]): Promise<LeadGroup[]> => {
		const leads = await readLeads(addresses.map(({ leadId }) => leadId));
		const groups = new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead.group] as const])));
		return [...groups.values()].sort(([a], [b]) => compareText(a, b));
	};

	/** Who has an address of each account, known by then, of those added last. */
	const readPeopleOf = async (
		accounts: readonly string[],
		receivedUntil: Instant,
		addressLimit: number,
	): Promise<LeadGroup[][]> => {
		const addresses = new Map<string, StoredIdentity[]>(accounts.map((account) => [toStoredText(account), []]));
		for (const identity of tables.identities.all()) {
			if (identity.account !== undefined && identity.addedAt <= receivedUntil)
				addresses.get(identity.account)?.push(identity);
		}
		return await Promise.all(
			accounts.map(async (account) => {
				const known = addresses.get(toStoredText(account)) ?? [];
				const newestFirst = known.sort((a, b) => b.addedAt - a.addedAt || compareText(b.key, a.key));
				return await readPeople(newestFirst.slice(0, addressLimit));
			}),
		);
	};

	return {
		readAccountPeople: async (accounts, addressLimit) => await readPeopleOf(accounts, EVER, addressLimit),
		readAccounts: async (accounts, question) => {
			const { receivedUntil } = rangeOf(question);
			const people = await readPeopleOf(accounts, receivedUntil, question.addressLimit);
			return await Promise.all(people.map(async (groups) => await readSightings(events, groups, question)));
		},
	};
}
