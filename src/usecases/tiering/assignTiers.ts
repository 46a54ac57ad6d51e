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
	// A tier may be named after somebody: with a hashing secret such a name is kept as its hash.
	const keep = context.keyring.concealAddresses;
	const asked = { rules, tierSet: keep(tierSet), keep, asOf: context.clock() };
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
	/** A name as it is stored. */
	keep: (name: string) => string;
	asOf: Instant;
}

async function assignTogether(
	transaction: StoreTransaction,
	requests: readonly TierRequest[],
	{ rules, tierSet, keep, asOf }: Asked,
): Promise<Result<TierDecision>[]> {
	const [leads, entriesToday] = await Promise.all([
		transaction.readLeads(requests.map(({ leadId }) => leadId)),
		countEntries(transaction, { rules, tierSet, keep, asOf }),
	]);
	const shown = new Map(rules.tiers.map(({ name }) => [keep(name), name]));
	const states = await readStates(transaction, leads, tierSet, shown);
	const changes: StoredTier[] = [];
	const decisions = new Map<number, TierDecision>();
	for (const { lead, request, index } of rankRequests(requests, leads)) {
		const decision = assignTier(compact({ ...request, entriesToday, asOf, state: states.get(lead.id) }), rules);
		if (decision.changed) {
			const { name, previous, since } = decision;
			entriesToday.set(name, (entriesToday.get(name) ?? 0) + 1);
			states.set(lead.id, { name, since });
			const kept = { name: keep(name), previous: previous === undefined ? undefined : keep(previous) };
			changes.push(compact({ leadId: lead.id, tierSet, ...kept, since, score: request.score }));
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
	{ rules: { tiers, timeZone }, tierSet, keep, asOf }: Asked,
): Promise<Map<string, number>> {
	const limited = tiers.flatMap(({ name, capacityPerDay }) => (capacityPerDay === undefined ? [] : [name]));
	if (limited.length === 0) return new Map();
	const entries = await transaction.countTierEntries(tierSet, limited.map(keep), dayAround(asOf, timeZone));
	return new Map(limited.map((name, index) => [name, entries[index] ?? 0]));
}

async function readStates(
	transaction: StoreTransaction,
	leads: readonly (StoredLead | undefined)[],
	tierSet: string,
	shown: ReadonlyMap<string, string>,
): Promise<Map<string, TierState>> {
	const groups = new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead.group] as const])));
	const stored = await transaction.readTiers([...groups.values()], tierSet);
	return new Map(
		[...groups.keys()].flatMap((id, index) => {
			const state = stored[index];
			return state === undefined
				? []
				: [[id, { name: shown.get(state.name) ?? state.name, since: state.since }] as const];
		}),
	);
}
