import { accountOf } from '../../lead/account';
import type { Identity } from '../../lead/identity';
import type { Keyring } from '../../lead/keyring';
import { listStandingPurchases } from '../../lead/purchases';
import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { SuppressionRules } from '../../suppression/settings';

/** Of a larger company the addresses that came last are looked at. */
const ADDRESS_LIMIT = 1_000;

interface Asked {
	addresses: readonly Identity[];
	leads: readonly StoredLead[];
	rules: SuppressionRules;
}

type Purchase = { at: Instant };

/** What others of each person's companies have bought, for those whose rules ask; nothing is read where none do. */
export async function readColleaguePurchases<Person extends Asked>(
	view: StoreView,
	keyring: Keyring,
	people: readonly Person[],
): Promise<Map<Person, Purchase[]>> {
	const accounts = new Map(people.flatMap((person) => (asks(person) ? [[person, accountsOf(person, keyring)]] : [])));
	const distinct = [...new Set([...accounts.values()].flat())];
	if (distinct.length === 0) return new Map();
	const found = await view.readAccountPeople(distinct, ADDRESS_LIMIT);
	const staff = new Map(distinct.map((account, index) => [account, found[index] ?? []]));
	const groups = new Map(found.flat().map((group): [string, LeadGroup] => [group[0], group]));
	const outcomes = await view.readOutcomes([...groups.values()]);
	const bought = new Map([...groups.keys()].map((id, index) => [id, listStandingPurchases(outcomes[index] ?? [])]));
	return new Map(
		[...accounts].map(([person, own]) => {
			const themselves = new Set(person.leads.map(({ id }) => id));
			const ids = new Set(own.flatMap((account) => (staff.get(account) ?? []).map(([id]) => id)));
			return [person, [...ids].flatMap((id) => (themselves.has(id) ? [] : (bought.get(id) ?? [])))];
		}),
	);
}

function asks({ rules: { colleagueBoughtWithinMs, audience } }: Asked): boolean {
	return colleagueBoughtWithinMs > 0 && audience === 'prospects';
}

/** By the domains of their addresses, on record and on the item. */
function accountsOf({ addresses, leads }: Asked, keyring: Keyring): string[] {
	const named = addresses.flatMap(({ kind, value }) => (kind === 'email' ? (accountOf(value) ?? []) : []));
	const known = leads.flatMap(({ identities }) => identities.flatMap(({ account }) => account ?? []));
	return [...new Set([...named.map(keyring.accountKeyOf), ...known])];
}
