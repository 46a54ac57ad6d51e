import { compact } from '../../compact';
import type { Audience } from '../../lead/lead';
import { toWindows, type Target } from '../../learning/labels/target';
import { withoutCombinations } from '../../learning/settings';
import type { LearnedScorecard, LearningStep } from '../../learning/learnScorecard';
import type { UpliftTrial } from '../../learning/judge/judgeUplift';
import type { TrainingSet } from '../../learning/rows/trainingSet';
import type { EngineContext } from '../engineContext';
import type { Model } from '../models/loadModel';
import type { Training } from '../models/modelBody';
import { learnInBackground } from './inBackground';

interface AudienceLesson extends Target {
	champion: Model;
	audience: Audience;
	set: TrainingSet;
	/** The people of a holdout, where there is one. */
	trial?: UpliftTrial;
	/** Of the resampling behind the intervals. */
	seed: number;
	/** No points for combinations of terms. */
	plain?: boolean;
	onProgress?: (progress: { step: LearningStep; audience: Audience }) => void;
}

/** What a training has made of one audience; its stage is "rules" where there was too little to learn from. */
export interface LearnedAudience extends Pick<LearnedScorecard, 'scorecard' | 'rules'> {
	audience: Audience;
	training: Training;
}

export async function learnAudience(
	context: EngineContext,
	{ champion, audience, set, trial, seed, plain = false, onProgress, ...target }: AudienceLesson,
): Promise<LearnedAudience> {
	// Read first: the set is handed over to the thread.
	const until = set.newestAsOf;
	const settings = context.settings.learning;
	const { scorecard, rules, report, reference } = await learnInBackground(
		context,
		{
			rules: champion.rules[audience],
			champion: champion.scorecards[audience],
			set,
			...compact({ trial, championUntil: champion.training[audience]?.until }),
			windowMs: toWindows(target).longest,
			settings: plain ? withoutCombinations(settings) : settings,
			seed,
		},
		(step) => onProgress?.({ step, audience }),
	);
	return { audience, scorecard, rules, training: toTraining(target, { until, report, reference }) };
}

function toTraining(
	{ target, windowDays, graceDays, categoryWindows }: Target,
	learned: Pick<Training, 'until' | 'report' | 'reference'>,
): Training {
	return compact({ target, windowDays, graceDays, categoryWindows, ...learned });
}
