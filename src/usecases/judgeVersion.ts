import type { Audience } from '../lead/lead';
import type { Judgement } from '../learning/judgeScorecard';
import type { TrainingParts } from '../learning/trainingSet';
import { listColumns, withColumnPoints } from '../scoring/scorecardColumns';
import type { Scorecard } from '../scoring/scorecard';
import type { EngineContext } from './engineContext';
import { judgeInBackground } from './inBackground';
import type { Model } from './loadModel';

export interface Rivals {
	candidate: Model;
	/** The version in use. */
	champion: Model;
	audience: Audience;
	/** On the candidate's terms. */
	parts: TrainingParts;
	/** Of the resampling behind the intervals. */
	seed: number;
}

/** How a version does on the newest leads of one audience, and whether the promotion rule would put it to use. */
export async function judgeVersion({ settings }: EngineContext, { candidate, champion, audience, parts, seed }: Rivals): Promise<Judgement> {
	const rules = candidate.rules[audience];
	const isComparable = describeTerms(champion.scorecards[audience]) === describeTerms(candidate.scorecards[audience]);
	const judged = await judgeInBackground({
		candidate: candidate.scorecards[audience],
		rules,
		champion: isComparable ? champion.scorecards[audience] : rules,
		parts,
		settings: settings.learning,
		seed,
	});
	if (isComparable) return judged;
	const because = `it measures other things than version ${champion.version}, so the two were not compared on the same rows`;
	return { ...judged, promotion: { promote: false, checks: [{ name: 'same terms', passed: false, because }] } };
}

/** What the columns of a scorecard measure, without what they are worth or called. */
function describeTerms(scorecard: Scorecard): string {
	const { terms } = withColumnPoints(scorecard, listColumns(scorecard).map(() => 0));
	return JSON.stringify(terms.map(({ label: _, learn: __, group: ___, ...measured }) => measured));
}
