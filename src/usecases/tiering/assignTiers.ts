import { EngineError } from '../../errors';
import type { StoredLead } from '../../store/port/leads';
import type { StoredTier } from '../../store/port/tiers';
import { compareText } from '../../store/storedText';
import { assignTier, type TierDecision, type TierRules, type TierState } from '../../tiers/assignTier';
import { dayAround } from '../../tiers/dayAround';
import { fail, succeed, type EngineContext, type Result } from '../engineContext';
import { inChunks } from '../inChunks';

export interface TierRequest {
	leadId: string;
	/** As Score Lead gave it. */
	score: number;
	/** Which thresholds apply, where the rules have several. */
	segment?: string;
}

/**
 * Tiers of one rule set for a batch; the same lead twice in a batch sees its own earlier decision. A daily capacity is
 * counted and used up inside one write, and goes to the best of the batch, which is why such a batch isn't cut.
 */
export async function assignTiers(
	context: EngineContext,
	requests: readonly TierRequest[],
	rules: TierRules,
	tierSet: string,
): Promise<Result<TierDecision>[]> {
	const limited = rules.tiers.flatMap(({ name, capacityPerDay }) => (capacityPerDay === undefined ? [] : [name]));
	const assign = (slice: readonly TierRequest[]) => assignTogether(context, slice, rules, tierSet, limited);
	return limited.length > 0 ? await assign(requests) : await inChunks(requests, assign);
}

async function assignTogether(
	context: EngineContext,
	requests: readonly TierRequest[],
	rules: TierRules,
	tierSet: string,
	limited: readonly string[],
): Promise<Result<TierDecision>[]> {
	const asOf = context.clock();
	return await context.store.write(async (transaction) => {
		const [leads, entries] = await Promise.all([
			transaction.readLeads(requests.map(({ leadId }) => leadId)),
			transaction.countTierEntries(tierSet, limited, dayAround(asOf, rules.timeZone)),
		]);
		const entriesToday = new Map(limited.map((name, index) => [name, entries[index] ?? 0]));
		const found = [...new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead.group] as const])))];
		const stored = await transaction.readTiers(
			found.map(([, group]) => group),
			tierSet,
		);
		const states = new Map<string, TierState>();
		found.forEach(([id], index) => {
			const state = stored[index];
			if (state !== undefined) states.set(id, { name: state.name, since: state.since });
		});

		const changes: StoredTier[] = [];
		const decisions = new Map<number, TierDecision>();
		for (const { lead, request, index } of rankRequests(requests, leads)) {
			const state = states.get(lead.id);
			const decision = assignTier({ ...request, entriesToday, asOf, ...(state === undefined ? {} : { state }) }, rules);
			if (decision.changed) {
				entriesToday.set(decision.name, (entriesToday.get(decision.name) ?? 0) + 1);
				states.set(lead.id, { name: decision.name, since: decision.since });
				changes.push({
					leadId: lead.id,
					tierSet,
					name: decision.name,
					...(decision.previous === undefined ? {} : { previous: decision.previous }),
					since: decision.since,
					score: request.score,
				});
			}
			decisions.set(index, decision);
		}
		if (changes.length > 0) await transaction.writeTiers(changes);
		return requests.map(({ leadId }, index) => {
			const decision = decisions.get(index);
			return decision === undefined ? fail(unknownLead(leadId)) : succeed(decision);
		});
	});
}

interface RankedRequest {
	lead: StoredLead;
	request: TierRequest;
	/** Its place in the batch. */
	index: number;
}

/** Requests about known leads: the best lead first by its highest score (ties: by id), each lead's own in their order. */
function rankRequests(requests: readonly TierRequest[], leads: readonly (StoredLead | undefined)[]): RankedRequest[] {
	const ranked: RankedRequest[] = [];
	const highest = new Map<string, number>();
	for (const [index, request] of requests.entries()) {
		const lead = leads[index];
		if (lead === undefined) continue;
		ranked.push({ lead, request, index });
		highest.set(lead.id, Math.max(request.score, highest.get(lead.id) ?? -Infinity));
	}
	const scoreOf = ({ lead }: RankedRequest): number => highest.get(lead.id) ?? -Infinity;
	return ranked.sort((a, b) => scoreOf(b) - scoreOf(a) || compareText(a.lead.id, b.lead.id) || a.index - b.index);
}

export function unknownLead(leadId: string): EngineError {
	return new EngineError(
		'score-unknown',
		`No lead "${leadId}" is on record in this workspace. Run Score Lead before this step, with the same workspace.`,
		{
			field: 'lead.id',
		},
	);
}
