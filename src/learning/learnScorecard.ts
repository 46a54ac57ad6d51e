import { calibrate, type Calibration } from '../scoring/calibration';
import type { Stage } from '../scoring/learned';
import { rulesVariance, varianceOf } from '../scoring/scale';
import { listColumns } from '../scoring/scorecardColumns';
import type { Scorecard } from '../scoring/scorecard';
import { logLoss } from '../stats/logLoss';
import type { SparseRows } from '../stats/sparseRows';
import { fitCalibration } from './calibration';
import { describeSpread, type DriftReference } from './drift';
import { encodeTable } from './encodeTable';
import type { ScorecardFit } from './fitScorecard';
import { withoutFoundTerms } from './foundTerms';
import { fitRows, growScorecard, type FittedScorecard } from './growScorecard';
import { judgeSet, labelsOf, leadsOf, splitSet, type Judgement } from './judgeScorecard';
import { weighByLead, type LeadKey } from './labelSnapshots';
import { predictScorecard } from './scorecardRows';
import type { LearningSettings } from './settings';
import { readScored, sampleRows } from './scoredRows';
import type { TrainingSet } from './trainingSet';

/** Everything one audience's training needs; plain values only, so that another thread can do it. */
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

export interface LearningReport extends Judgement {
	stage: Stage;
	/** In words: why this stage, and what would sharpen it. */
	because: string;
	snapshots: number;
	leads: number;
	positives: number;
	censored: number;
	excluded: number;
	calibration: string;
	weights?: RowWeighting['weights'];
	lambdas?: ScorecardFit['lambdas'];
	/** Points that moved most. */
	moved: { code: string; label: string; from: number; to: number }[];
	/** Terms that were added, since they tell later leads clearly better. */
	found: { code: string; label: string }[];
}

/** What takes its time, in turn; some come more than once. */
export type LearningStep = 'fitting' | 'calibrating' | 'looking for more terms' | 'judging';

/** Below this many outcomes, of leads that got there and of such that did not, points are left alone. */
const LEARNING_OUTCOMES = 10;
const LEARNED_OUTCOMES = 100;
/** "learned": the interval of a typical lead is at most half as wide as with rules alone. */
const LEARNED_VARIANCE_SHARE = 0.25;
const MOVED_SHOWN = 10;
/** Of the log loss on the next leads. */
const CLEARLY_BETTER = 0.01;

/** Oldest leads fit, the next calibrate, the newest judge: a candidate, and how it does beside the others. */
export function learnScorecard({ rules: written, champion, set, settings, seed }: LearningJob, onStep: (step: LearningStep) => void = () => {}): LearnedScorecard {
	const own = withoutFoundTerms(written);
	const split = splitSet(set, settings);
	const labels = labelsOf(set, split.fit);
	const counts = { snapshots: set.labels.length, leads: set.leadCount, positives: set.positives, censored: set.censored, excluded: set.excluded };
	const judge = (candidate: Scorecard, rules: Scorecard): Judgement => {
		onStep('judging');
		return judgeSet({ candidate, rules, champion, settings, seed }, set, split);
	};
	const referTo = (scorecard: Scorecard): DriftReference => describeSpread(readScored(scorecard, set.table, sampleRows(set.labels.length)));

	if (!isEnough(set.labels) || !labels.includes(1) || !labels.includes(0)) {
		const because = `${set.positives} of ${set.labels.length} snapshots reached the target; points begin to move from ${LEARNING_OUTCOMES} of each answer on.`;
		const report: LearningReport = { stage: 'rules', because, ...counts, calibration: 'identity', moved: [], found: [], ...judge(champion, written) };
		return { scorecard: champion, rules: written, reference: referTo(champion), report };
	}
	const attempt = (fitted: FittedScorecard, weights: RowWeighting['weights']): Attempt => {
		onStep('calibrating');
		return { fitted, weights, ...calibrateLater(fitted, set, split.calibrate, settings) };
	};
	const fitWeighted = ({ weights, rowWeights }: RowWeighting): Attempt => {
		onStep('fitting');
		return attempt(fitRows(own, rowsOf(rowWeights), settings), weights);
	};
	const rowsOf = (rowWeights: number[]) => ({ table: set.table, rowNumbers: split.fit, labels, rowWeights });
	const weightings = weighRows(leadsOf(set, split.fit));
	const plain = weightings.map(fitWeighted).reduce(clearlyBetter);
	const { rowWeights = [] } = weightings.find(({ weights }) => weights === plain.weights) ?? {};
	onStep('looking for more terms');
	const { fitted, calibration, weights } = clearlyBetter(plain, attempt(growScorecard(own, rowsOf(rowWeights), settings, plain.fitted), plain.weights));

	const stage = stageOf(fitted, set, split.fit);
	const scorecard = { ...fitted.scorecard, learned: { stage: stage.stage, covariance: fitted.covariance, calibration } };
	const found = scorecard.terms.filter((term) => term.found === true).map(({ code, label }) => ({ code, label }));
	return {
		scorecard,
		rules: fitted.rules,
		reference: referTo(scorecard),
		report: {
			...stage,
			...counts,
			calibration: calibration.kind,
			weights,
			lambdas: fitted.lambdas,
			moved: listMoved(fitted.rules, scorecard),
			found,
			...judge(scorecard, fitted.rules),
		},
	};
}

