import { compact } from '../../compact';
import { AUDIENCES, type Audience } from '../../lead/lead';
import type { Assessment } from '../../learning/judge/assessScorecard';
import type { Target } from '../../learning/labels/target';
import type { TierRates } from '../../learning/judge/tierTally';
import type { SetCounts } from '../../learning/rows/trainingSet';
import { collectTrainingSets } from './collectTrainingSets';
import type { EngineContext } from '../engineContext';
import { describeEvaluation } from './describeEvaluation';
import { assessVersion } from './assessVersion';
import { findVersion } from '../models/findVersion';
import { loadModel } from '../models/loadModel';
import { tallyTiers } from '../tiering/tallyTiers';

interface EvaluationQuestion extends Target {
	model: string;
	/** Absent: the version in use. */
	version?: number;
	audience?: Audience;
	/** The tier set of Assign Tier whose tiers leads are counted by. */
	tierSet?: string;
	seed: number;
	/** Told how many leads have been looked at. */
	onLeads?: (count: number) => void;
}

interface Evaluated extends Assessment, Omit<SetCounts, 'excluded' | 'negatives'> {
	/** For a reader who knows no statistics. */
	summary: string;
	byTier: TierRates[];
}

export interface EvaluatedModel {
	model: string;
	version: number;
	/** What it is compared with. */
	champion: number;
	audiences: Partial<Record<Audience, Evaluated>>;
}

/**
 * How a version does on the newest fifth of the leads, beside rules only, plain logistic regression and the base rate;
 * and what became of the leads of each tier.
 */
export async function evaluateModel(context: EngineContext, question: EvaluationQuestion): Promise<EvaluatedModel> {
	const { champion, candidate } = await context.store.read(async (view) => {
		const leading = await loadModel(view, question.model);
		return { champion: leading, candidate: await findVersion(view, leading, question) };
	});
	const audiences = question.audience === undefined ? AUDIENCES : [question.audience];
	const sets = await collectTrainingSets(context, {
		models: [candidate, champion],
		audiences,
		target: question,
		...compact({ onLeads: question.onLeads }),
	});
	const tally = await tallyTiers(context, question, question.tierSet ?? 'default');
	const { minimumPerClass } = context.settings.learning.evaluation;
	const answer: EvaluatedModel['audiences'] = {};
	for (const [audience, set] of sets) {
		const { excluded: _, negatives: __, ...counts } = set.counts;
		const assessment = await assessVersion(context, { candidate, champion, audience, set, seed: question.seed });
		answer[audience] = {
			...counts,
			summary: describeEvaluation(counts, assessment.evaluation.candidate),
			...assessment,
			byTier: tally.finish(audience, minimumPerClass),
		};
	}
	return { model: question.model, version: candidate.version, champion: champion.version, audiences: answer };
}
