import { compact } from '../../compact';
import type { ArmResult, Lift } from '../../experiments/holdoutResults';
import { describeAgainst } from '../../experiments/variantMessages';
import type { Comparison, VariantResults } from '../../experiments/variantResults';
import type { Experiment } from '../../lead/experiment';
import type { Holdout } from '../../lead/holdout';
import { EXPERIMENT_OF_HOLDOUT, nameExperiment, type ExperimentDecided } from '../../moments/foundOut';
import type { EngineContext } from '../engineContext';
import { readResultsOfHoldout } from '../experiments/readHoldoutResults';
import { readResultsOf } from '../experiments/readVariantResults';

export interface Verdict {
	/** Of the experiment, the variant and what it was compared with. */
	id: string;
	decided: ExperimentDecided;
}

/** What may come to a verdict. */
export interface OpenExperiments {
	holdouts: readonly Holdout[];
	experiments: readonly Experiment[];
}

/** Every verdict there is of these by now, or was when they ended. Goes through all leads. */
export async function listVerdicts(
	context: EngineContext,
	{ holdouts, experiments }: OpenExperiments,
): Promise<Verdict[]> {
	const verdicts: Verdict[] = [];
	for (const holdout of holdouts) verdicts.push(...(await judgeHoldout(context, holdout)));
	for (const results of await readResultsOf(context, experiments)) verdicts.push(...judgeVariants(results));
	return verdicts;
}

async function judgeHoldout(context: EngineContext, holdout: Holdout): Promise<Verdict[]> {
	const { verdict, summary, since, purchases, arms } = await readResultsOfHoldout(context, holdout);
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
	const listDecided = (variant: string, against: string, comparison: Comparison | undefined): Verdict[] => {
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
		...listDecided(name, first?.name ?? '', againstFirst),
		...listDecided(name, 'not contacted at all', againstHoldout),
	]);
}

function groupOf(name: string, { exposed, leads, buyers, rate }: ArmResult): ExperimentDecided['groups'][number] {
	return compact({ name, people: exposed, counted: leads, buyers, rate });
}

/** Where nobody of the other group has bought there is no upper end, which JSON can't say. */
function liftOf({ cautious, low, high }: Lift): ExperimentDecided['lift'] {
	return compact({ cautious, low, high: Number.isFinite(high) ? high : undefined });
}
