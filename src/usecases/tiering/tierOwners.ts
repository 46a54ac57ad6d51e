import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { StoredTier } from '../../store/port/tiers';
import type { TierState } from '../../tiers/assignTier';
import type { ItemFields } from '../../tiers/requirements';
import { accountOfLead, readCompanyPeople } from '../people/companyPeople';

/** Under which the tiers of companies are kept. */
const COMPANIES = ' (companies)';

export function companyTierSet(tierSet: string): string {
	return `${tierSet}${COMPANIES}`;
}

/** As Assign Tier names it, whether people's tiers are kept under it or those of companies. */
export function nameOfTierSet(tierSet: string): string {
	return tierSet.endsWith(COMPANIES) ? tierSet.slice(0, -COMPANIES.length) : tierSet;
}

/** Who has a tier: one person, or one company with all of its people. */
export interface TierOwner {
	id: string;
	groups: readonly LeadGroup[];
}

export interface OwnedTier extends TierState {
	/** The person it is kept with. */
	leadId: string;
	segment?: string;
	audience?: string;
	fields?: ItemFields;
	cartAt?: Instant;
	waitsFor?: string;
}

/** The company of each lead that has one: its tier is the latest that any of its people was given. */
export async function readAccountOwners(
	view: StoreView,
	leads: readonly (StoredLead | undefined)[],
	asOf: Instant,
): Promise<Map<string, TierOwner>> {
	const known = leads.flatMap((lead) => lead ?? []);
	const traits = await view.readTraits(
		known.map(({ group }) => group),
		asOf,
	);
	const accounts = new Map(
		known.flatMap((lead, index) => {
			const account = accountOfLead(lead, traits[index] ?? []);
			return account === undefined ? [] : [[lead, account] as const];
		}),
	);
	const { companies = {} } = await view.readWorkspace();
	const people = await readCompanyPeople(view, [...accounts.values()], companies);
	return new Map(
		[...accounts].flatMap(([lead, account]) => {
			const company = people.get(account);
			if (company === undefined) return [];
			// Whoever is there by an attribute alone is none of its people, and may be who brought it its tier.
			const groups = company.people.some(([id]) => id === lead.id) ? company.people : [...company.people, lead.group];
			return [[lead.id, { id: `company ${company.account}`, groups }] as const];
		}),
	);
}

export async function readStates(
	view: StoreView,
	owners: readonly TierOwner[],
	tierSet: string,
	shown: ReadonlyMap<string, string>,
): Promise<Map<string, OwnedTier>> {
	const groups = new Map(owners.flatMap((owner) => owner.groups.map((group) => [group[0], group] as const)));
	const stored = await view.readTiers([...groups.values()], tierSet);
	const tiers = new Map([...groups.keys()].map((id, index) => [id, stored[index]] as const));
	const states = new Map<string, OwnedTier>();
	for (const owner of owners) {
		const latest = owner.groups
			.flatMap(([id]) => tiers.get(id) ?? [])
			.reduce<
				StoredTier | undefined
			>((newest, tier) => (newest && newest.since >= tier.since ? newest : tier), undefined);
		const known = states.get(owner.id)?.since ?? Number.NEGATIVE_INFINITY;
		if (latest !== undefined && latest.since > known) {
			const { name, since, leadId, segment, audience, fields, cartAt, waitsFor } = latest;
			const known = { since, leadId, segment, audience, fields, cartAt, waitsFor };
			states.set(owner.id, compact({ name: shown.get(name) ?? name, ...known }));
		}
	}
	return states;
}

/** The tier of each lead's company, by lead: the one that tiers by Account Score of the same name gave it. */
export async function readCompanyTiers(
	view: StoreView,
	leads: readonly StoredLead[],
	{ tierSet, asOf }: { tierSet: string; asOf: Instant },
): Promise<Map<string, string>> {
	const owners = await readAccountOwners(view, leads, asOf);
	const states = await readStates(view, [...owners.values()], tierSet, new Map());
	return new Map(
		[...owners].flatMap(([leadId, { id }]) => {
			const state = states.get(id);
			return state === undefined ? [] : [[leadId, state.name] as const];
		}),
	);
}
