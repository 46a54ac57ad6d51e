import { calibrate } from '../../scoring/calibration';
import type { Scorecard } from '../../scoring/scorecard';
import { selectSparseColumns, type SparseRows } from '../../stats/sparseRows';
import { encodeTable } from '../rows/encodeTable';
import { evaluate, type Evaluation } from './evaluate';
import { fitPlainLogistic, predictPlainLogistic } from '../fit/plainLogistic';
import { decidePromotion, type PromotionDecision } from './promotion';
import { rateByContact, type RateByContact } from './rateByContact';
import { limitRows, predictScorecard, predictScores } from '../rows/scorecardRows';
import type { LearningSettings } from '../settings';
import { splitByTime, type TimeSplit } from '../rows/timeSplit';
import type { TrainingSet } from '../rows/trainingSet';

export type Contestant = 'candidate' | 'rulesOnly' | 'plainLogistic' | 'baseRate';

/** A scorecard on the newest fifth of the leads, which nothing was fitted on, and what it has to beat there. */
export interface Judgement {
	split: { fit: number; calibrate: number; evaluate: number };
	evaluation: Record<Contestant, Evaluation>;
	/** Against the scorecard in use, on the same rows. */
	promotion: PromotionDecision;
	/** How often leads of a score reached the target: whole points of ten, best first. */
	byScore: { fromScore: number; leads: number; positives: number }[];
	/** Leads that were written to and leads that were not, apart. */
	byContact: RateByContact;
}

export interface JudgedScorecards {
	candidate: Scorecard;
	/** The marketer's points on the candidate's terms. */
	rules: Scorecard;
	/** What scores leads now. */
	champion: Scorecard;
	settings: LearningSettings;
	/** Of the resampling. */
	seed: number;
}

export interface JudgementJob extends JudgedScorecards {
	set: TrainingSet;
}

/** The baseline works on a dense table; an even share of the rows makes as good a baseline. */
const BASELINE_ROWS = 20_000;

export function splitSet({ leads, asOf }: TrainingSet, { split }: Pick<LearningSettings, 'split'>): TimeSplit {
	return splitByTime(leads, asOf, split);
}

export function judgeScorecard({ set, ...judged }: JudgementJob): Judgement {
	return judgeSet(judged, set, splitSet(set, judged.settings));
}

export function judgeSet(
	{ candidate, rules, champion, settings, seed }: JudgedScorecards,
	set: TrainingSet,
	split: TimeSplit,
): Judgement {
	const later = encodeTable(candidate, set.table, split.evaluate);
	const chancesOf = (scorecard: Scorecard): Float64Array =>
		predictChances(scorecard, encodeTable(scorecard, set.table, split.evaluate));
	const labels = labelsOf(set, split.evaluate);
	const leadIds = leadsOf(set, split.evaluate);
	const evaluationRules = { ...settings.evaluation, seed };
	const judge = (probabilities: ArrayLike<number>): Evaluation =>
		evaluate({ leadIds, labels, probabilities }, evaluationRules);
	const challenger = predictChances(candidate, later);
	const earlier = labelsOf(set, split.fit);
	const baseRate =
		earlier.length === 0 ? rules.baseRate : earlier.reduce((sum, label) => sum + label, 0) / earlier.length;
	return {
		split: { fit: split.fit.length, calibrate: split.calibrate.length, evaluate: split.evaluate.length },
		evaluation: {
			candidate: judge(challenger),
			rulesOnly: judge(chancesOf(rules)),
			plainLogistic: judge(predictPlain(rules, set, split)),
			baseRate: judge(labels.map(() => baseRate)),
		},
		promotion: decidePromotion({ leadIds, labels, champion: chancesOf(champion), challenger }, evaluationRules),
		byScore: countByScore(predictScores(candidate, later), labels),
		byContact: rateByContact(
			{ leadIds, labels, probabilities: challenger, contacted: split.evaluate.map((i) => set.contacted[i] === 1) },
			settings.evaluation.minimumPerClass,
		),
	};
}

/** Calibrated chances, as scoring would give them. */
export function predictChances(scorecard: Scorecard, rows: SparseRows): Float64Array {
	const calibration = scorecard.learned?.calibration ?? { kind: 'identity' };
	return predictScorecard(scorecard, rows).map((z) => calibrate(calibration, z));
}

export function labelsOf({ labels }: TrainingSet, indexes: readonly number[]): number[] {
	return indexes.map((i) => labels[i]!);
}

export function leadsOf({ leads }: TrainingSet, indexes: readonly number[]): number[] {
	return indexes.map((i) => leads[i]!);
}

/**
 * Plain logistic regression on the later rows, on the scorecard's own columns, those of found traits and events too. Shapes
 * and pairs stay out: bending a line is what our method does.
 */
export function predictPlain(
	wider: Scorecard,
	set: TrainingSet,
	{ fit, evaluate: laterRows }: TimeSplit,
): ArrayLike<number> {
	const rules = { ...wider, terms: wider.terms.filter(({ kind }) => kind !== 'shape' && kind !== 'pair') };
	const stride = Math.ceil(fit.length / BASELINE_ROWS);
	const even = fit.filter((_, i) => i % stride === 0);
	const labels = labelsOf(set, even);
	if (!labels.includes(1) || !labels.includes(0)) return new Float64Array(laterRows.length).fill(rules.baseRate);
	const limited = limitRows(rules, encodeTable(rules, set.table, even));
	// A term nobody has would only make the dense table wider.
	const used = [...new Set(limited.columns)].sort((a, b) => a - b);
	const plain = fitPlainLogistic(selectSparseColumns(limited, used), labels);
	return predictPlainLogistic(
		plain,
		selectSparseColumns(limitRows(rules, encodeTable(rules, set.table, laterRows)), used),
	);
}

function countByScore(scores: Float64Array, labels: readonly number[]): Judgement['byScore'] {
	const bands = Array.from({ length: 10 }, (_, band) => ({ fromScore: band * 10, leads: 0, positives: 0 }));
	scores.forEach((score, i) => {
		const band = bands[Math.min(9, Math.max(0, Math.floor(score / 10)))]!;
		band.leads++;
		band.positives += labels[i]!;
	});
	return bands.filter(({ leads }) => leads > 0).reverse();
}
