import { calibrate, type Calibration } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import { logLossOf } from '../../stats/logLoss';
import { fitCalibration } from './calibration';
import { encodeTable } from '../rows/encodeTable';
import { fitRows, growScorecard, type FittedScorecard } from './growScorecard';
import { labelsOf, leadsOf } from '../judge/judgeScorecard';
import { weighByLead, type LeadKey } from '../labels/labelSnapshots';
import { predictScorecard } from '../rows/scorecardRows';
import type { LearningSettings } from '../settings';
import type { TimeSplit } from '../rows/timeSplit';
import type { TrainingSet } from '../rows/trainingSet';

/** How the points are learned. */
export interface Recipe {
	weights: 'per lead' | 'per snapshot';
	/** Whether terms are found for what the scorecard doesn't look at. */
	grows: boolean;
}

/**
 * The simplest first. Equal snapshots are what scoring is asked about: weighing by lead makes buyers, who leave the prospects
 * early and so have few, too many (measured on a click log: log loss 0.220 instead of 0.216). Where a few chatty leads spoil
 * that, one weight per lead tells the next leads better, and is used.
 */
const RECIPES: readonly Recipe[] = [
	{ weights: 'per snapshot', grows: false },
	{ weights: 'per snapshot', grows: true },
	{ weights: 'per lead', grows: false },
	{ weights: 'per lead', grows: true },
];

export interface Attempt {
	recipe: Recipe;
	fitted: FittedScorecard;
	calibration: Calibration;
	/** Log loss of each row that calibrates. */
	losses: number[];
}

export type FittingStep = 'fitting' | 'looking for more terms' | 'calibrating';

/** Which recipe is best, and how chances have to be bent, can be told from so many rows. */
const DECIDING_ROWS = 50_000;
/** The points are learned from so many at most: twice as many would narrow no interval by a third, and take a gigabyte. */
const LEARNING_ROWS = 300_000;

/** Fits on the oldest leads by each recipe, and takes the one that tells the next leads best. */
export function fitBestRecipe(
	rules: Scorecard,
	set: TrainingSet,
	split: TimeSplit,
	settings: LearningSettings,
	onStep: (step: FittingStep) => void,
): Attempt {
	const next = thinOut(split.calibrate, set.leads, DECIDING_ROWS);
	const attempt = (recipe: Recipe, rowNumbers: readonly number[]): Attempt => {
		const rows = {
			table: set.table,
			rowNumbers,
			labels: labelsOf(set, rowNumbers),
			rowWeights: weighRows(recipe.weights, leadsOf(set, rowNumbers)),
		};
		onStep(recipe.grows ? 'looking for more terms' : 'fitting');
		const fitted = recipe.grows ? growScorecard(rules, rows, settings) : fitRows(rules, rows, settings);
		onStep('calibrating');
		return { recipe, fitted, ...calibrateLater(fitted, set, next, settings) };
	};
	const leads = leadsOf(set, next);
	const some = thinOut(split.fit, set.leads, DECIDING_ROWS);
	const best = RECIPES.map((recipe) => attempt(recipe, some)).reduce((simpler, other) =>
		isSurelyBetter(other, simpler, leads) ? other : simpler,
	);
	return some.length === split.fit.length ? best : attempt(best.recipe, thinOut(split.fit, set.leads, LEARNING_ROWS));
}

/** All rows of evenly spread leads, about so many at most. */
function thinOut(rowNumbers: readonly number[], leads: Int32Array, most: number): readonly number[] {
	const stride = Math.ceil(rowNumbers.length / most);
	return stride <= 1 ? rowNumbers : rowNumbers.filter((i) => leads[i]! % stride === 0);
}

/** One standard error rule (Breiman and others, 1984) on the next leads, pair by pair: what is not surely better isn't worth more numbers. */
function isSurelyBetter(other: Attempt, simpler: Attempt, leads: readonly number[]): boolean {
	const gains = new Map<number, number>();
	leads.forEach((lead, i) => gains.set(lead, (gains.get(lead) ?? 0) + simpler.losses[i]! - other.losses[i]!));
	const total = [...gains.values()].reduce((sum, gain) => sum + gain, 0);
	const squares = [...gains.values()].reduce((sum, gain) => sum + (gain - total / gains.size) ** 2, 0);
	return total > Math.sqrt(squares);
}

/** On the leads that came next. */
function calibrateLater(
	{ scorecard, calibration: leftOut }: FittedScorecard,
	set: TrainingSet,
	rowNumbers: readonly number[],
	settings: LearningSettings,
): Pick<Attempt, 'calibration' | 'losses'> {
	const labels = labelsOf(set, rowNumbers);
	const logOdds = predictScorecard(scorecard, encodeTable(scorecard, set.table, rowNumbers));
	const perLead = weighByLead(leadsOf(set, rowNumbers));
	const calibration = calibrateOn(logOdds, labels, perLead, leftOut, settings);
	return { calibration, losses: labels.map((label, i) => logLossOf(label, calibrate(calibration, logOdds[i]!))) };
}

/** All weights add up to the number of leads: a chatty lead never makes the fit surer. */
function weighRows(weights: Recipe['weights'], leadIds: readonly LeadKey[]): number[] {
	const perLead = weighByLead(leadIds);
	if (weights === 'per lead') return perLead;
	const leads = perLead.reduce((sum, weight) => sum + weight, 0);
	return leadIds.map(() => leads / leadIds.length);
}

/**
 * The steps of isotonic regression follow every whim of few leads, so they need many positives (snapshots of one lead
 * count as one), and have to beat the smooth curve, not only no curve.
 */
function calibrateOn(
	logOdds: Float64Array,
	labels: readonly number[],
	perLead: readonly number[],
	current: Calibration,
	settings: LearningSettings,
): Calibration {
	const smooth = fitCalibration(logOdds, labels, { ...settings.calibration, isotonicPositives: Infinity }, current);
	const positives = labels.reduce((sum, label, i) => sum + label * perLead[i]!, 0);
	return positives < settings.calibration.isotonicPositives
		? smooth
		: fitCalibration(logOdds, labels, settings.calibration, smooth);
}
