import { ArmTally } from '../../experiments/armTally';
import { judgeVariants, type VariantTallies } from '../../experiments/judgeVariants';
import { drawOfVariants, findVariant } from '../../experiments/variantDraw';
import type { VariantResults } from '../../experiments/variantResults';
import { compact } from '../../compact';
import { HELD_OUT, type Experiment } from '../../lead/experiment';
import { listHoldouts, type Holdout } from '../../lead/holdout';
import { listStandingPurchases } from '../../lead/purchases';
import type { Instant } from '../../lead/time';
import { isSameName } from '../../lead/sameName';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';

export type ResultsOfVariants = VariantResults & { experiment: Experiment };

/** What the variants of tiers have brought, the newest experiment first; those that ended too where they are asked for; of all tiers or of one. */
export async function readVariantResults(
	context: EngineContext,
	{ tierSet, tier, withEnded = false }: { tierSet: string; tier?: string; withEnded?: boolean },
): Promise<ResultsOfVariants[]> {
	const { store, keyring } = context;
	const { experiments = [] } = await store.read(async (view) => await view.readWorkspace());
	const kept = keyring.concealAddresses(tierSet);
	const isTier = (one: Experiment, name: string) => isSameName(one.tier, keyring.concealAddresses(name));
	const ofTiers = experiments.filter((one) => one.tierSet === kept && (tier === undefined || isTier(one, tier)));
	const running = ofTiers.filter(({ endedAt }) => endedAt === undefined);
	// Who names an experiment that has ended wants to see that one.
	const isOver = tier !== undefined && running.length === 0;
	return await readResultsOf(context, (withEnded ? ofTiers : isOver ? ofTiers.slice(-1) : running).reverse());
}

/** The same of these experiments, in one pass over all leads. */
export async function readResultsOf(
	{ store, clock }: EngineContext,
	asked: readonly Experiment[],
): Promise<ResultsOfVariants[]> {
	const { holdout } = await store.read(async (view) => await view.readWorkspace());
	const tallied = asked.map((experiment) => ({ experiment, tallies: openTallies(experiment, holdout, clock()) }));
	if (tallied.length === 0) return [];
	await eachLeadPage(store, async (view, leads) => {
		const exposures = await view.readExposures(leads.map(({ group }) => group));
		const exposed = leads.flatMap((lead, index) => {
			const ofThese = (exposures[index] ?? []).filter((one) => asked.some(({ salt }) => salt === one.experiment));
			return ofThese.length === 0 ? [] : [{ group: lead.group, exposures: ofThese }];
		});
		const outcomes = await view.readOutcomes(exposed.map(({ group }) => group));
		for (const [index, { group, exposures: known }] of exposed.entries()) {
			const purchases = listStandingPurchases(outcomes[index] ?? []);
			for (const { experiment, tallies } of tallied) {
				const { standing } = findVariant(experiment, group, known);
				const { exposedAt, arm, crossed } = standing;
				if (exposedAt === undefined) continue;
				const lead = { arm, exposedAt, crossed, purchases };
				if (arm !== HELD_OUT) tallies.all.add(lead);
				tallies.besideHoldout?.add(lead);
			}
		}
	});
	return tallied.map(({ experiment, tallies }) => ({ ...judgeVariants(experiment, tallies), experiment }));
}

function openTallies(experiment: Experiment, latest: Holdout | undefined, asOf: Instant): VariantTallies {
	const holdout = listHoldouts(latest).find(({ salt }) => salt === experiment.holdout?.salt);
	const arms = drawOfVariants(experiment).arms.map(([name]) => name);
	// Whatever takes its place treats the same people otherwise: windows that close later tell nothing.
	const until = Math.min(asOf, experiment.endedAt ?? asOf);
	const all = new ArmTally(experiment, arms, until);
	const untilBoth = Math.min(until, holdout?.endedAt ?? until);
	return compact({ all, besideHoldout: holdout && new ArmTally(experiment, arms, untilBoth) });
}
