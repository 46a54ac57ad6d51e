import type { Scorecard } from '../../scoring/scorecard';
import { encodeTable } from '../rows/encodeTable';
import { predictChances, predictScores } from '../rows/predictScorecard';
import type { Snapshots } from '../rows/snapshots';
import type { TimeSplit } from '../rows/timeSplit';
import type { TrainingSet } from '../rows/trainingSet';
import type { LearningSettings } from '../settings';
import { evaluate, type Evaluation } from './evaluate';
import { predictPlain } from './predictPlain';
import { decidePromotion, type PromotionDecision } from './promotion';
import { rateByContact, type RateByContact } from './rateByContact';

type Contestant = 'candidate' | 'rulesOnly' | 'plainLogistic' | 'baseRate';

/** A scorecard on the newest fifth of the leads, which nothing was fitted on, and what it has to beat there. */
export interface Assessment {
	split: TimeSplit<number>;
	evaluation: Record<Contestant, Evaluation>;
	/** Against the scorecard in use, on the same rows. */
	promotion: PromotionDecision;
	/** How often leads of a score reached the target: whole points of ten, best first. */
	byScore: { fromScore: number; leads: number; positives: number }[];
	/** Leads that were written to and leads that were not, apart. */
	byContact: RateByContact;
}

interface AssessedScorecards {
	candidate: Scorecard;
	/** The marketer's points on the candidate's terms. */
	rules: Scorecard;
	/** What scores leads now. */
	champion: Scorecard;
	settings: LearningSettings;
	/** Of the resampling. */
	seed: number;
}

export interface AssessmentJob extends AssessedScorecards {
	set: TrainingSet;
}

export function assessScorecard({ set, ...judged }: AssessmentJob): Assessment {
	return assessSplit(judged, set.split(judged.settings.split));
}

export function assessSplit(
	{ candidate, rules, champion, settings, seed }: AssessedScorecards,
	split: TimeSplit<Snapshots>,
): Assessment {
	const later = split.evaluate;
	const { labels } = later;
	const encoded = encodeTable(candidate, later);
	const challenger = predictChances(candidate, encoded);
	const chancesOf = (scorecard: Scorecard): Float64Array => predictChances(scorecard, encodeTable(scorecard, later));
	const leads = later.numberLeads();
	const evaluationRules = { ...settings.evaluation, seed };
	const assess = (probabilities: ArrayLike<number>): Evaluation =>
		evaluate({ leads, labels, probabilities }, evaluationRules);
	const baseRate = split.fit.length === 0 ? rules.baseRate : split.fit.positives / split.fit.length;
	return {
		split: { fit: split.fit.length, calibrate: split.calibrate.length, evaluate: later.length },
		evaluation: {
			candidate: assess(challenger),
			rulesOnly: assess(chancesOf(rules)),
			plainLogistic: assess(predictPlain(rules, split)),
			baseRate: assess(labels.map(() => baseRate)),
		},
		promotion: decidePromotion({ leads, labels, champion: chancesOf(champion), challenger }, evaluationRules),
		byScore: countByScore(predictScores(candidate, encoded), labels),
		byContact: rateByContact(
			{ leads, labels, probabilities: challenger, contacted: later.listContacted() },
			settings.evaluation.minimumPerClass,
		),
	};
}

function countByScore(scores: Float64Array, labels: readonly number[]): Assessment['byScore'] {
	const bands = Array.from({ length: 10 }, (_, band) => ({ fromScore: band * 10, leads: 0, positives: 0 }));
	for (const [i, label] of labels.entries()) {
		const band = bands[Math.min(9, Math.max(0, Math.floor((scores[i] ?? 0) / 10)))];
		if (band === undefined) continue;
		band.leads++;
		band.positives += label;
	}
	return bands.filter(({ leads }) => leads > 0).reverse();
}
