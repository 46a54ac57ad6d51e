import { compact } from '../../compact';
import type { VariantPlan } from '../../experiments/variantPlan';
import type { TierRules } from '../../tiers/assignTier';
import type { CartChange } from '../../tiers/reentry';
import type { EngineContext, Result } from '../engineContext';
import { routeVariants, type GivenVariant } from '../experiments/routeVariants';
import { standExperiments, type BegunExperiment } from '../experiments/standExperiments';
import { writeBatch, type BatchOptions } from '../writeBatch';
import { assignTogether, type RoutedTier } from './assignTogether';
import { keepRules, keepTierSet } from './keepTierSet';
import { namesOf } from './listTierNames';
import type { TierRequest } from './rankRequests';
import { companyTierSet } from './tierOwners';
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
	/** Which cart makes those who stay come into their tier anew. Absent: none. */
	cartCounts?: CartChange;
	/** Told of experiments that have begun. */
	onBegun?: (begun: readonly BegunExperiment[]) => void;
	/** Told of the tiers there were, in their order, where the list has others now. */
	onOtherTiers?: (former: readonly string[]) => void;
}

export interface AssignedTier extends RoutedTier, GivenVariant {}

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
		cartCounts,
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
	const asked = compact({ rules, tierSet: keep(set), keep, asOf: context.clock(), cartCounts });
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
