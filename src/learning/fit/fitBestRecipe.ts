import type { Calibration } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import { encodeTable } from '../rows/encodeTable';
import { limitRows } from '../rows/limitRows';
import { predictScorecard, toWeights } from '../rows/predictScorecard';
import type { Snapshots } from '../rows/snapshots';
import type { TimeSplit } from '../rows/timeSplit';
import type { LearningSettings } from '../settings';
import { calibrateLater, type Later } from './calibrateLater';
import { carryCurve } from './carryCurve';
import { chooseAttempt } from './chooseAttempt';
import { fitBaseRate } from './fitBaseRate';
import { fitRows, growScorecard, refitRows, type FittedScorecard, type LabelledRows } from './growScorecard';
import { measureLeadWorth } from './leadWorth';
import { measureLeftOut } from './leaveLeadsOut';
import { withLinesAlone } from './linesAlone';
import { mixWithLines, weighLines } from './mixWithLines';

/** How the points are learned. */
export interface Recipe {
	weights: 'per lead' | 'per snapshot';
	/** Whether terms are found for what the scorecard doesn't look at. */
	grows: boolean;
	/** How much of what leads commonly do is told by lines of history alone, up to 1; absent where none of it. */
	linesAlone?: number;
}

/**
 * Equal snapshots are what scoring is asked about: weighing by lead makes buyers, who leave the prospects early and so have
 * few, too many (measured on a click log: log loss 0.220 instead of 0.216). Where a few chatty leads spoil that, one weight
 * per lead tells the next leads better, and is used.
 */
const SIMPLEST: Recipe = { weights: 'per snapshot', grows: false };

export interface Attempt {
	recipe: Recipe;
	fitted: FittedScorecard;
	calibration: Calibration;
	/** What it was fitted on, where each of these leads can be told as if it had been left out. */
	learnedFrom?: Snapshots;
}

/** On the oldest leads; the next ones tell. */
type FirstAttempt = Attempt & Later;

export type FittingStep = 'fitting' | 'looking for more terms' | 'calibrating';

/** A fit whose found terms are kept; rows may weigh more now. */
interface Earlier extends Pick<LabelledRows, 'leadWorth'> {
	fitted?: FittedScorecard;
}

/** Which recipe is best, and how chances have to be bent, can be told from so many rows. */
const DECIDING_ROWS = 50_000;
/** Which terms there are to find, from so many: each round of looking goes through all of them dozens of times. */
const GROWING_ROWS = 20_000;
/** The points are learned from so many at most: twice as many would narrow no interval by a third, and take a gigabyte. */
const LEARNING_ROWS = 300_000;

/** Below so many leads of either answer nothing is held back to choose by: the marketer's terms, under what is believed of them. */
const CHOOSING_OUTCOMES = 15;

/**
 * Fits on the oldest leads by each recipe, and takes the one that tells the next leads best. With that rows may weigh as
 * much as they tell (`measureLeadWorth`); what would be chosen by such rows told the newest leads worse. Unless the next
 * leads ask for a curve of their own, which says that times have changed, its points are then learned from them too: the
 * newer, the better, and all of them more (on a log of won deals log loss .2601 → .2469). Given terms share what leads commonly do
 * with lines of history, by leads left out; and they are taken again unless those that were found surely tell such leads better.
 * Where all of the oldest leads gave one answer it is the base rate alone.
 */
