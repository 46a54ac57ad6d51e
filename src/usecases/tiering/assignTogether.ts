import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { StoredTier, TierCause } from '../../store/port/tiers';
import { assignTier, type TierDecision, type TierRules } from '../../tiers/assignTier';
import { findReentry, type CartChange } from '../../tiers/reentry';
import { listFields, rememberFields } from '../../tiers/requirements';
import { fail, succeed, type Result } from '../engineContext';
import { readStandings } from '../experiments/holdoutOfPeople';
import { unknownLead } from '../people/findLeads';
import { countEntries, fillPlaces } from './countEntries';
import { rankRequests, type TierRequest } from './rankRequests';
import { readKnownCarts } from './readKnownCarts';
import { readLeftAt, readRequirementFacts, withRequest } from './readRequirementFacts';
import { readAccountOwners, readStates, type OwnedTier, type TierOwner } from './tierOwners';

/** What is asked about leads of one set. */
export interface TierAssignment {
	rules: TierRules;
	tierSet: string;
	/** A name as it is stored. */
	keep: (name: string) => string;
	asOf: Instant;
	/** Absent: by an item. */
	causes?: ReadonlyMap<string, TierCause>;
	/** Which cart makes those who stay come into their tier anew. Absent: none. */
	cartCounts?: CartChange;
	/** As if every tier with a limit were full: who would enter one is noted as waiting. */
	withoutPlaces?: boolean;
}

export interface RoutedTier extends TierDecision {
	/** Whether the lead belongs to the running holdout, which Suppression Check lets no marketing reach. */
	holdout: boolean;
	/** The lead has stayed, and comes into its tier anew. */
	cause?: 'cart';
}

/** Decides and writes what has changed. */
export async function assignTogether(
	transaction: StoreTransaction,
	requests: readonly TierRequest[],
	assignment: TierAssignment,
): Promise<Result<RoutedTier>[]> {
	const { rules, tierSet, keep, asOf, causes, cartCounts = 'never' } = assignment;
	const known = await readKnown(transaction, requests, assignment);
	const { leads, companies, owners, states, entriesToday, facts, leftAt, carts, heldOut } = known;
	const asked = listFields(rules.requirements);
	const changes: StoredTier[] = [];
	const decisions = new Map<number, RoutedTier>();
	for (const { lead, request, index } of rankRequests(requests, leads)) {
		const owner = owners.get(lead.id)?.id ?? lead.id;
		const former = states.get(owner);
		const segment = request.segment ?? former?.segment;
		const audience = companies.has(lead.id) ? undefined : (request.audience ?? former?.audience);
		const state = isOfOther(audience, former) ? undefined : former;
		const cart = carts.get(lead.id);
		const fields = rememberFields(asked, request.fields, former?.fields);
		const decided = assignTier(
			compact({
				score: request.score,
				segment,
				entriesToday,
				asOf,
				state,
				facts: withRequest(facts.get(lead.id), segment, audience, fields),
				leftAt: leftAt.get(owner),
			}),
			rules,
		);
		const reentry = decided.changed || state === undefined ? undefined : findReentry(cart, state, cartCounts);
		const decision: Omit<RoutedTier, 'holdout'> = reentry === undefined ? decided : reenter(decided, reentry, asOf);
		const { name, previous, since, changed, cause } = decision;
		if (decided.changed) entriesToday.set(name, (entriesToday.get(name) ?? 0) + 1);
		if (decided.changed && previous !== undefined) leftAt.get(owner)?.set(previous, since);
		const next: OwnedTier = compact({
			...{ name, since, audience, fields },
			// The changes of a company hang on one of its people, so that the one written last is its state.
			leadId: (companies.has(lead.id) ? former?.leadId : undefined) ?? lead.id,
			segment: segment === undefined || !asksForSegments(rules) ? former?.segment : keep(segment),
			waitsFor: decided.waitsFor === undefined ? undefined : keep(decided.waitsFor),
			cartAt: changed ? (cart?.lastStepAt ?? state?.cartAt) : state?.cartAt,
		});
		// What was asked of a time before the lead came into its tier says nothing of how it stands now.
		if (changed || (asOf >= (former?.since ?? asOf) && hasNews(next, former))) {
			states.set(owner, next);
			const before = decided.changed ? previous : name;
			changes.push(
				compact({
					...{ ...next, tierSet, name: keep(name), score: request.score },
					...{ previous: before === undefined ? undefined : keep(before), cause: cause ?? causes?.get(lead.id) },
				}),
			);
		}
		decisions.set(index, { ...decision, holdout: heldOut.has(lead.id) });
	}
	if (changes.length > 0) await transaction.writeTiers(changes);
	return requests.map(({ leadId }, index) => {
		const decision = decisions.get(index);
		return decision === undefined ? fail(unknownLead(leadId)) : succeed(decision);
	});
}

