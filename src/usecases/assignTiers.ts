import { EngineError } from '../errors';
import type { StoredTier } from '../store/leadStore';
import { assignTier, type TierDecision, type TierRules, type TierState } from '../tiers/assignTier';
import { fail, succeed, type EngineContext, type Result } from './engineContext';
import { inChunks } from './inChunks';

export interface TierRequest {
	leadId: string;
	/** As Score Lead gave it. */
	score: number;
	/** Which thresholds apply, where the rules have several. */
	segment?: string;
}

/** Tiers of one rule set for a batch; the same lead twice in a batch sees its own earlier decision. */
export async function assignTiers(
	context: EngineContext,
	requests: readonly TierRequest[],
	rules: TierRules,
	tierSet: string,
): Promise<Result<TierDecision>[]> {
	return await inChunks(requests, (slice) => assignSlice(context, slice, rules, tierSet));
}

async function assignSlice(
	context: EngineContext,
	requests: readonly TierRequest[],
	rules: TierRules,
	tierSet: string,
): Promise<Result<TierDecision>[]> {
	const asOf = context.clock();
	return await context.store.write(async (transaction) => {
		const leads = await transaction.readLeads(requests.map(({ leadId }) => leadId));
		const found = [...new Map(leads.flatMap((lead) => (lead === undefined ? [] : [[lead.id, lead.group] as const])))];
		const stored = await transaction.readTiers(found.map(([, group]) => group), tierSet);
		const states = new Map<string, TierState>();
		found.forEach(([id], index) => {
			const state = stored[index];
			if (state !== undefined) states.set(id, { name: state.name, since: state.since });
		});

		const changes: StoredTier[] = [];
		const answers = requests.map((request, index): Result<TierDecision> => {
			const lead = leads[index];
			if (lead === undefined) return fail(unknownLead(request.leadId));
			const state = states.get(lead.id);
			const decision = assignTier({ ...request, asOf, ...(state === undefined ? {} : { state }) }, rules);
			if (decision.changed || state === undefined) {
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
			return succeed(decision);
		});
		if (changes.length > 0) await transaction.writeTiers(changes);
		return answers;
	});
}

export function unknownLead(leadId: string): EngineError {
	return new EngineError('score-unknown', `No lead "${leadId}" is on record in this workspace. Run Score Lead before this step, with the same workspace.`, {
		field: 'lead.id',
	});
}
