import type { Audience } from '../../lead/lead';
import type { Assessment } from '../../learning/judge/assessScorecard';
import type { TrainingSet } from '../../learning/rows/trainingSet';
import type { EngineContext } from '../engineContext';
import { assessInBackground } from './inBackground';
import type { Model } from '../models/loadModel';

interface Rivals {
	candidate: Model;
	/** The version in use. */
	champion: Model;
	audience: Audience;
	/** With what either of them measures. */
	set: TrainingSet;
	/** Of the resampling behind the intervals. */
	seed: number;
}

/** How a version does on the newest leads of one audience, and whether the promotion rule would put it to use. */
export async function assessVersion(
	context: EngineContext,
	{ candidate, champion, audience, set, seed }: Rivals,
): Promise<Assessment> {
	const contestants = {
		candidate: candidate.scorecards[audience],
		rules: candidate.rules[audience],
		champion: champion.scorecards[audience],
	};
	return await assessInBackground(context, { ...contestants, set, settings: context.settings.learning, seed });
}
