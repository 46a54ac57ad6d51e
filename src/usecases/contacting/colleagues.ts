import { accountOf } from '../../lead/account';
import type { Companies } from '../../lead/companies';
import type { Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import { listStandingPurchases } from '../../lead/purchases';
import type { Channel } from '../../lead/channel';
import type { Instant } from '../../lead/time';
import type { StoredContact } from '../../store/port/contacts';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { SuppressionRules } from '../../suppression/settings';
import { accountOfLead, readCompanyPeople } from '../people/companyPeople';

interface Asked {
	addresses: readonly Identity[];
	channel: Channel;
	leads: readonly StoredLead[];
	rules: SuppressionRules;
}

/** What is on record of the colleagues of the people who are asked about, each of them by lead ID. */
export interface Colleagues<Person> {
	of: ReadonlyMap<Person, readonly string[]>;
	outcomes: ReadonlyMap<string, readonly StoredOutcome[]>;
	contacts: ReadonlyMap<string, StoredContact[]>;
}

/** Whoever else has an address at each person's companies, for those whose rules ask; nothing is read where none do. */
export async function readColleagues<Person extends Asked>(
	view: StoreView,
	keyring: Keyring,
	people: readonly Person[],
	{ companies, contactsFrom, asOf }: { companies: Companies; contactsFrom: Instant; asOf: Instant },
): Promise<Colleagues<Person>> {
	const accounts = await readAccounts(view, keyring, people.filter(asks), asOf);
	// Who is known by the company alone may be being worked by sales all the same.
	const staff = await readCompanyPeople(view, [...accounts.values()].flat(), companies, { withVisitors: true });
	const groups = new Map<string, LeadGroup>();
	const of = new Map<Person, string[]>();
	for (const [person, known] of accounts) {
		const themselves = new Set(person.leads.map(({ id }) => id));
		const colleagues = new Set<string>();
		for (const group of known.flatMap((account) => staff.get(account)?.people ?? [])) {
			if (themselves.has(group[0])) continue;
			colleagues.add(group[0]);
			groups.set(group[0], group);
		}
		of.set(person, [...colleagues]);
	}
	if (groups.size === 0) return { of, outcomes: new Map(), contacts: new Map() };
	const [outcomes, contacts] = await Promise.all([
		view.readOutcomes([...groups.values()]),
		view.readContacts([...groups.values()], { from: contactsFrom, until: Number.MAX_SAFE_INTEGER }),
	]);
	const ids = [...groups.keys()];
	return {
		of,
		outcomes: new Map(ids.map((id, index) => [id, outcomes[index] ?? []])),
		contacts: new Map(ids.map((id, index) => [id, contacts[index] ?? []])),
	};
}

/** The companies of each: by their addresses, and where these tell none, by what an attribute says. */
async function readAccounts<Person extends Asked>(
	view: StoreView,
	keyring: Keyring,
	people: readonly Person[],
	asOf: Instant,
): Promise<Map<Person, string[]>> {
	const accounts = new Map(people.map((person) => [person, accountsOf(person, keyring)] as const));
	const unattributed = people.flatMap((person) =>
		accounts.get(person)?.length === 0 ? person.leads.map((lead) => ({ person, lead })) : [],
	);
	if (unattributed.length === 0) return accounts;
	const traits = await view.readTraits(
		unattributed.map(({ lead }) => lead.group),
		asOf,
	);
	for (const [index, { person, lead }] of unattributed.entries()) {
		const account = accountOfLead(lead, traits[index] ?? []);
		if (account !== undefined) accounts.get(person)?.push(account);
	}
	return accounts;
}

/** The standing purchases of colleagues. */
export function listPurchases(ids: readonly string[], outcomes: Colleagues<unknown>['outcomes']): { at: Instant }[] {
	return ids.flatMap((id) => listStandingPurchases(outcomes.get(id) ?? []));
}

function asks({ rules, channel }: Asked): boolean {
	const { colleagueBoughtWithinMs, audience, accountContactedWithinMs, accountRejectedWithinMs } = rules;
	const asksPurchases = colleagueBoughtWithinMs > 0 && audience === 'prospects';
	return asksPurchases || accountRejectedWithinMs > 0 || accountContactedWithinMs[channel] > 0;
}

/** By the domains of their addresses, on record and on the item. */
export function accountsOf({ addresses, leads }: Pick<Asked, 'addresses' | 'leads'>, keyring: Keyring): string[] {
	const named = addresses.flatMap(({ kind, value }) => (kind === 'email' ? (accountOf(value) ?? []) : []));
	const known = leads.flatMap(({ identities }) => identities.flatMap(({ account }) => account ?? []));
	return [...new Set([...named.map(keyring.accountKeyOf), ...known])];
}
