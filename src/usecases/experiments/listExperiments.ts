import { EXPERIMENT_OF_HOLDOUT, nameExperiment } from '../../moments/foundOut';
import type { EngineContext } from '../engineContext';

export interface KnownExperiment {
	/** As Experiment Decided calls it. */
	name: string;
	/** Of variants: whose tiers, and which of them. */
	tierSet?: string;
	tier?: string;
	isRunning: boolean;
}

/** The holdout and the experiments with variants, or those of one tier set; running ones first, of one tier the newest. */
export async function listExperiments({ store, keyring }: EngineContext, tierSet?: string): Promise<KnownExperiment[]> {
	const { holdout, experiments = [] } = await store.read(async (view) => await view.readWorkspace());
	const ofHoldout =
		holdout === undefined ? [] : [{ name: EXPERIMENT_OF_HOLDOUT, isRunning: holdout.endedAt === undefined }];
	const newest = new Map(experiments.map((one) => [JSON.stringify([one.tierSet, one.tier]), one]));
	const ofVariants = [...newest.values()].map(({ tierSet: of, tier, endedAt }) => ({
		...{ name: nameExperiment(tier), tierSet: of, tier },
		isRunning: endedAt === undefined,
	}));
	const kept = tierSet === undefined ? undefined : keyring.concealAddresses(tierSet);
	const asked = kept === undefined ? [...ofHoldout, ...ofVariants] : ofVariants.filter((one) => one.tierSet === kept);
	return asked.sort((a, b) => Number(b.isRunning) - Number(a.isRunning));
}