interface Attempt {
	fitted: FittedScorecard;
	weights: RowWeighting['weights'];
	calibration: Calibration;
	/** Log loss on the rows that calibrate. */
	loss: number;
}

function clearlyBetter(plain: Attempt, other: Attempt): Attempt {
	return other.loss < plain.loss * (1 - CLEARLY_BETTER) ? other : plain;
}

/** On the leads that came next. */
function calibrateLater({ scorecard, calibration: leftOut }: FittedScorecard, set: TrainingSet, rowNumbers: readonly number[], settings: LearningSettings): Pick<Attempt, 'calibration' | 'loss'> {
	const labels = labelsOf(set, rowNumbers);
	const logOdds = predictScorecard(scorecard, encodeTable(scorecard, set.table, rowNumbers));
	const perLead = weighByLead(leadsOf(set, rowNumbers));
	const calibration = calibrateOn(logOdds, labels, perLead, leftOut, settings);
	return { calibration, loss: logLoss(labels, logOdds.map((z) => calibrate(calibration, z))) };
}

function isEnough(labels: Uint8Array): boolean {
	const positives = labels.reduce((sum, label) => sum + label, 0);
	return Math.min(positives, labels.length - positives) >= LEARNING_OUTCOMES;
}

interface RowWeighting {
	weights: 'per lead' | 'per snapshot';
	rowWeights: number[];
}

/**
 * Equal snapshots are what scoring is asked about: weighing by lead makes buyers, who leave the prospects early and so
 * have few, too many (measured on a click log: log loss 0.220 instead of 0.216). Where a few chatty leads spoil that, one
 * weight per lead tells the next leads clearly better, and is used. Either way all weights add up to the number of leads:
 * a chatty lead never makes the fit surer.
 */
function weighRows(leadIds: readonly LeadKey[]): RowWeighting[] {
	const perLead = weighByLead(leadIds);
	const leads = perLead.reduce((sum, weight) => sum + weight, 0);
	const perSnapshot = leadIds.map(() => leads / leadIds.length);
	return [{ weights: 'per snapshot', rowWeights: perSnapshot }, { weights: 'per lead', rowWeights: perLead }];
}

/**
 * The steps of isotonic regression follow every whim of few leads, so they need many positives (snapshots of one lead
 * count as one), and have to beat the smooth curve, not only no curve.
 */
function calibrateOn(logOdds: Float64Array, labels: readonly number[], perLead: readonly number[], current: Calibration, settings: LearningSettings): Calibration {
	const smooth = fitCalibration(logOdds, labels, { ...settings.calibration, isotonicPositives: Infinity }, current);
	const positives = labels.reduce((sum, label, i) => sum + label * perLead[i]!, 0);
	return positives < settings.calibration.isotonicPositives ? smooth : fitCalibration(logOdds, labels, settings.calibration, smooth);
}

function stageOf({ rules, covariance }: FittedScorecard, { table, positives }: TrainingSet, rowNumbers: readonly number[]): { stage: Stage; because: string } {
	const stride = Math.ceil(rowNumbers.length / 1_000);
	const share = varianceShare(rules, covariance, encodeTable(rules, table, rowNumbers.filter((_, i) => i % stride === 0)));
	const found = `${positives} outcomes; the interval of a typical lead is ${Math.round(100 * Math.sqrt(share))} % as wide as with rules alone`;
	if (positives >= LEARNED_OUTCOMES && share <= LEARNED_VARIANCE_SHARE) return { stage: 'learned', because: `${found}.` };
	const wanted = Math.max(LEARNED_OUTCOMES, Math.ceil((positives * share) / LEARNED_VARIANCE_SHARE));
	return { stage: 'learning', because: `${found}; about ${wanted - positives} more outcomes would make it half.` };
}

/** Mean variance of the log-odds of leads now / with the marketer's points alone. */
function varianceShare(rules: Scorecard, covariance: readonly number[], rows: SparseRows): number {
	const points = [0, ...listColumns(rules).map((column) => column.points)];
	let [now, before] = [0, 0];
	for (let i = 0; i < rows.rowCount; i++) {
		const [from, to] = [rows.offsets[i]! + 1, rows.offsets[i + 1]!];
		const columns = [...rows.columns.subarray(from, to)];
		const values = [...rows.values.subarray(from, to)];
		now += varianceOf({ columns, values }, covariance);
		before += rulesVariance(columns.map((column, k) => points[column]! * values[k]!));
	}
	return now / before;
}

function listMoved(rules: Scorecard, scorecard: Scorecard): LearningReport['moved'] {
	const after = listColumns(scorecard);
	return listColumns(rules)
		.map(({ term, points }, j) => ({ code: term.code, label: term.label, from: points, to: after[j]?.points ?? points }))
		.filter(({ from, to }) => Math.abs(to - from) >= 0.01)
		.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
		.slice(0, MOVED_SHOWN);
}
