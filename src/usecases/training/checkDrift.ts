import type { Audience } from '../../lead/lead';
import { DAY_MS } from '../../lead/time';
import type { FeatureDrift } from '../../learning/judge/drift';
import type { MeasuredDrift } from '../../learning/judge/assessDrift';
import type { LeadTable } from '../../learning/judge/driftReference';
import { toWindows } from '../../learning/labels/target';
import type { LearningSettings } from '../../learning/settings';
import type { EngineContext } from '../engineContext';
import { loadModel, type Model } from '../models/loadModel';
import type { Training } from '../models/modelBody';
import { collectTrainingSet } from './collectTrainingSets';
import { describeCheck, describeDrift, LEVEL_WORDS, type DescribedDrift, type DescribedSilence } from './describeDrift';
import { assessDriftInBackground } from './inBackground';
import { readRecentScores } from './readRecentScores';
import { readSilences } from './readSilences';

type DriftSettings = LearningSettings['drift'];

interface DriftQuestion {
	model: string;
	/** Scores of the last so many days are compared with those the model was trained on. */
	days: number;
	/** A model whose newest training row is older is stale. */
	staleDays: number;
}

interface AudienceDrift extends Omit<MeasuredDrift, 'features'>, DescribedDrift {
	/** Worst first, by what people call them. */
	features: (FeatureDrift & { label: string; summary: string })[];
	/** Scores there were to compare; of very many an even share is looked at. */
	scores: number;
	trainedUntil: number;
}

interface CheckedDrift extends ReturnType<typeof describeCheck> {
	model: string;
	version: number;
	/** Events that came regularly and no longer do; told whether or not anything was learned. */
	silences: DescribedSilence[];
	/** Empty where nothing was learned yet: points that were never fitted can't drift from what they were fitted on. */
	audiences: Partial<Record<Audience, AudienceDrift>>;
}

/** Whether leads still look as they did when the model learned, whether as many reach the target as it says, and whether events still come. */
export async function checkDrift(context: EngineContext, question: DriftQuestion): Promise<CheckedDrift> {
	const model = await context.store.read(async (view) => await loadModel(view, question.model));
	const silences = await readSilences(context, model);
	const audiences: CheckedDrift['audiences'] = {};
	const trained = Object.keys(model.training).length;
	const tables = trained === 0 ? [] : await readRecentScores(context, model, question.days);
	for (const [audience, recent] of tables) {
		const training = model.training[audience];
		if (training === undefined) continue;
		const { staleDays } = question;
		audiences[audience] = await checkAudience(context, { model, audience, training, recent, staleDays });
	}
	const { name, version } = model;
	return { model: name, version, ...describeCheck(Object.values(audiences), silences), silences, audiences };
}

interface AudienceToCheck {
	model: Model;
	audience: Audience;
	training: Training;
	/** Features of the scores to be compared with those it learned from. */
	recent: LeadTable;
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
	const scores = recent.table.rowCount;
	const windowMs = toWindows(training).longest;
	const drift = shareAlarms(context.settings.learning.drift, Object.keys(model.training).length);
	const job = { scorecard, reference, recent, set, trainedUntil, windowMs, settings: { drift } };
	const measured = await assessDriftInBackground(context, job);
	const labels = new Map(scorecard.terms.map(({ code, label }) => [code, label]));
	const labelOf = (feature: string): string => labels.get(feature) ?? (feature === 'score' ? 'Score' : feature);
	const described = describeDrift({
		...measured,
		age: Math.floor((context.clock() - trainedUntil) / DAY_MS),
		staleDays,
		labelOf,
	});
	const features = measured.features.map((feature) => ({
		...feature,
		label: labelOf(feature.feature),
		summary: LEVEL_WORDS[feature.level],
	}));
	return { ...described, scores, ...measured, features, trainedUntil };
}

/** Audiences are one check: three of them must not cry wolf three times as often. */
function shareAlarms(drift: DriftSettings, audiences: number): DriftSettings {
	const { featureAlarms, fewerAlarms, moreAlarms } = drift;
	return {
		...drift,
		featureAlarms: featureAlarms / audiences,
		fewerAlarms: fewerAlarms / audiences,
		moreAlarms: moreAlarms / audiences,
	};
}
