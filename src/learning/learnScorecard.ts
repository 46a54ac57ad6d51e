import type { Stage } from '../scoring/learned';
import { rulesVariance, varianceOf } from '../scoring/scale';
import { listColumns } from '../scoring/scorecardColumns';
import type { Scorecard } from '../scoring/scorecard';
import type { SparseRows } from '../stats/sparseRows';
import { describeSpread, type DriftReference } from './judge/drift';
import { encodeTable } from './rows/encodeTable';
import type { ScorecardFit } from './fit/fitScorecard';
import { withoutFoundTerms } from './fit/foundTerms';
import { fitBestRecipe, type FittingStep, type Recipe } from './fit/fitBestRecipe';
import type { FittedScorecard } from './fit/growScorecard';
import { judgeSet, labelsOf, splitSet, type Judgement } from './judge/judgeScorecard';
import type { LearningSettings } from './settings';
import { readScored, sampleRows } from './rows/scoredRows';
import type { TrainingSet } from './rows/trainingSet';

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
	weights?: Recipe['weights'];
	lambdas?: ScorecardFit['lambdas'];
	/** Points that moved most, of what people wrote. */
	moved: { code: string; label: string; from: number; to: number }[];
	/** Terms that were added, since with them the next leads are told better. */
	found: { code: string; label: string }[];
}

/** What takes its time, in turn; some come more than once. */
export type LearningStep = FittingStep | 'judging';

/** Below this many outcomes, of leads that got there and of such that did not, points are left alone. */
const LEARNING_OUTCOMES = 10;
const LEARNED_OUTCOMES = 100;
/** "learned": the interval of a typical lead is at most half as wide as with rules alone. */
const LEARNED_VARIANCE_SHARE = 0.25;
const MOVED_SHOWN = 10;

/** Oldest leads fit, the next calibrate, the newest judge: a candidate, and how it does beside the others. */
export function learnScorecard(
	{ rules: written, champion, set, settings, seed }: LearningJob,
	onStep: (step: LearningStep) => void = () => {},
): LearnedScorecard {
	const own = withoutFoundTerms(written);
	const split = splitSet(set, settings);
	const labels = labelsOf(set, split.fit);
	const counts = {
		snapshots: set.labels.length,
		leads: set.leadCount,
		positives: set.positives,
		censored: set.censored,
		excluded: set.excluded,
	};
	const judge = (candidate: Scorecard, rules: Scorecard): Judgement => {
		onStep('judging');
		return judgeSet({ candidate, rules, champion, settings, seed }, set, split);
	};
	const referTo = (scorecard: Scorecard): DriftReference =>
		describeSpread(readScored(scorecard, set.table, sampleRows(set.labels.length)));

	if (!isEnough(set.labels) || !labels.includes(1) || !labels.includes(0)) {
		const because = `${set.positives} of ${set.labels.length} snapshots reached the target; points begin to move from ${LEARNING_OUTCOMES} of each answer on.`;
		const report: LearningReport = {
			stage: 'rules',
			because,
			...counts,
			calibration: 'identity',
			moved: [],
			found: [],
			...judge(champion, written),
		};
		return { scorecard: champion, rules: written, reference: referTo(champion), report };
	}
	const { recipe, fitted, calibration } = fitBestRecipe(own, set, split, settings, onStep);
	const stage = stageOf(fitted, set, split.fit);
	const scorecard = {
		...fitted.scorecard,
		learned: { stage: stage.stage, covariance: fitted.covariance, calibration },
	};
	const found = scorecard.terms.filter((term) => term.found === true).map(({ code, label }) => ({ code, label }));
	return {
		scorecard,
		rules: fitted.rules,
		reference: referTo(scorecard),
		report: {
			...stage,
			...counts,
			calibration: calibration.kind,
			weights: recipe.weights,
			lambdas: fitted.lambdas,
			moved: listMoved(fitted.rules, scorecard),
			found,
			...judge(scorecard, fitted.rules),
		},
	};
}

function isEnough(labels: Uint8Array): boolean {
	const positives = labels.reduce((sum, label) => sum + label, 0);
	return Math.min(positives, labels.length - positives) >= LEARNING_OUTCOMES;
}

function stageOf(
	{ rules, covariance }: FittedScorecard,
	{ table, positives }: TrainingSet,
	rowNumbers: readonly number[],
): { stage: Stage; because: string } {
	const stride = Math.ceil(rowNumbers.length / 1_000);
	const share = varianceShare(
		rules,
		covariance,
		encodeTable(
			rules,
			table,
			rowNumbers.filter((_, i) => i % stride === 0),
		),
	);
	const found = `${positives} outcomes; the interval of a typical lead is ${Math.round(100 * Math.sqrt(share))} % as wide as with rules alone`;
	if (positives >= LEARNED_OUTCOMES && share <= LEARNED_VARIANCE_SHARE)
		return { stage: 'learned', because: `${found}.` };
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
		.flatMap(({ term, points }, j) =>
			term.found === true ? [] : [{ code: term.code, label: term.label, from: points, to: after[j]?.points ?? points }],
		)
		.filter(({ from, to }) => Math.abs(to - from) >= 0.01)
		.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
		.slice(0, MOVED_SHOWN);
}
