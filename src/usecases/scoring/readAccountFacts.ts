import type { AccountFeature, Feature } from '../../features/feature';
import type { AccountFacts } from '../../features/leadFacts';
import { DAY_MS, type Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';

/** Of a larger company the addresses that came last are enough: no term counts more people than this. */
const ADDRESS_LIMIT = 1_000;

/** The moment the facts are of; `receivedUntil` and `eventsFrom` as the port has them. */
interface Moment {
	asOf: Instant;
	receivedUntil?: Instant;
	eventsFrom?: Instant;
}

/** What the people of each lead's company have done, as far as the features look at it. Nothing is read where none does. */
export async function readAccountFacts(
	view: StoreView,
	leads: readonly StoredLead[],
	features: readonly Feature[],
	{ asOf, ...known }: Moment,
): Promise<(AccountFacts | undefined)[]> {
	const wanted = features.filter((feature): feature is AccountFeature => feature.kind === 'account');
	const accounts = leads.map((lead) => (wanted.length === 0 ? undefined : accountOfLead(lead, known.receivedUntil)));
	const distinct = [...new Set(accounts.flatMap((account) => account ?? []))];
	if (distinct.length === 0) return accounts.map(() => undefined);
	const windowDays = Math.max(...wanted.map((feature) => feature.windowDays));
	const sightings = await view.readAccounts(distinct, {
		names: [...new Set(wanted.map(({ event }) => event))],
		after: asOf - windowDays * DAY_MS,
		until: asOf,
		addressLimit: ADDRESS_LIMIT,
		...known,
	});
	const facts = new Map(
		distinct.map((account, index) => {
			const lastSeen = new Map<string, Instant[]>();
			for (const { name, lastOccurredAt } of sightings[index] ?? []) {
				const seen = lastSeen.get(name);
				if (seen === undefined) lastSeen.set(name, [lastOccurredAt]);
				else seen.push(lastOccurredAt);
			}
			return [account, { lastSeen }];
		}),
	);
	return accounts.map((account) => (account === undefined ? undefined : facts.get(account)));
}

/** Of somebody with addresses at several companies the one that came first. */
function accountOfLead({ identities }: StoredLead, receivedUntil = Number.POSITIVE_INFINITY): string | undefined {
	const known = identities.filter(({ account, addedAt }) => account !== undefined && addedAt <= receivedUntil);
	return known.sort((a, b) => a.addedAt - b.addedAt)[0]?.account;
}
