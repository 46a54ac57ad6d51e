import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { LeadGroup, StoredLead } from '../../store/port/leads';
import type { StoredTier, TierCause } from '../../store/port/tiers';
import { assignTier, type TierDecision, type TierRules } from '../../tiers/assignTier';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import type { VariantPlan } from '../../experiments/variantPlan';
import { readStandings } from '../experiments/holdoutOfPeople';
import { routeVariants, type GivenVariant } from '../experiments/routeVariants';
import { standExperiments, type BegunExperiment } from '../experiments/standExperiments';
import { unknownLead } from '../people/findLeads';
import { writeBatch, type BatchOptions } from '../writeBatch';
import { countEntries } from './countEntries';
import { keepRules, keepTierSet } from './keepTierSet';
import { namesOf } from './listTierNames';
import { rankRequests, type TierRequest } from './rankRequests';
import { readLeftAt, readRequirementFacts, withRequest } from './readRequirementFacts';
import { companyTierSet, readAccountOwners, readStates, type OwnedTier, type TierOwner } from './tierOwners';
import { trackRequirements } from './trackRequirements';

interface TierQuestion extends BatchOptions {
	/** Leads are remembered per set. */
	tierSet: string;
	/** Whose scores the items have; absent: the default. */
	model?: string;
	/** The requests hold a value that only items have, so that nobody can be moved without one. */
	onlyByItem?: boolean;
	/** Absent: no tier has variants. */
	variants?: VariantPlan;
	/** Those who stay in their tier take no branch of it. */
	onlyWhenChanged?: boolean;
	/** Told of experiments that have begun. */
	onBegun?: (begun: readonly BegunExperiment[]) => void;
	/** Told of the tiers there were, in their order, where the list has others now. */
	onOtherTiers?: (former: readonly string[]) => void;
}

export interface AssignedTier extends TierDecision, GivenVariant {
	/** Whether the lead belongs to the running holdout, which Suppression Check lets no marketing reach. */
	holdout: boolean;
}

/**
 * Tiers of one rule set for a batch; the same lead twice in a batch sees its own earlier decision. A daily capacity is
 * counted and used up inside one write, and goes to the best of the batch, which is why such a batch isn't cut.
 */
export async function assignTiers(
	context: EngineContext,
	requests: readonly TierRequest[],
	rules: TierRules,
	{
		tierSet,
		model,
		onlyByItem = false,
		onOtherTiers,
		variants,
		onlyWhenChanged = false,
		onBegun,
		...options
	}: TierQuestion,
): Promise<Result<AssignedTier>[]> {
	const isLimited = rules.tiers.some(({ capacityPerDay }) => capacityPerDay !== undefined);
	const sliceSize = isLimited ? requests.length : undefined;
	// A tier may be named after somebody: with a hashing secret such a name is kept as its hash.
	const keep = context.keyring.concealAddresses;
	// People and companies have sets of their own, also under one name.
	const set = rules.tierBy === 'accountScore' ? companyTierSet(tierSet) : tierSet;
	const asked = { rules, tierSet: keep(set), keep, asOf: context.clock() };
	const kept = compact({ rules: onlyByItem ? undefined : keepRules(rules, keep), model });
	return await writeBatch(
		context.store,
		requests,
		async (transaction, slice) => {
			const [answers, replaced] = await Promise.all([
				assignTogether(transaction, slice, asked),
				keepTierSet(transaction, slice, { ...asked, kept }),
				trackRequirements(transaction, rules, asked.asOf),
			]);
			const former = namesOf(replaced);
			if (former.length > 0 && former.join('\n') !== rules.tiers.map(({ name }) => keep(name)).join('\n'))
				onOtherTiers?.(former);
			if (variants === undefined || variants.rows.length === 0) return answers;
			const { byTier, begun } = await standExperiments(transaction, variants, asked);
			if (begun.length > 0) onBegun?.(begun);
			const leadIds = slice.map(({ leadId }) => leadId);
			return await routeVariants(transaction, leadIds, answers, {
				...{ experiments: byTier, onlyWhenChanged, asOf: asked.asOf },
			});
		},
		compact({ ...options, sliceSize }),
	);
}

