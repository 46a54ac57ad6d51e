import type { Audience } from '../../lead/lead';
import { DAY_MS } from '../../lead/time';
import type { MeasuredDrift } from '../../learning/judge/assessDrift';
import type { FeatureTable } from '../../learning/rows/featureTable';
import type { EngineContext } from '../engineContext';
import { loadModel, type Model } from '../models/loadModel';
import type { Training } from '../models/modelBody';
import { collectTrainingSet } from './collectTrainingSets';
import { describeDrift, type DescribedDrift } from './describeDrift';
import { assessDriftInBackground } from './inBackground';
import { readRecentScores } from './readRecentScores';

interface DriftQuestion {
	model: string;
	/** Scores of the last so many days are compared with those the model was trained on. */
	days: number;
	/** A model whose newest training row is older is stale. */
	staleDays: number;
}

interface AudienceDrift extends MeasuredDrift, DescribedDrift {
	/** Scores there were to compare; of very many an even share is looked at. */
	scores: number;
	trainedUntil: number;
}

interface CheckedDrift {
	model: string;
	version: number;
	/** Empty where nothing was learned yet: points that were never fitted can't drift from what they were fitted on. */
	audiences: Partial<Record<Audience, AudienceDrift>>;
}

/** Whether leads still look as they did when the model learned, and whether as many reach the target as it says. */
export async function checkDrift(context: EngineContext, question: DriftQuestion): Promise<CheckedDrift> {
	const model = await context.store.read(async (view) => await loadModel(view, question.model));
	const audiences: CheckedDrift['audiences'] = {};
	const tables = await readRecentScores(context, model, question.days);
	for (const [audience, recent] of tables) {
		const training = model.training[audience];
		if (training === undefined) continue;
		const { staleDays } = question;
		audiences[audience] = await checkAudience(context, { model, audience, training, recent, staleDays });
	}
	return { model: model.name, version: model.version, audiences };
}

interface AudienceToCheck {
	model: Model;
	audience: Audience;
	training: Training;
	/** Features of the scores to be compared with those it learned from. */
	recent: FeatureTable;
	staleDays: number;
}

async function checkAudience(
	context: EngineContext,
	{ model, audience, training, recent, staleDays }: AudienceToCheck,
): Promise<AudienceDrift> {
	const scorecard = model.scorecards[audience];
	const { reference, until: trainedUntil } = training;
	const set = await collectTrainingSet(context, { models: [model], audience, target: training });
	// Read first: the table is handed over to the thread.
	const scores = recent.rowCount;
	const settings = context.settings.learning;
	const measured = await assessDriftInBackground({ scorecard, reference, recent, set, trainedUntil, settings });
	const labels = new Map(scorecard.terms.map(({ code, label }) => [code, label]));
	const described = describeDrift({
		...measured,
		age: Math.floor((context.clock() - trainedUntil) / DAY_MS),
		staleDays,
		labelOf: (feature) => labels.get(feature) ?? (feature === 'score' ? 'Score' : feature),
	});
	return { ...described, scores, ...measured, trainedUntil };
}
