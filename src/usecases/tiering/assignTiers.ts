import { compact } from '../../compact';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredLead } from '../../store/port/leads';
import type { StoredTier } from '../../store/port/tiers';
import { assignTier, type TierDecision, type TierRules, type TierState } from '../../tiers/assignTier';
import { dayAround } from '../../tiers/dayAround';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { unknownLead } from '../people/findLeads';
import { writeBatch, type BatchOptions } from '../writeBatch';
import { rankRequests, type TierRequest } from './rankRequests';

interface TierQuestion extends BatchOptions {
	/** Leads are remembered per set. */
	tierSet: string;
}

/**
 * Tiers of one rule set for a batch; the same lead twice in a batch sees its own earlier decision. A daily capacity is
 * counted and used up inside one write, and goes to the best of the batch, which is why such a batch isn't cut.
 */
export async function assignTiers(
	context: EngineContext,
	requests: readonly TierRequest[],
	rules: TierRules,
	{ tierSet, ...options }: TierQuestion,
): Promise<Result<TierDecision>[]> {
	const isLimited = rules.tiers.some(({ capacityPerDay }) => capacityPerDay !== undefined);
	const sliceSize = isLimited ? requests.length : undefined;
	const asked = { rules, tierSet, asOf: context.clock() };
	return await writeBatch(
		context.store,
		requests,
		async (transaction, slice) => await assignTogether(transaction, slice, asked),
		compact({ ...options, sliceSize }),
	);
}

interface Asked {
	rules: TierRules;
	tierSet: string;
	asOf: Instant;
}

async function assignTogether(
	transaction: StoreTransaction,
	requests: readonly TierRequest[],
	{ rules, tierSet, asOf }: Asked,
): Promise<Result<TierDecision>[]> {
	const [leads, entriesToday] = await Promise.all([
		transaction.readLeads(requests.map(({ leadId }) => leadId)),
		countEntries(transaction, rules, tierSet, asOf),
	]);
	const states = await readStates(transaction, leads, tierSet);
	const changes: StoredTier[] = [];
	const decisions = new Map<number, TierDecision>();
	for (const { lead, request, index } of rankRequests(requests, leads)) {
		const decision = assignTier(compact({ ...request, entriesToday, asOf, state: states.get(lead.id) }), rules);
		if (decision.changed) {
			const { name, previous, since } = decision;
			entriesToday.set(name, (entriesToday.get(name) ?? 0) + 1);
			states.set(lead.id, { name, since });
			changes.push(compact({ leadId: lead.id, tierSet, name, previous, since, score: request.score }));
		}
		decisions.set(index, decision);
	}
	if (changes.length > 0) await transaction.writeTiers(changes);
	return requests.map(({ leadId }, index) => {
		const decision = decisions.get(index);
		return decision === undefined ? fail(unknownLead(leadId)) : succeed(decision);
	});
}

/** How many leads have entered each tier that has a daily capacity today. */
async function countEntries(
	transaction: StoreTransaction,
	{ tiers, timeZone }: TierRules,
	tierSet: string,
	asOf: Instant,
): Promise<Map<string, number>> {
	const limited = tiers.flatMap(({ name, capacityPerDay }) => (capacityPerDay === undefined ? [] : [name]));
	const entries = await transaction.countTierEntries(tierSet, limited, dayAround(asOf, timeZone));
	return new Map(limited.map((name, index) => [name, entries[index] ?? 0]));
}

async function readStates(
	transaction: StoreTransaction,
	leads: readonly (StoredLead | undefined)[],
	tierSet: string,
): Promise<Map<string, TierState>> {
	const groups = new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead.group] as const])));
	const stored = await transaction.readTiers([...groups.values()], tierSet);
	return new Map(
		[...groups.keys()].flatMap((id, index) => {
			const state = stored[index];
			return state === undefined ? [] : [[id, { name: state.name, since: state.since }] as const];
		}),
	);
}
