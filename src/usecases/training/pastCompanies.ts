import { setImmediate } from 'node:timers/promises';
import type { Feature } from '../../features/feature';
import type { AccountFacts, AccountPerson } from '../../features/leadFacts';
import { domainsOfCompany, mainAccountOf, type Companies } from '../../lead/companies';
import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import type { AccountSighting } from '../../store/port/accounts';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';
import { PastSightings } from './pastSightings';

/** As many people's addresses as a score of today looks at in each of a company's domains: those added last. */
const ADDRESS_LIMIT = 100;
/** Of a company with more addresses nobody can tell any more which were the last hundred years ago. */
const MOST_ADDRESSES = 1_000;
/** Read one after the other, some ms of work; then others get their turn. */
const PEOPLE_AT_ONCE = 20;
/** Leads come in the order of their IDs, so the same companies come again and again. */
const KEPT = 200;

interface Address {
	leadId: string;
	key: string;
	addedAt: Instant;
}

interface PastCompany {
	/** Of each domain, in the order in which they were added. */
	addresses: readonly (readonly Address[])[];
	people: ReadonlyMap<string, PastSightings>;
}

/**
 * What the people of companies had done by some instant of the past. A company is read once, however many of its people
 * are looked at and however often: read anew for each look it took half of the time of a training.
 */
export class PastCompanies {
	readonly #names: ReadonlySet<AccountSighting['name']>;
	readonly #range: { until: Instant; eventsFrom: Instant };
	readonly #read = new Map<string, PastCompany>();
	#companies: Companies | undefined;

	constructor(wanted: readonly Feature[], range: { until: Instant; eventsFrom: Instant }) {
		this.#names = new Set(wanted.flatMap((feature) => (feature.kind === 'account' ? feature.events : [])));
		this.#range = range;
	}

	/** Of the company whose account that is, for one lead. */
	async factsAt(
		view: StoreView,
		{ account, leadId, asOf }: { account: string; leadId: string; asOf: Instant },
	): Promise<AccountFacts> {
		this.#companies ??= (await view.readWorkspace()).companies ?? {};
		const main = mainAccountOf(this.#companies, account);
		const company = this.#read.get(main) ?? (await this.#readCompany(view, main, this.#companies));
		const ids = new Set(company.addresses.flatMap((addresses) => newestBy(addresses, asOf)));
		const people: AccountPerson[] = [];
		for (const id of ids) {
			const lastSeen = company.people.get(id)?.lastBy(asOf);
			if (lastSeen !== undefined && lastSeen.size > 0) people.push({ leadId: id, lastSeen });
		}
		return { people, leadId };
	}

	async #readCompany(view: StoreView, main: string, companies: Companies): Promise<PastCompany> {
		const domains = domainsOfCompany(companies, main);
		const groups = await view.readAccountPeople(domains, { addressLimit: MOST_ADDRESSES });
		const everybody = new Map(groups.flat().map((group) => [group[0], group]));
		const addresses = new Map(domains.map((domain): [string, Address[]] => [domain, []]));
		const people = new Map<string, PastSightings>();
		const all = [...everybody.values()];
		for (let first = 0; first < all.length; first += PEOPLE_AT_ONCE) {
			if (first > 0) await setImmediate();
			const some = all.slice(first, first + PEOPLE_AT_ONCE);
			for (const lead of await view.readLeads(some.map(([id]) => id)))
				for (const { account = '', key, addedAt } of lead?.identities ?? [])
					addresses.get(account)?.push({ leadId: lead?.id ?? '', key, addedAt });
			for (const [index, sightings] of (await this.#readSightings(view, some)).entries())
				people.set(some[index]?.[0] ?? '', sightings);
		}
		const company = { addresses: [...addresses.values()].map((ofDomain) => ofDomain.sort(inOrder)), people };
		for (const oldest of this.#read.keys()) if (this.#read.size >= KEPT) this.#read.delete(oldest);
		this.#read.set(main, company);
		return company;
	}

	async #readSightings(view: StoreView, groups: readonly LeadGroup[]): Promise<PastSightings[]> {
		const { until, eventsFrom } = this.#range;
		const [events, older] = await Promise.all([
			view.readEvents(groups, { until, receivedUntil: until }),
			view.readHistory(groups, Math.min(until, dayOf(eventsFrom) * DAY_MS - 1), 0),
		]);
		return groups.map(
			(_, index) =>
				new PastSightings(this.#names, { events: events[index] ?? [], older: older[index] ?? [], eventsFrom }),
		);
	}
}

function inOrder(a: Address, b: Address): number {
	return a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1);
}

function newestBy(addresses: readonly Address[], asOf: Instant): string[] {
	return addresses
		.filter(({ addedAt }) => addedAt <= asOf)
		.slice(-ADDRESS_LIMIT)
		.map(({ leadId }) => leadId);
}
