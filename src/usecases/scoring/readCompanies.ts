import { compact } from '../../compact';
import type { AccountFacts } from '../../features/leadFacts';
import { domainsOfCompany, mainAccountOf } from '../../lead/companies';
import { DAY_MS, type Instant } from '../../lead/time';
import type { AccountQuestion } from '../../store/port/accounts';
import type { StoreView } from '../../store/port/leadStore';

/** Of a larger company the addresses that came last are enough: no term that ships counts more than four people. */
const ADDRESS_LIMIT = 100;

/** A company with those of its people who have done something. */
export interface Company {
	/** The main one of its domains, as the keyring keeps it. */
	account: string;
	/** Given by hand. */
	name?: string;
	/** By lead ID and event name, when last. */
	people: ReadonlyMap<string, ReadonlyMap<string, Instant>>;
}

interface CompanyQuestion extends Pick<AccountQuestion, 'names' | 'receivedUntil' | 'eventsFrom'> {
	windowDays: number;
	asOf: Instant;
}

/** The company of each account, whichever of its domains is asked for; the same few statements for one as for a thousand. */
export async function readCompanies(
	view: StoreView,
	accounts: readonly (string | undefined)[],
	{ windowDays, asOf, ...question }: CompanyQuestion,
): Promise<(Company | undefined)[]> {
	const asked = [...new Set(accounts.flatMap((account) => account ?? []))];
	if (asked.length === 0) return accounts.map(() => undefined);
	const read = async (domains: readonly string[]) =>
		await view.readAccounts(domains, {
			...{ after: asOf - windowDays * DAY_MS, until: asOf, addressLimit: ADDRESS_LIMIT },
			...question,
		});
	// Few companies have several domains, and waiting for which would be a round trip more for all.
	const [{ companies = {} }, alone] = await Promise.all([view.readWorkspace(), read(asked)]);
	const mains = new Map(asked.map((account) => [account, mainAccountOf(companies, account)]));
	const distinct = [...new Set(mains.values())];
	const domains = distinct.map((main) => domainsOfCompany(companies, main));
	const known = new Map(asked.map((account, index) => [account, alone[index] ?? []]));
	const others = domains.flat().filter((domain) => !known.has(domain));
	const further = others.length === 0 ? [] : await read(others);
	for (const [index, domain] of others.entries()) known.set(domain, further[index] ?? []);
	const found = new Map<string, Company>();
	for (const [index, account] of distinct.entries()) {
		const people = new Map<string, Map<string, Instant>>();
		for (const { leadId, name, lastOccurredAt } of (domains[index] ?? []).flatMap(
			(domain) => known.get(domain) ?? [],
		)) {
			const lastSeen = people.get(leadId) ?? new Map<string, Instant>();
			people.set(leadId, lastSeen);
			// Somebody with addresses in two domains of one company is one person.
			lastSeen.set(name, Math.max(lastOccurredAt, lastSeen.get(name) ?? lastOccurredAt));
		}
		found.set(account, compact({ account, name: companies[account]?.name, people }));
	}
	return accounts.map((account) => (account === undefined ? undefined : found.get(mains.get(account) ?? account)));
}

/** A company as the features of one of its people look at it. */
export function toAccountFacts({ people }: Company, leadId: string): AccountFacts {
	let list = lists.get(people);
	if (list === undefined) lists.set(people, (list = [...people].map(([id, lastSeen]) => ({ leadId: id, lastSeen }))));
	return { people: list, leadId };
}

const lists = new WeakMap<Company['people'], AccountFacts['people']>();
