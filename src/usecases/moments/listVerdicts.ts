import { compact } from '../../compact';
import type { ArmResult, Lift } from '../../experiments/holdoutResults';
import { describeAgainst } from '../../experiments/variantMessages';
import type { Comparison, VariantResults } from '../../experiments/variantResults';
import type { Experiment } from '../../lead/experiment';
import { EXPERIMENT_OF_HOLDOUT, nameExperiment, type ExperimentDecided } from '../../moments/foundOut';
import type { EngineContext } from '../engineContext';
import { readHoldoutResults } from '../experiments/readHoldoutResults';
import { readVariantResults } from '../experiments/readVariantResults';

export interface Verdict {
	/** Of the experiment, the variant and what it was compared with. */
	id: string;
	decided: ExperimentDecided;
}

/** Every verdict there is by now, of the holdout and of variants whose experiment is running. Goes through all leads. */
export async function listVerdicts(context: EngineContext): Promise<Verdict[]> {
	const { holdout, experiments = [] } = await context.store.read(async (view) => await view.readWorkspace());
	const ofHoldout = holdout === undefined ? [] : await judgeHoldout(context);
	const running = experiments.filter(({ endedAt }) => endedAt === undefined);
	const ofVariants: Verdict[] = [];
	for (const tierSet of new Set(running.map((one) => one.tierSet)))
		for (const results of await readVariantResults(context, { tierSet })) ofVariants.push(...judgeVariants(results));
	return [...ofHoldout, ...ofVariants];
}

async function judgeHoldout(context: EngineContext): Promise<Verdict[]> {
	const { verdict, summary, since, purchases, arms, holdout } = await readHoldoutResults(context);
	if (verdict !== 'better' && verdict !== 'worse') return [];
	const decided: ExperimentDecided = compact({
		...{ experiment: EXPERIMENT_OF_HOLDOUT, verdict, summary, startedAt: holdout.startedAt, decidedAt: since },
		lift: purchases && liftOf(purchases),
		groups: [groupOf('Contacted', arms.contacted), groupOf('Held out', arms.holdout)],
	});
	return [{ id: holdout.salt, decided }];
}

function judgeVariants({
	experiment,
	variants,
	heldOut,
	stopRule,
}: VariantResults & { experiment: Experiment }): Verdict[] {
	const { salt, tier, tierSet, startedAt } = experiment;
	const groups = [
		...variants.map((one) => groupOf(one.name, one)),
		...(heldOut === undefined ? [] : [groupOf('Held out', heldOut)]),
	];
	const judge = (variant: string, against: string, comparison: Comparison | undefined): Verdict[] => {
		const { verdict, since, purchases } = comparison ?? { verdict: 'unknown' };
		if (verdict === 'unknown') return [];
		const summary = describeAgainst({ name: variant }, against, comparison);
		const decided: ExperimentDecided = compact({
			...{ experiment: nameExperiment(tier), tierSet, variant, against, verdict, summary, stopRule },
			...{ startedAt, decidedAt: since, lift: purchases && liftOf(purchases), groups },
		});
		return [{ id: JSON.stringify([salt, variant, against]), decided }];
	};
	const [first] = variants;
	return variants.flatMap(({ name, againstFirst, againstHoldout }) => [
		...judge(name, first?.name ?? '', againstFirst),
		...judge(name, 'not contacted at all', againstHoldout),
	]);
}

function groupOf(name: string, { exposed, leads, buyers, rate }: ArmResult): ExperimentDecided['groups'][number] {
	return compact({ name, people: exposed, counted: leads, buyers, rate });
}

/** Where nobody of the other group has bought there is no upper end, which JSON can't say. */
function liftOf({ cautious, low, high }: Lift): ExperimentDecided['lift'] {
	return compact({ cautious, low, high: Number.isFinite(high) ? high : undefined });
}