/** All that decisions about these leads look at. */
async function readKnown(
	transaction: StoreTransaction,
	requests: readonly TierRequest[],
	{ rules, tierSet, keep, asOf, cartCounts = 'never', withoutPlaces = false }: TierAssignment,
) {
	const [leads, entriesToday, { holdout }] = await Promise.all([
		transaction.readLeads(requests.map(({ leadId }) => leadId)),
		withoutPlaces ? fillPlaces(rules) : countEntries(transaction, { rules, tierSet, keep, asOf }),
		transaction.readWorkspace(),
	]);
	const isByCompany = rules.tierBy === 'accountScore';
	const companies = isByCompany ? await readAccountOwners(transaction, leads, asOf) : new Map<string, TierOwner>();
	const owners = new Map(
		leads.flatMap((lead) =>
			lead === undefined ? [] : [[lead.id, companies.get(lead.id) ?? { id: lead.id, groups: [lead.group] }] as const],
		),
	);
	const shown = new Map(rules.tiers.map(({ name }) => [keep(name), name]));
	const asked = [...owners.values()];
	const distinct = [...new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead]]))).values()];
	const [people, states, facts, leftAt, carts] = await Promise.all([
		readStandings(transaction, holdout, listGroups(distinct)),
		readStates(transaction, asked, tierSet, shown),
		readRequirementFacts(transaction, distinct, rules, { tierSet, asOf }),
		readLeftAt(transaction, asked, rules, { tierSet, shown }),
		// A company's tier is no one person's, and neither is a cart a company's.
		cartCounts === 'never' || isByCompany ? new Map<string, never>() : readKnownCarts(transaction, distinct, asOf),
	]);
	const heldOut = new Set(distinct.flatMap(({ id }) => (people?.standings.get(id)?.arm === 'holdout' ? [id] : [])));
	return { leads, companies, owners, states, entriesToday, facts, leftAt, carts, heldOut };
}

function reenter(decision: TierDecision, reentry: string, asOf: Instant) {
	const because = `${reentry}. ${decision.because}`;
	return { ...decision, changed: true, since: asOf, because, cause: 'cart' as const };
}

/** What is remembered from where the lead stands, so that it counts without an item as well. */
function hasNews(next: OwnedTier, former: OwnedTier | undefined): boolean {
	const noted = ({ segment, fields, waitsFor }: Partial<OwnedTier>) => JSON.stringify([segment, fields, waitsFor]);
	return noted(next) !== noted(former ?? {});
}

function asksForSegments({ segments, requirements = [] }: TierRules): boolean {
	return segments !== undefined || requirements.some(({ kind }) => kind === 'segment');
}

/** A customer begins anew where a prospect has been. */
function isOfOther(audience: string | undefined, state: OwnedTier | undefined): boolean {
	return audience !== undefined && state?.audience !== undefined && audience !== state.audience;
}

function listGroups(leads: readonly StoredLead[]): LeadGroup[] {
	return leads.map(({ group }) => group);
}