/** What is asked about leads of one set. */
export interface TierAssignment {
	rules: TierRules;
	tierSet: string;
	/** A name as it is stored. */
	keep: (name: string) => string;
	asOf: Instant;
	/** Absent: by an item. */
	causes?: ReadonlyMap<string, TierCause>;
}

/** Decides and writes what has changed. */
export async function assignTogether(
	transaction: StoreTransaction,
	requests: readonly TierRequest[],
	{ rules, tierSet, keep, asOf, causes }: TierAssignment,
): Promise<Result<AssignedTier>[]> {
	const [leads, entriesToday, { holdout }] = await Promise.all([
		transaction.readLeads(requests.map(({ leadId }) => leadId)),
		countEntries(transaction, { rules, tierSet, keep, asOf }),
		transaction.readWorkspace(),
	]);
	const shown = new Map(rules.tiers.map(({ name }) => [keep(name), name]));
	const byAccount =
		rules.tierBy === 'accountScore' ? await readAccountOwners(transaction, leads, asOf) : new Map<string, TierOwner>();
	const owners = new Map(
		leads.flatMap((lead) =>
			lead === undefined ? [] : [[lead.id, byAccount.get(lead.id) ?? { id: lead.id, groups: [lead.group] }] as const],
		),
	);
	const people = await readStandings(transaction, holdout, listGroups(leads));
	const asked = [...owners.values()];
	const [states, facts, leftAt] = await Promise.all([
		readStates(transaction, asked, tierSet, shown),
		readRequirementFacts(
			transaction,
			leads.flatMap((lead) => lead ?? []),
			rules,
			{ tierSet, asOf },
		),
		readLeftAt(transaction, asked, rules, { tierSet, shown }),
	]);
	const changes: StoredTier[] = [];
	const decisions = new Map<number, AssignedTier>();
	for (const { lead, request, index } of rankRequests(requests, leads)) {
		const owner = owners.get(lead.id)?.id ?? lead.id;
		const state = states.get(owner);
		const segment = request.segment ?? state?.segment;
		const audience = byAccount.has(lead.id) ? undefined : (request.audience ?? state?.audience);
		const decision = assignTier(
			compact({
				score: request.score,
				segment,
				entriesToday,
				asOf,
				state: isOfOther(audience, state) ? undefined : state,
				facts: withRequest(facts.get(lead.id), segment, audience),
				leftAt: leftAt.get(owner),
			}),
			rules,
		);
		const { name, previous, since } = decision;
		// A segment is remembered from where the lead stands, so that it counts without an item as well.
		const remembered = segment === undefined || !asksForSegments(rules) ? state?.segment : keep(segment);
		if (decision.changed || remembered !== state?.segment) {
			if (decision.changed) entriesToday.set(name, (entriesToday.get(name) ?? 0) + 1);
			if (decision.changed && previous !== undefined) leftAt.get(owner)?.set(previous, since);
			// The changes of a company hang on one of its people, so that the one written last is its state.
			const leadId = (byAccount.has(lead.id) ? states.get(owner)?.leadId : undefined) ?? lead.id;
			states.set(owner, compact({ name, since, leadId, segment: remembered, audience }));
			const before = decision.changed ? previous : name;
			const kept = { name: keep(name), previous: before === undefined ? undefined : keep(before) };
			const given = { segment: remembered, audience, cause: causes?.get(lead.id) };
			changes.push(compact({ leadId, tierSet, ...kept, since, score: request.score, ...given }));
		}
		decisions.set(index, { ...decision, holdout: people?.standings.get(lead.id)?.arm === 'holdout' });
	}
	if (changes.length > 0) await transaction.writeTiers(changes);
	return requests.map(({ leadId }, index) => {
		const decision = decisions.get(index);
		return decision === undefined ? fail(unknownLead(leadId)) : succeed(decision);
	});
}

function asksForSegments({ segments, requirements = [] }: TierRules): boolean {
	return segments !== undefined || requirements.some(({ kind }) => kind === 'segment');
}

/** A customer begins anew where a prospect has been. */
function isOfOther(audience: string | undefined, state: OwnedTier | undefined): boolean {
	return audience !== undefined && state?.audience !== undefined && audience !== state.audience;
}

function listGroups(leads: readonly (StoredLead | undefined)[]): LeadGroup[] {
	return [...new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead.group] as const]))).values()];
}
