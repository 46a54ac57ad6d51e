import { compact } from '../../compact';
import { computeFeatures } from '../../features/computeFeatures';
import { facetNeeds } from '../../features/facetNeeds';
import type { Feature } from '../../features/feature';
import { keyFeatures, type KeyedFeatures } from '../../features/keyFeatures';
import type { Instant } from '../../lead/time';
import type { StoreView } from '../../store/port/leadStore';
import { RunningDays } from '../../store/runningDays';
import type { StoredTrait } from '../../store/port/traits';
import { accountOfLead } from '../people/companyPeople';
import { toTraitFacts } from '../scoring/toTraitFacts';
import { knownSince, type LeadPast } from './leadPast';
import type { PastCompanies } from './pastCompanies';

/**
 * Features of one lead as they would have been stored: of what had happened and was known at an instant, before
 * `eventsFrom` of what had happened. Instants are asked for in order, so that each event is added once.
 */
export class PastFeatures {
	readonly #past: LeadPast;
	readonly #wanted: readonly Feature[];
	readonly #days: RunningDays;
	readonly #companies: PastCompanies | undefined;
	#next = 0;

	constructor(past: LeadPast, wanted: readonly Feature[], companies: PastCompanies) {
		this.#past = past;
		this.#wanted = wanted;
		// Kept apart by what is wanted, whether or not history was by then: raw events have all of it.
		this.#days = new RunningDays(facetNeeds(wanted));
		this.#companies = wanted.some(({ kind }) => kind === 'account') ? companies : undefined;
	}

	async at(view: StoreView, asOf: Instant): Promise<KeyedFeatures> {
		const { lead, events, older, traits } = this.#past;
		for (let event = events[this.#next]; event !== undefined && knownSince(event) <= asOf; event = events[this.#next]) {
			this.#days.add(event);
			this.#next++;
		}
		const known = traitsAt(traits, asOf);
		const domain = this.#companies && accountOfLead(lead, known, asOf);
		const account =
			domain === undefined
				? undefined
				: await this.#companies?.factsAt(view, { account: domain, leadId: lead.id, asOf });
		return keyFeatures(
			this.#wanted,
			computeFeatures(this.#wanted, {
				asOf,
				days: [...older.filter(({ lastOccurredAt }) => lastOccurredAt <= asOf), ...this.#days.list()],
				traits: toTraitFacts(lead, known, asOf),
				...compact({ account }),
			}),
		);
	}
}

/** Of each name the last in the port's order: the newest by when it held, of these the one that arrived last. */
function traitsAt(changes: readonly StoredTrait[], asOf: Instant): StoredTrait[] {
	const newest = new Map<string, StoredTrait>();
	for (const change of changes) if (knownSince(change) <= asOf) newest.set(change.name, change);
	return [...newest.values()];
}
