import { AUDIENCES, type Audience } from '../lead/lead';
import { DAY_MS } from '../lead/time';
import { measureCalibrationInTheLarge, measureDrift, type CalibrationInTheLarge, type FeatureDrift } from '../learning/drift';
import { FeatureTableBuilder, type FeatureTable } from '../learning/featureTable';
import { encodeTable } from '../learning/encodeTable';
import { labelsOf, predictChances } from '../learning/judgeScorecard';
import { readScored } from '../learning/scoredRows';
import { logLoss } from '../stats/logLoss';
import { collectTrainingSets } from './collectTrainingSets';
import { eachLeadPage } from './eachLeadPage';
import type { EngineContext } from './engineContext';
import { loadModel, type Model } from './loadModel';
import type { Training } from './modelBody';
import { PastVectors } from './pastVectors';

export interface DriftQuestion {
	model: string;
	/** Scores of the last so many days are compared with those the model was trained on. */
	days: number;
	/** A model whose newest training row is older is stale. */
	staleDays: number;
}

export interface AudienceDrift {
	level: 'steady' | 'watch' | 'act';
	/** What asks for attention, in words; empty while all is well. */
	because: string[];
	/** Scores compared. */
	scores: number;
	features: FeatureDrift[];
	/** Of outcomes that came in since training. */
	calibration: CalibrationInTheLarge | 'too early to say';
	logLoss?: number;
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
		audiences[audience] = await checkAudience(context, model, audience, training, recent.get(audience), question);
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
): Promise<AudienceDrift> {
	const scorecard = model.scorecards[audience];
	const scores = recent?.rowCount ?? 0;
	const features = recent === undefined || scores === 0 ? [] : measureDrift(training.reference, readScored(scorecard, recent, [...Array(scores).keys()]), context.settings.learning.drift);
	const since = await judgeSince(context, model, audience, training);
	const because = features.filter(({ level }) => level !== 'steady').map(describeFeature);
	const isOff = since.calibration !== 'too early to say' && (since.calibration.low > 1 || since.calibration.high < 1);
	if (since.calibration !== 'too early to say' && isOff) because.push(`${since.calibration.observed} outcomes came where ${since.calibration.expected.toFixed(1)} were expected: train anew`);
	const staleSince = Math.floor((context.clock() - training.until) / DAY_MS);
	const isStale = staleSince > staleDays;
	if (isStale) because.push(`the newest lead it learned from is ${staleSince} days old: train anew`);
	const act = isOff || features.some(({ level, dead }) => level === 'act' || dead);
	return {
		level: act ? 'act' : because.length > 0 ? 'watch' : 'steady',
		because,
		scores,
		features,
		...since,
		trainedUntil: training.until,
	};
}

/** Outcomes of rows that ripened after training, against what the model says of them. */
async function judgeSince(context: EngineContext, model: Model, audience: Audience, training: Training): Promise<Pick<AudienceDrift, 'calibration' | 'logLoss'>> {
	const set = (await collectTrainingSets(context, [model], [audience], training)).get(audience);
	if (set === undefined) return { calibration: 'too early to say' };
	const later = Array.from(set.asOf.keys()).filter((i) => set.asOf[i]! > training.until);
	if (later.length === 0) return { calibration: 'too early to say' };
	const labels = labelsOf(set, later);
	const chances = predictChances(model.scorecards[audience], encodeTable(model.scorecards[audience], set.table, later));
	return { calibration: measureCalibrationInTheLarge(labels, chances), logLoss: logLoss(labels, chances) };
}

/** Scores by versions that measured all that this one does. */
async function readRecent({ store, clock }: EngineContext, model: Model, days: number): Promise<Map<Audience, FeatureTable>> {
	const until = clock() + 1;
	const vectors = new PastVectors([model]);
	const tables = new Map(AUDIENCES.map((audience) => [audience, new FeatureTableBuilder()]));
	await eachLeadPage(store, async (view, leads) => {
		const scores = await view.readScores(leads.map(({ group }) => group), { from: until - days * DAY_MS, until });
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