export function fitBestRecipe(
	rules: Scorecard,
	{ fit, calibrate }: Omit<TimeSplit<Snapshots>, 'evaluate'>,
	settings: LearningSettings,
	onStep: (step: FittingStep) => void,
): Attempt {
	const next = calibrate.thinOutLeads(DECIDING_ROWS);
	const fitBy = (
		{ grows, weights }: Recipe,
		snapshots: Snapshots,
		{ fitted, leadWorth }: Earlier = {},
	): FittedScorecard => {
		onStep(grows && !fitted ? 'looking for more terms' : 'fitting');
		const rows = toLabelledRows(snapshots, weights, leadWorth);
		if (!grows) return fitRows(rules, rows, settings);
		// To look for others takes as long again as all before.
		if (fitted) return refitRows(fitted, rows, settings);
		const some = snapshots.thinOutLeads(GROWING_ROWS);
		if (some === snapshots) return growScorecard(rules, rows, settings);
		return refitRows(growScorecard(rules, toLabelledRows(some, weights), settings), rows, settings);
	};
	const attempt = (recipe: Recipe, earlier?: Earlier): FirstAttempt => {
		const fitted = fitBy(recipe, fit.thinOutLeads(DECIDING_ROWS), earlier);
		onStep('calibrating');
		return { recipe, fitted, ...calibrateLater(fitted, next, settings) };
	};
	const both = fit.with(calibrate).thinOutLeads(LEARNING_ROWS);
	const byBaseRate = (weights: Recipe['weights']): Attempt => {
		const fitted = fitBaseRate(rules, toLabelledRows(both, weights), settings);
		return { recipe: { weights, grows: false }, fitted, calibration: fitted.calibration, learnedFrom: both };
	};
	if (!fit.hasBothAnswers) return byBaseRate(SIMPLEST.weights);
	if (isFew(both)) {
		const fitted = fitBy(SIMPLEST, both);
		return { recipe: SIMPLEST, fitted, calibration: fitted.calibration, learnedFrom: both };
	}
	const nextLeads = next.numberLeads();
	const plain = chooseNext([attempt(SIMPLEST), attempt({ ...SIMPLEST, weights: 'per lead' })], nextLeads);
	const chosen = chooseNext([plain, attempt({ ...plain.recipe, grows: true })], nextLeads);
	const { recipe } = chosen;
	const leadWorth = measureWorth(plain, fit.thinOutLeads(GROWING_ROWS));
	const earlier: Earlier = leadWorth === 1 ? {} : { fitted: chosen.fitted, leadWorth };
	const { fitted: first, calibration, isBent } = leadWorth === 1 ? chosen : attempt(recipe, earlier);
	if (isBent) {
		const learnedFrom = fit.thinOutLeads(LEARNING_ROWS);
		const fitted = fitBy(recipe, learnedFrom, earlier);
		const logOdds = predictScorecard(first.scorecard, encodeTable(first.scorecard, next));
		const curveRows = { logOdds, rowWeights: next.weighByLead() };
		const covariance = carryCurve(fitted.covariance, toWeights(fitted.scorecard), calibration, curveRows);
		return { recipe, calibration, fitted: { ...fitted, covariance }, learnedFrom };
	}
	const fromBoth = (more: Recipe): Attempt => {
		// Terms stay those that the next leads have been told by.
		const fitted = fitBy(more, both, { fitted: first, leadWorth });
		return { recipe: more, fitted, calibration: fitted.calibration, learnedFrom: both };
	};
	const withLines = (given: Attempt): Attempt => {
		// More rows than that have learned away, point by point, what is wrong.
		const bare = both.length > DECIDING_ROWS ? undefined : withLinesAlone(rules, both);
		if (bare === undefined) return given;
		onStep('fitting');
		const alone = fitRows(bare, toLabelledRows(both, recipe.weights, leadWorth), settings);
		const linesAlone = weighLines(given.fitted.leftOut, alone.leftOut);
		if (linesAlone === 0) return given;
		const fitted = mixWithLines(given.fitted, alone, linesAlone, both);
		return { ...given, recipe: { ...given.recipe, linesAlone }, fitted, calibration: fitted.calibration };
	};
	const simple = withLines(fromBoth({ ...recipe, grows: false }));
	return recipe.grows ? chooseLeftOut([simple, fromBoth(recipe)]) : simple;
}

/**
 * The simpler, unless the other surely tells the next leads better. A curve of their own that only one of the two asks for
 * is no merit: it has seen these leads, and how many of them get there is told by it whatever the recipe (made-up clicks, one
 * weight per lead taken for its curve: log loss of other leads .356 instead of .317).
 */
function chooseNext(attempts: readonly [FirstAttempt, FirstAttempt], nextLeads: ArrayLike<number>): FirstAttempt {
	const haveTimesChanged = attempts.every(({ isBent }) => isBent);
	const [simpler, other] = attempts.map((each) => ({
		each,
		losses: haveTimesChanged ? each.losses : each.unbentLosses,
	}));
	return chooseAttempt([simpler!, other!], nextLeads).each;
}

/** The first, unless another surely tells leads better that were left out. */
function chooseLeftOut([first, ...others]: readonly [Attempt, ...Attempt[]]): Attempt {
	const measure = (each: Attempt) => ({ ...each, losses: measureLeftOut(each.fitted.leftOut, each.calibration) });
	return chooseAttempt([measure(first), ...others.map(measure)], first.fitted.leftOut.leads);
}

function isFew(snapshots: Snapshots): boolean {
	const { positives, negatives } = snapshots.countLeads();
	return Math.min(positives, negatives) < CHOOSING_OUTCOMES;
}

/** By how much the rows of a fit may weigh more, told by some of them. */
function measureWorth({ recipe, fitted: { scorecard, fit } }: Attempt, some: Snapshots): number {
	const rows = toLabelledRows(some, recipe.weights);
	return measureLeadWorth({ ...rows, rows: limitRows(scorecard, encodeTable(scorecard, rows)) }, fit);
}

function toLabelledRows(snapshots: Snapshots, weights: Recipe['weights'], leadWorth?: number) {
	const { table, rowNumbers, labels } = snapshots;
	const rowWeights = weighRows(snapshots, weights);
	return { table, rowNumbers, labels, rowWeights, leads: snapshots.numberLeads(), leadWorth };
}

/** All weights add up to the number of leads. */
function weighRows(snapshots: Snapshots, weights: Recipe['weights']): number[] {
	const perLead = snapshots.weighByLead();
	if (weights === 'per lead') return perLead;
	const leads = perLead.reduce((sum, weight) => sum + weight, 0);
	return perLead.map(() => leads / perLead.length);
}
