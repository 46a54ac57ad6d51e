import { POINTS_PER_LOG_ODDS } from '../../scoring/scale';
import type { Scorecard } from '../../scoring/scorecard';
import { listColumns } from '../../scoring/scorecardColumns';
import type { Term } from '../../scoring/term';
import { COLUMN_FAMILIES } from '../../scoring/terms/columnFamily';
import { fitLogisticByEvidence, type EvidenceFit } from '../../stats/evidenceLogistic';
import type { SparseRows } from '../../stats/sparseRows';
import { toWeights } from '../rows/predictScorecard';
import type { LearningSettings } from '../settings';

/** Rows as columns of a scorecard, with what came of each and what it weighs. */
export interface WeightedRows {
	readonly rows: SparseRows;
	/** 1 where the target came in the window, else 0. */
	readonly labels: readonly number[];
	readonly rowWeights: readonly number[];
}

/** Log-odds for each column of rows that are as the scorecard's caps leave them; its own points are the prior means. */
export function fitWeights(
	rules: Scorecard,
	{ rows, labels, rowWeights }: WeightedRows,
	settings: LearningSettings,
	earlier?: EvidenceFit,
): EvidenceFit {
	const columns = listColumns(rules);
	const priorMeans = toWeights(rules);
	const held = 1;
	return fitLogisticByEvidence({
		rows,
		labels,
		rowWeights,
		priorMeans,
		lowerBounds: [-Infinity, ...columns.map(({ term, points }) => lowerBound(term, points)), held],
		upperBounds: [Infinity, ...columns.map(({ term, points }) => upperBound(term, points)), held],
		groups: [-1, ...columns.map(({ family }) => COLUMN_FAMILIES.indexOf(family)), -1],
		penaltyScales: typicalSquares(rows).map((scale, j) => (j === 0 ? settings.interceptPenalty : scale)),
		priorLambdas: COLUMN_FAMILIES.map(() => settings.priorLambda),
		priorStrength: settings.priorStrength,
		startLambdas: earlier?.lambdas,
		start: earlier && continueFrom(earlier, priorMeans),
	});
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

function lowerBound({ learn }: Term, points: number): number {
	if (learn === 'never') return points / POINTS_PER_LOG_ODDS;
	return learn === 'notNegative' ? 0 : -Infinity;
}

function upperBound({ learn }: Term, points: number): number {
	if (learn === 'never') return points / POINTS_PER_LOG_ODDS;
	return learn === 'notPositive' ? 0 : Infinity;
}
