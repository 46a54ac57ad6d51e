import { AUDIENCES, type Audience } from '../../lead/lead';
import { DAY_MS } from '../../lead/time';
import type { FeatureDrift } from '../../learning/judge/drift';
import { FeatureTableBuilder, type FeatureTable } from '../../learning/rows/featureTable';
import type { MeasuredDrift } from '../../learning/judge/judgeDrift';
import { collectTrainingSets } from './collectTrainingSets';
import { eachLeadPage } from '../eachLeadPage';
import type { EngineContext } from '../engineContext';
import { judgeDriftInBackground } from './inBackground';
import { loadModel, type Model } from '../models/loadModel';
import type { Training } from '../models/modelBody';
import { PastVectors } from './pastVectors';

export interface DriftQuestion {
	model: string;
	/** Scores of the last so many days are compared with those the model was trained on. */
	days: number;
	/** A model whose newest training row is older is stale. */
	staleDays: number;
}

export interface AudienceDrift extends MeasuredDrift {
	level: 'steady' | 'watch' | 'act';
	/** What asks for attention, in words; empty while all is well. */
	because: string[];
	/** Scores there were to compare; of very many an even share is looked at. */
	scores: number;
	trainedUntil: number;
}

export interface CheckedDrift {
	model: string;
	version: number;
	/** Empty where nothing was learned yet: points that were never fitted can't drift from what they were fitted on. */
	audiences: Partial<Record<Audience, AudienceDrift>>;
}

/** Whether leads still look as they did when the model learned, and whether as many reach the target as it says. */
export async function checkDrift(context: EngineContext, question: DriftQuestion): Promise<CheckedDrift> {
	const model = await context.store.read(async (view) => await loadModel(view, question.model));
	const audiences: CheckedDrift['audiences'] = {};
	const recent = await readRecent(context, model, question.days);
	for (const audience of AUDIENCES) {
		const training = model.training[audience];
		if (training === undefined) continue;
		const checked = await checkAudience(context, model, audience, training, recent.get(audience), question);
		if (checked !== undefined) audiences[audience] = checked;
	}
	return { model: model.name, version: model.version, audiences };
}

async function checkAudience(
	context: EngineContext,
	model: Model,
	audience: Audience,
	training: Training,
	recent: FeatureTable | undefined,
	{ staleDays }: DriftQuestion,
): Promise<AudienceDrift | undefined> {
	const set = (await collectTrainingSets(context, [model], [audience], training)).get(audience);
	if (set === undefined || recent === undefined) return undefined;
	const scores = recent.rowCount;
	const { reference, until: trainedUntil } = training;
	const measured = await judgeDriftInBackground({
		scorecard: model.scorecards[audience],
		reference,
		recent,
		set,
		trainedUntil,
		settings: context.settings.learning,
	});
	const { features, calibration } = measured;
	const because = features.filter(({ level }) => level !== 'steady').map(describeFeature);
	const isOff = calibration !== 'too early to say' && (calibration.low > 1 || calibration.high < 1);
	if (calibration !== 'too early to say' && isOff)
		because.push(
			`${calibration.observed} outcomes came where ${calibration.expected.toFixed(1)} were expected: train anew`,
		);
	const staleSince = Math.floor((context.clock() - training.until) / DAY_MS);
	const isStale = staleSince > staleDays;
	if (isStale) because.push(`the newest lead it learned from is ${staleSince} days old: train anew`);
	const act = isOff || features.some(({ level, dead }) => level === 'act' || dead);
	return {
		level: act ? 'act' : because.length > 0 ? 'watch' : 'steady',
		because,
		scores,
		...measured,
		trainedUntil: training.until,
	};
}

/** Scores by versions that measured all that this one does. */
async function readRecent(
	{ store, clock }: EngineContext,
	model: Model,
	days: number,
): Promise<Map<Audience, FeatureTable>> {
	const until = clock() + 1;
	const vectors = new PastVectors([model]);
	const tables = new Map(AUDIENCES.map((audience) => [audience, new FeatureTableBuilder()]));
	await eachLeadPage(store, async (view, leads) => {
		const scores = await view.readScores(
			leads.map(({ group }) => group),
			{ from: until - days * DAY_MS, until },
		);
		for (const score of scores.flat()) {
			const features = await vectors.read(view, score);
			if (features !== undefined) tables.get(score.audience as Audience)?.add(features);
		}
	});
	return new Map([...tables].map(([audience, table]) => [audience, table.finish()]));
}

function describeFeature({ feature, stability, level, dead }: FeatureDrift): string {
	if (dead) return `${feature} no longer arrives: look at the tracking`;
	return `${feature} is spread differently (PSI ${stability.toFixed(2)}): ${level}`;
}
