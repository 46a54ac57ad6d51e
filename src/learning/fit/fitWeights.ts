import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import type { Term } from '../../scoring/term';
import {
	fitLogisticByEvidence,
	type EvidenceEffort,
	type EvidenceFit,
	type EvidenceProblem,
} from '../../stats/evidenceLogistic';
import type { SparseRows } from '../../stats/sparseRows';
import { toWeights } from '../rows/predictScorecard';
import type { LearningSettings } from '../settings';
import { listBlocks, listFamilies } from './listBlocks';
import { foldPull, hasScale, SCALE_PENALTY, withPull, writtenPull } from './sharedScale';
import { fitBeliefs, listBeliefs, SCALE_PARTS, type Belief } from './writtenBelief';

/** Rows as columns of a scorecard, with what came of each and what it weighs. */
export interface WeightedRows {
	readonly rows: SparseRows;
	/** 1 where the target came in the window, else 0. */
	readonly labels: readonly number[];
	readonly rowWeights: readonly number[];
}

/** What a fit continues from, and how much time it takes. */
export interface FitHistory {
	/** A fit of the first of the terms on the same rows, which only saves steps. */
	readonly earlier?: EvidenceFit | undefined;
	/** Thorough when absent. */
	readonly effort?: EvidenceEffort | undefined;
}

/** Log-odds for each column of rows that are as the scorecard's caps leave them; its own points are the prior means. */
export function fitWeights(
	rules: Scorecard,
	{ rows, labels, rowWeights }: WeightedRows,
	settings: LearningSettings,
	{ earlier, effort }: FitHistory = {},
): EvidenceFit {
	const columns = listColumns(rules);
	const priorMeans = toWeights(rules);
	const held = 1;
	const scales = typicalSquares(rows);
	const pull = writtenPull(rules, priorMeans, rows);
	const isScaled = hasScale(pull, rows);
	const wider = <T>(list: readonly T[], more: T): T[] => (isScaled ? [...list, more] : [...list]);
	const fixedPenalties = Array.from(scales, (_, j) => (j === 0 ? settings.interceptPenalty : 1));
	const problem: EvidenceProblem = {
		rows: isScaled ? withPull(rows, pull) : rows,
		labels,
		rowWeights,
		priorMeans: wider(priorMeans, 0),
		lowerBounds: wider([-Infinity, ...columns.map(({ term, points }) => lowerBound(term, points)), held], -Infinity),
		upperBounds: wider([Infinity, ...columns.map(({ term, points }) => upperBound(term, points)), held], Infinity),
		blocks: listBlocks(rules, scales, settings),
		families: listFamilies(settings),
		fixedPenalties: wider(fixedPenalties, SCALE_PENALTY),
		startLambdas: earlier?.lambdas,
		effort,
		start: earlier && wider(continueFrom(earlier, priorMeans), 0),
	};
	const first = fitLogisticByEvidence(problem);
	const isFinal = effort?.finish !== false && isScaled;
	const scale: Belief = { column: priorMeans.length, parts: SCALE_PARTS };
	const fit = isFinal ? fitBeliefs(problem, first, [...listBeliefs(rules, seenScales(rows, scales)), scale]) : first;
	return isScaled ? foldPull(fit, pull) : fit;
}

/** The last of a fit's coefficients is what caps hold, and stands last again. */
function continueFrom({ coefficients }: EvidenceFit, priorMeans: readonly number[]): number[] {
	return priorMeans.map((mean, j) => (j < coefficients.length - 1 ? (coefficients[j] ?? mean) : mean));
}

/**
 * Mean square of a column where it is not zero, 1 where it never is: a term is held to its prior by how much it moves a
 * lead that has it, so that what is rare is not believed sooner than what is common.
 */
function typicalSquares({ columnCount, columns, values }: SparseRows): Float64Array {
	const squares = new Float64Array(columnCount);
	const counts = new Float64Array(columnCount);
	columns.forEach((column, k) => {
		squares[column] = (squares[column] ?? 0) + (values[k] ?? 0) ** 2;
		counts[column] = (counts[column] ?? 0) + 1;
	});
	return squares.map((square, j) => {
		const count = counts[j] ?? 0;
		return count > 0 ? square / count : 1;
	});
}

/** 0 where no row has it. */
function seenScales({ columns }: SparseRows, scales: Float64Array): Float64Array {
	const seen = new Uint8Array(scales.length);
	for (const column of columns) seen[column] = 1;
	return scales.map((scale, j) => (seen[j] === 1 ? scale : 0));
}

function lowerBound({ learn }: Term, points: number): number {
	if (learn === 'never') return points / POINTS_PER_LOG_ODDS;
	return learn === 'notNegative' ? 0 : -Infinity;
}

function upperBound({ learn }: Term, points: number): number {
	if (learn === 'never') return points / POINTS_PER_LOG_ODDS;
	return learn === 'notPositive' ? 0 : Infinity;
}
