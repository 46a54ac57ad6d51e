import type { Calibration } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import type { Snapshots } from '../rows/snapshots';
import type { TimeSplit } from '../rows/timeSplit';
import type { LearningSettings } from '../settings';
import { calibrateLater } from './calibrateLater';
import { chooseAttempt } from './chooseAttempt';
import { fitRows, growScorecard, type FittedScorecard } from './growScorecard';

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
const SIMPLEST: Recipe = { weights: 'per snapshot', grows: false };
const OTHERS: readonly Recipe[] = [
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
	{ fit, calibrate }: Omit<TimeSplit<Snapshots>, 'evaluate'>,
	settings: LearningSettings,
	onStep: (step: FittingStep) => void,
): Attempt {
	const next = calibrate.thinOutLeads(DECIDING_ROWS);
	const attempt = (recipe: Recipe, snapshots: Snapshots): Attempt => {
		const { table, rowNumbers, labels } = snapshots;
		const rows = { table, rowNumbers, labels, rowWeights: weighRows(snapshots, recipe.weights) };
		onStep(recipe.grows ? 'looking for more terms' : 'fitting');
		const fitted = recipe.grows ? growScorecard(rules, rows, settings) : fitRows(rules, rows, settings);
		onStep('calibrating');
		return { recipe, fitted, ...calibrateLater(fitted, next, settings) };
	};
	const some = fit.thinOutLeads(DECIDING_ROWS);
	const attempts = [attempt(SIMPLEST, some), ...OTHERS.map((recipe) => attempt(recipe, some))] as const;
	const best = chooseAttempt(attempts, next.numberLeads());
	return some.length === fit.length ? best : attempt(best.recipe, fit.thinOutLeads(LEARNING_ROWS));
}

/** All weights add up to the number of leads: a chatty lead never makes the fit surer. */
function weighRows(snapshots: Snapshots, weights: Recipe['weights']): number[] {
	const perLead = snapshots.weighByLead();
	if (weights === 'per lead') return perLead;
	const leads = perLead.reduce((sum, weight) => sum + weight, 0);
	return perLead.map(() => leads / perLead.length);
}
