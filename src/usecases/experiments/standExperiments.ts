import { compact } from '../../compact';
import { EngineError } from '../../errors';
import { listVariants, type VariantPlan } from '../../experiments/variantPlan';
import type { Experiment } from '../../lead/experiment';
import { isRunning } from '../../lead/holdout';
import { toIsoTime, type Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import { isSameName } from '../../lead/sameName';
import type { TierRules } from '../../tiers/settings';
import { MESSAGES } from '../messages';
import { findValueCap } from './findValueCap';

/** So many are kept of those that have ended. */
const MOST_ENDED = 50;

/** An experiment that begins, in the place of another or as the first of its tier. */
export interface BegunExperiment {
	experiment: Experiment;
	replaces: boolean;
}

interface StandingExperiments {
	/** By tier, as the rules write it. */
	byTier: ReadonlyMap<string, Experiment>;
	begun: readonly BegunExperiment[];
}

/** The experiments of a plan: those that are running already with the same variants go on, others begin. */
export async function standExperiments(
	transaction: StoreTransaction,
	plan: VariantPlan,
	{ rules, tierSet, asOf }: { rules: TierRules; tierSet: string; asOf: Instant },
): Promise<StandingExperiments> {
	const { experiments = [], holdout } = await transaction.readWorkspace();
	const { windowDays, smallestLift } = plan;
	const byTier = new Map<string, Experiment>();
	const begun: BegunExperiment[] = [];
	const ended = new Set<Experiment>();
	for (const { tier: written, variants } of listVariants(plan)) {
		const tier = findTier(written, rules);
		const running = experiments.findLast(
			(one) => one.tierSet === tierSet && one.endedAt === undefined && isSameName(one.tier, tier),
		);
		const settled = { variants, windowDays, smallestLift };
		if (running !== undefined && isSamePlan(running, settled)) {
			byTier.set(tier, running);
			continue;
		}
		if (running !== undefined) ended.add(running);
		const experiment: Experiment = compact({
			// Each begins at another time, so each draws anew, as chance has no other door.
			salt: `variants ${tierSet} ${tier} ${toIsoTime(asOf)}`,
			...{ tierSet, tier, ...settled, startedAt: asOf },
			valueCap: await findValueCap(transaction, asOf),
			holdout: isRunning(holdout) ? { salt: holdout.salt, share: holdout.share } : undefined,
		});
		byTier.set(tier, experiment);
		begun.push({ experiment, replaces: running !== undefined });
	}
	if (begun.length > 0) {
		const kept = experiments.map((one) => (ended.has(one) ? { ...one, endedAt: asOf } : one));
		await transaction.writeExperiments(withoutOldest([...kept, ...begun.map(({ experiment }) => experiment)]));
	}
	return { byTier, begun };
}

function findTier(written: string, { tiers }: TierRules): string {
	const place = tiers.findIndex(({ name }) => isSameName(name, written));
	const tier = tiers[place]?.name;
	if (tier === undefined || place === tiers.length - 1) {
		const names = tiers.slice(0, -1).map(({ name }) => name);
		throw new EngineError('configuration-invalid', MESSAGES.noVariantTier(written, names), { field: 'variants' });
	}
	return tier;
}

type Settled = Pick<Experiment, 'variants' | 'windowDays' | 'smallestLift'>;

function isSamePlan(one: Settled, other: Settled): boolean {
	const textOf = ({ variants, windowDays, smallestLift }: Settled): string =>
		JSON.stringify([variants.map(({ name, share, delayMs }) => [name, share, delayMs]), ...[windowDays, smallestLift]]);
	return textOf(one) === textOf(other);
}

function withoutOldest(experiments: readonly Experiment[]): Experiment[] {
	const ended = experiments.filter(({ endedAt }) => endedAt !== undefined);
	const dropped = new Set(ended.slice(0, Math.max(0, ended.length - MOST_ENDED)));
	return experiments.filter((one) => !dropped.has(one));
}
