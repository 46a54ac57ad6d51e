import { EngineError } from '../errors';
import { fitBetaCalibration } from '../stats/betaCalibration';
import { fitLogisticByEvidence, type EvidenceFit } from '../stats/evidenceLogistic';
import { sigmoid } from '../stats/sigmoid';
import { multiplySparseRows, type SparseRows } from '../stats/sparseRows';
import { COLUMN_GROUPS, listEncodedColumns, type EncodedColumn } from './encodedColumns';
import { encodeRows } from './encodeRows';
import type { Encoding } from './encoding';
import type { FeatureRow } from './featureRow';
import { fitEncoding } from './fitEncoding';
import type { LearnedModel } from './learnedModel';
import { predictLeaveOneOut } from './leaveOneOut';
import { screenPairs } from './screenPairs';
import { defaultLearningSettings, type LearningSettings } from './settings';

/** A marketer's term: the weight it has before any outcome, and how far outcomes may move it. */
export interface PriorTerm {
	readonly feature: string;
	/** Log-odds per unit of the feature: points / factor. */
	readonly weight: number;
	readonly learn: 'freely' | 'never' | 'never negative' | 'never positive';
}

export interface TrainingTable {
	readonly rows: readonly FeatureRow[];
	/** 1 when the target happened in the window, 0 when it did not. */
	readonly labels: readonly number[];
	/** One per row; all 1 when absent. Snapshots of one lead share a total of 1. */
	readonly rowWeights?: readonly number[] | undefined;
}

export interface Priors {
	/** Log-odds of a lead of whom nothing counts. */
	readonly intercept: number;
	readonly terms: readonly PriorTerm[];
}

/**
 * Learns a scorecard from rows with known outcomes: one column per line of the scorecard, the marketer's points as prior
 * mean, lambdas by marginal likelihood, at most a few pairs of features if what is left over asks for them, and a first
 * calibration on leave-one-out log-odds.
 * Without rows the answer is the prior itself. No random numbers, no order of rows or features plays a part.
 */
export function fitModel(
	table: TrainingTable,
	priors: Priors = { intercept: 0, terms: [] },
	settings: LearningSettings = defaultLearningSettings,
): LearnedModel {
	const { rows, labels, rowWeights } = table;
	if (labels.length !== rows.length || (rowWeights && rowWeights.length !== rows.length)) {
		throw new EngineError('internal', 'A training table needs one label, and one weight if any, per row.');
	}
	const termNames = new Set(priors.terms.map((term) => term.feature));
	let encoding = fitEncoding(rows, settings, termNames);
	let matrix = encodeRows(encoding, rows);
	let fit = fitColumns(encoding, matrix, table, priors, settings);

	const probabilities = multiplySparseRows(matrix, fit.coefficients).map(sigmoid);
	const pairs = screenPairs(
		rows,
		encoding.features,
		{
			residuals: probabilities.map((p, i) => (rowWeights?.[i] ?? 1) * (labels[i]! - p)),
			variances: probabilities.map((p, i) => (rowWeights?.[i] ?? 1) * p * (1 - p)),
		},
		settings,
	);
	if (pairs.length > 0) {
		encoding = { ...encoding, pairs };
		matrix = encodeRows(encoding, rows);
		fit = fitColumns(encoding, matrix, table, priors, settings, fit);
	}
	const model: LearnedModel = {
		formatVersion: 1,
		encoding,
		coefficients: [...fit.coefficients],
		covariance: fit.covariance.to2DArray().flatMap((row, j) => row.slice(0, j + 1)),
		calibration: { kind: 'identity' },
		lambdas: Object.fromEntries(COLUMN_GROUPS.map((group, g) => [group, fit.lambdas[g]!])),
		trained: {
			rows: rows.length,
			positives: labels.reduce((sum, label) => sum + label, 0),
			effectiveCoefficients: fit.effectiveCoefficients,
		},
	};
	// Left-out log-odds are as honest as held-back rows, and none have to be held back.
	const leftOut = predictLeaveOneOut(model, rows, labels, rowWeights);
	return { ...model, calibration: { kind: 'beta', ...fitBetaCalibration(leftOut, labels, rowWeights) } };
}

function fitColumns(
	encoding: Encoding,
	matrix: SparseRows,
	{ labels, rowWeights }: TrainingTable,
	priors: Priors,
	settings: LearningSettings,
	earlier?: EvidenceFit,
): EvidenceFit {
	const columns = listEncodedColumns(encoding);
	const termOf = new Map(priors.terms.map((term) => [term.feature, term]));
	const priorTerms = columns.map((column) => (column.group === 'term' ? termOf.get(column.feature) : undefined));
	const spreads = columnVariances(matrix);
	const priorMeans = priorTerms.map((term, j) => (j === 0 ? priors.intercept : (term?.weight ?? 0)));
	return fitLogisticByEvidence({
		rows: matrix,
		labels,
		rowWeights,
		priorMeans,
		lowerBounds: priorTerms.map(lowerBound),
		upperBounds: priorTerms.map(upperBound),
		groups: columns.map(({ group }) => (group === 'intercept' ? -1 : COLUMN_GROUPS.indexOf(group))),
		penaltyScales: columns.map((column, j) => penaltyScale(column, spreads[j]!, settings)),
		priorLambdas: COLUMN_GROUPS.map(() => settings.priorLambda),
		priorStrength: settings.priorStrength,
		startLambdas: earlier?.lambdas,
		start: earlier ? priorMeans.map((mean, j) => earlier.coefficients[j] ?? mean) : undefined,
	});
}

/** A term in its own unit is penalised as if it were standardised; other columns are standardised or 0/1 already. */
function penaltyScale({ group }: EncodedColumn, variance: number, settings: LearningSettings): number {
	if (group === 'intercept') return settings.interceptPenalty;
	return group === 'term' && variance > 0 ? variance : 1;
}

function lowerBound(term: PriorTerm | undefined): number {
	if (term?.learn === 'never') return term.weight;
	return term?.learn === 'never negative' ? 0 : -Infinity;
}

function upperBound(term: PriorTerm | undefined): number {
	if (term?.learn === 'never') return term.weight;
	return term?.learn === 'never positive' ? 0 : Infinity;
}

function columnVariances({ rowCount, columnCount, columns, values }: SparseRows): Float64Array {
	const sums = new Float64Array(columnCount);
	const squares = new Float64Array(columnCount);
	columns.forEach((column, k) => {
		sums[column]! += values[k]!;
		squares[column]! += values[k]! ** 2;
	});
	return squares.map((square, j) => Math.max(0, square / rowCount - (sums[j]! / rowCount) ** 2));
}
