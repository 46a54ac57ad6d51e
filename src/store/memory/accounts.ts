import { COMPANY_TRAIT } from '../../lead/account';
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

	const readPeople = async (leadIds: readonly string[]): Promise<LeadGroup[]> => {
		const leads = await readLeads(leadIds);
		const groups = new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead.group] as const])));
		return [...groups.values()].sort(([a], [b]) => compareText(a, b));
	};

	/** Who has an address of each account, known by then, of those added last. */
	const readPeopleOf = async (
		accounts: readonly string[],
		receivedUntil: Instant,
		addressLimit: number,
		withVisitors = false,
	): Promise<LeadGroup[][]> => {
		const visitorsOf = withVisitors ? groupByCompanyTrait(tables) : new Map<string, string[]>();
		const addresses = new Map<string, StoredIdentity[]>(accounts.map((account) => [toStoredText(account), []]));
		for (const identity of tables.identities.all()) {
			if (identity.account !== undefined && identity.addedAt <= receivedUntil)
				addresses.get(identity.account)?.push(identity);
		}
		return await Promise.all(
			accounts.map(async (account) => {
				const known = addresses.get(toStoredText(account)) ?? [];
				const newestFirst = known.sort((a, b) => b.addedAt - a.addedAt || compareText(b.key, a.key));
				const visitors = visitorsOf.get(toStoredText(account)) ?? [];
				return await readPeople([
					...newestFirst.slice(0, addressLimit).map(({ leadId }) => leadId),
					...visitors.slice(0, addressLimit),
				]);
			}),
		);
	};

	return {
		readAccountPeople: async (accounts, { addressLimit, withVisitors = false }) =>
			await readPeopleOf(accounts, EVER, addressLimit, withVisitors),
		readAccounts: async (accounts, question) => {
			const { receivedUntil } = rangeOf(question);
			const people = await readPeopleOf(accounts, receivedUntil, question.addressLimit);
			return await readSightings(events, people, question);
		},
	};
}

/** By company the leads of whom an attribute tells it, those told of last first. */
function groupByCompanyTrait({ traits }: MemoryTables): Map<string, string[]> {
	const byCompany = new Map<string, string[]>();
	const rows = traits.all().filter(({ name, value }) => name === COMPANY_TRAIT && typeof value === 'string');
	for (const { value, leadId } of rows.sort((a, b) => b.receivedAt - a.receivedAt)) {
		const known = byCompany.get(String(value));
		if (known === undefined) byCompany.set(String(value), [leadId]);
		else known.push(leadId);
	}
	return byCompany;
}
