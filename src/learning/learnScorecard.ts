import { compact } from '../compact';
import { calibrate } from '../scoring/calibration';
import type { ContactPoints } from '../scoring/contactPoints';
import type { Stage } from '../scoring/learned';
import type { Scorecard } from '../scoring/scorecard';
import { centreLines } from './fit/centreLines';
import { fitBestRecipe, type Attempt, type FittingStep, type Recipe } from './fit/fitBestRecipe';
import type { ScorecardFit } from './fit/fitScorecard';
import { withoutFoundTerms } from './fit/foundTerms';
import { findStage } from './fit/findStage';
import { listMoved, type MovedPoints } from './fit/listMoved';
import { judgeUplift, type UpliftReport, type UpliftTrial } from './judge/judgeUplift';
import { takeReference, type DriftReference } from './judge/driftReference';
import { assessSplit, type Assessment, type LeftOutRows } from './judge/assessScorecard';
import type { Snapshots } from './rows/snapshots';
import type { SetCounts, TrainingSet } from './rows/trainingSet';
import { thinSet } from './rows/thinSet';
import type { LearningSettings } from './settings';

/** Everything one audience's training needs. */
export interface LearningJob {
	/** The marketer's points: the prior. Terms that an earlier training found are left out. */
	rules: Scorecard;
	/** What scores leads now. */
	champion: Scorecard;
	/** The newest look that it has learned from; absent where it has learned from none. */
	championUntil?: number;
	set: TrainingSet;
	/** The people of a holdout, who say what contacting changes; absent where there is none. */
	trial?: UpliftTrial;
	/** How long a snapshot's outcome may take at most. */
	windowMs: number;
	settings: LearningSettings;
	seed: number;
}

export interface LearnedScorecard {
	/** The champion itself where there is too little to learn from. */
	scorecard: Scorecard;
	/** The same terms with the points they had before any outcome. */
	rules: Scorecard;
	report: LearningReport;
	/** What drift is told by. */
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
	/** How much of what leads commonly do is told by lines of history alone, up to 1; absent where none of it. */
	linesAlone?: number;
	/** Terms that were added, since with them the next leads are told better. */
	found: { code: string; label: string }[];
	/** What contacting changes; absent without a holdout. */
	uplift?: UpliftReport;
}

/** What takes its time, in turn; some come more than once. */
export type LearningStep = FittingStep | 'comparing with people held out' | 'judging';

/** Below this many leads that got there, and such that did not, all is left alone. */
const LEARNING_OUTCOMES = 10;

/** Oldest leads fit, the next calibrate, the newest judge: a candidate, and how it does beside the others. */
export function learnScorecard(
	{ rules: written, champion, championUntil, set: all, trial, windowMs, settings, seed }: LearningJob,
	onStep: (step: LearningStep) => void = () => {},
): LearnedScorecard {
	const set = thinSet(all, settings.heldLooks);
	const split = set.split(settings.split);
	const isEnough = hasEnoughOutcomes(set.counts) && split.fit.hasBothAnswers;
	const learned = isEnough
		? toLearned(fitBestRecipe(withoutFoundTerms(withoutContact(written)), split, settings, onStep), set, split.fit)
		: keepPoints(champion, written, set.counts);
	const { rules, report, leftOut } = learned;
	if (isEnough && trial !== undefined) onStep('comparing with people held out');
	const { contact, uplift } = isEnough ? askTrial(learned.scorecard, trial, settings) : {};
	const scorecard = compact({ ...learned.scorecard, contact: contact ?? learned.scorecard.contact });
	onStep('judging');
	const rivals = { candidate: scorecard, rules, champion, championUntil };
	const assessment = assessSplit({ ...rivals, settings, seed, leftOut }, split);
	return {
		scorecard,
		rules,
		reference: takeReference(scorecard, set, windowMs),
		report: compact({ ...report, ...set.counts, ...assessment, uplift }),
	};
}

/** Each training asks afresh what contacting changes. */
function withoutContact({ contact: _, ...rules }: Scorecard): Scorecard {
	return rules;
}

function askTrial(
	scorecard: Scorecard,
	trial: UpliftTrial | undefined,
	settings: LearningSettings,
): { contact?: ContactPoints; uplift?: UpliftReport } {
	if (trial === undefined) return {};
	const { contact, report } = judgeUplift(scorecard, trial, settings);
	return compact({ contact, uplift: report });
}

function hasEnoughOutcomes({ positives, negatives }: SetCounts): boolean {
	return Math.min(positives, negatives) >= LEARNING_OUTCOMES;
}

interface Learned extends Pick<LearnedScorecard, 'scorecard' | 'rules'> {
	report: Omit<LearningReport, keyof Assessment | keyof SetCounts>;
	leftOut?: LeftOutRows | undefined;
}

function keepPoints(champion: Scorecard, written: Scorecard, { leads, positives }: SetCounts): Learned {
	const because = `${positives} of ${leads} leads reached the target; learning begins with ${LEARNING_OUTCOMES} leads that did and ${LEARNING_OUTCOMES} that did not.`;
	return {
		scorecard: champion,
		rules: written,
		report: { stage: 'rules', because, calibration: 'identity', moved: [], found: [] },
	};
}

function toLearned(
	{ recipe, fitted, calibration, learnedFrom }: Attempt,
	{ counts }: TrainingSet,
	fit: Snapshots,
): Learned {
	const { stage, because } = findStage(fitted, fit, counts.positives);
	const { scorecard: centred, covariance } = centreLines(fitted, fitted.rules, learnedFrom ?? fit);
	const scorecard = { ...centred, learned: { stage, covariance: [...covariance], calibration } };
	return {
		scorecard,
		rules: fitted.rules,
		leftOut: learnedFrom && {
			snapshots: learnedFrom.at(fitted.leftOut.places),
			chances: fitted.leftOut.logOdds.map((z) => calibrate(calibration, z)),
			rowWeights: fitted.leftOut.rowWeights,
		},
		report: compact({
			stage,
			because,
			calibration: calibration.kind,
			weights: recipe.weights,
			linesAlone: recipe.linesAlone,
			lambdas: fitted.lambdas,
			moved: listMoved(fitted.rules, scorecard),
			found: scorecard.terms.filter(({ found }) => found === true).map(({ code, label }) => ({ code, label })),
		}),
	};
}
