import type { Stage } from '../scoring/learned';
import type { Scorecard } from '../scoring/scorecard';
import { fitBestRecipe, type Attempt, type FittingStep, type Recipe } from './fit/fitBestRecipe';
import type { ScorecardFit } from './fit/fitScorecard';
import { withoutFoundTerms } from './fit/foundTerms';
import { findStage } from './fit/findStage';
import { listMoved, type MovedPoints } from './fit/listMoved';
import { describeSpread, type DriftReference } from './judge/drift';
import { assessSplit, type Assessment } from './judge/assessScorecard';
import { readMeasured, sampleRows } from './rows/measuredColumns';
import type { Snapshots } from './rows/snapshots';
import type { SetCounts, TrainingSet } from './rows/trainingSet';
import type { LearningSettings } from './settings';

/** Everything one audience's training needs. */
export interface LearningJob {
	/** The marketer's points: the prior. Terms that an earlier training found are left out. */
	rules: Scorecard;
	/** What scores leads now. */
	champion: Scorecard;
	set: TrainingSet;
	settings: LearningSettings;
	seed: number;
}

export interface LearnedScorecard {
	/** The champion itself where there is too little to learn from. */
	scorecard: Scorecard;
	/** The same terms with the points they had before any outcome. */
	rules: Scorecard;
	report: LearningReport;
	/** How features and score were spread over the training rows: what drift is told by. */
	reference: DriftReference;
}

export interface LearningReport extends Assessment, SetCounts {
	stage: Stage;
	/** In words: why this stage, and what would sharpen it. */
	because: string;
	calibration: string;
	weights?: Recipe['weights'];
	lambdas?: ScorecardFit['lambdas'];
	/** Points that moved most, of what people wrote. */
	moved: MovedPoints[];
	/** Terms that were added, since with them the next leads are told better. */
	found: { code: string; label: string }[];
}

/** What takes its time, in turn; some come more than once. */
export type LearningStep = FittingStep | 'judging';

/** Below this many outcomes, of leads that got there and of such that did not, points are left alone. */
const LEARNING_OUTCOMES = 10;

/** Oldest leads fit, the next calibrate, the newest judge: a candidate, and how it does beside the others. */
export function learnScorecard(
	{ rules: written, champion, set, settings, seed }: LearningJob,
	onStep: (step: LearningStep) => void = () => {},
): LearnedScorecard {
	const split = set.split(settings.split);
	const isEnough = hasEnoughOutcomes(set.counts) && split.fit.hasBothAnswers;
	const learned = isEnough
		? toLearned(fitBestRecipe(withoutFoundTerms(written), split, settings, onStep), set, split.fit)
		: keepPoints(champion, written, set.counts);
	const { scorecard, rules, report } = learned;
	onStep('judging');
	const assessment = assessSplit({ candidate: scorecard, rules, champion, settings, seed }, split);
	return {
		scorecard,
		rules,
		reference: describeSpread(readMeasured(scorecard, sampleRows(set.table))),
		report: { ...report, ...set.counts, ...assessment },
	};
}

function hasEnoughOutcomes({ snapshots, positives }: SetCounts): boolean {
	return Math.min(positives, snapshots - positives) >= LEARNING_OUTCOMES;
}

interface Learned extends Pick<LearnedScorecard, 'scorecard' | 'rules'> {
	report: Omit<LearningReport, keyof Assessment | keyof SetCounts>;
}

function keepPoints(champion: Scorecard, written: Scorecard, { snapshots, positives }: SetCounts): Learned {
	const because = `${positives} of ${snapshots} scores reached the target; points start to change after ${LEARNING_OUTCOMES} conversions and ${LEARNING_OUTCOMES} non-conversions.`;
	return {
		scorecard: champion,
		rules: written,
		report: { stage: 'rules', because, calibration: 'identity', moved: [], found: [] },
	};
}

function toLearned({ recipe, fitted, calibration }: Attempt, { counts }: TrainingSet, fit: Snapshots): Learned {
	const { stage, because } = findStage(fitted, fit, counts.positives);
	const scorecard = { ...fitted.scorecard, learned: { stage, covariance: fitted.covariance, calibration } };
	return {
		scorecard,
		rules: fitted.rules,
		report: {
			stage,
			because,
			calibration: calibration.kind,
			weights: recipe.weights,
			lambdas: fitted.lambdas,
			moved: listMoved(fitted.rules, scorecard),
			found: scorecard.terms.filter(({ found }) => found === true).map(({ code, label }) => ({ code, label })),
		},
	};
}
