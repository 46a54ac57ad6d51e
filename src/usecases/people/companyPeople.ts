import { domainsOfCompany, mainAccountOf, type Companies } from '../../lead/companies';
import { COMPANY_TRAIT } from '../../lead/account';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { StoredTrait } from '../../store/port/traits';

/** Of a larger company the addresses that came last are looked at. */
const ADDRESS_LIMIT = 1_000;

export interface CompanyPeople {
	/** The main one of its domains, as the keyring keeps it. */
	account: string;
	domains: readonly string[];
	/** Everybody with an address at one of its domains, once; where it is asked for also who is told of there. */
	people: readonly LeadGroup[];
}

/**
 * Of somebody with addresses at several companies the one that came first. Without any, the one that an attribute says:
 * then it is somebody of whom no more than the company is known, who sees it and is none of its people.
 */
export function accountOfLead(
	{ identities }: Pick<StoredLead, 'identities'>,
	traits: readonly Pick<StoredTrait, 'name' | 'value'>[],
	receivedUntil = Number.POSITIVE_INFINITY,
): string | undefined {
	let first: StoredLead['identities'][number] | undefined;
	for (const identity of identities)
		if (identity.account !== undefined && identity.addedAt <= receivedUntil)
			if (first === undefined || identity.addedAt < first.addedAt) first = identity;
	if (first !== undefined) return first.account;
	const stated = traits.find(({ name }) => name === COMPANY_TRAIT)?.value;
	return typeof stated === 'string' ? stated : undefined;
}

/** The company of each of these accounts, by each: those of one company share an answer. */
export async function readCompanyPeople(
	view: StoreView,
	accounts: readonly string[],
	companies: Companies,
	{ withVisitors = false }: { withVisitors?: boolean } = {},
): Promise<Map<string, CompanyPeople>> {
	const asked = [...new Set(accounts)];
	if (asked.length === 0) return new Map();
	const mains = new Map(asked.map((account) => [account, mainAccountOf(companies, account)]));
	const distinct = [...new Set(mains.values())].map((main) => domainsOfCompany(companies, main));
	const found = await view.readAccountPeople(distinct.flat(), { addressLimit: ADDRESS_LIMIT, withVisitors });
	const byMain = new Map<string, CompanyPeople>();
	let position = 0;
	for (const domains of distinct) {
		const [account = ''] = domains;
		const people = new Map(domains.flatMap(() => found[position++] ?? []).map((group) => [group[0], group]));
		byMain.set(account, { account, domains, people: [...people.values()] });
	}
	return new Map(
		asked.flatMap((account) => {
			const company = byMain.get(mains.get(account) ?? account);
			return company === undefined ? [] : [[account, company] as const];
		}),
	);
}
