import { log1pExp } from './log1pExp';
import type { Coupling } from './penaltyBlock';
import { sigmoid } from './sigmoid';
import { multiplySparseRows, type SparseRows } from './sparseRows';

/**
 * Logistic regression with a Gaussian prior on each coefficient and optional bounds:
 *
 *   maximise over w:  sum_i s_i [ y_i z_i - log(1 + e^{z_i}) ]  -  1/2 sum_j penalty_j (w_j - mean_j)^2,   z = X w
 *
 * and couplings, which are what the penalty's matrix has off its diagonal.
 * An intercept is a column of ones with penalty 0 (or a weak one). A coefficient with lower = upper is fixed.
 * With means 0, penalties 1 and no bounds it is the objective of scikit-learn's LogisticRegression(C=1).
 */
export interface RidgeLogisticProblem {
	readonly rows: SparseRows;
	/** 0 or 1 per row; a fraction is a soft label. */
	readonly labels: ArrayLike<number>;
	/** One weight per row; all 1 when absent. */
	readonly rowWeights?: ArrayLike<number> | undefined;
	readonly priorMeans: ArrayLike<number>;
	readonly penalties: ArrayLike<number>;
	readonly couplings?: readonly Coupling[] | undefined;
	readonly lowerBounds?: ArrayLike<number> | undefined;
	readonly upperBounds?: ArrayLike<number> | undefined;
	/** Where to start; the prior means when absent. A good start only saves steps: the optimum is unique. */
	readonly start?: ArrayLike<number> | undefined;
	/** How much of the objective may be left to gain; 1e-9 when absent. */
	readonly tolerance?: number | undefined;
	/** Stops after so many steps, however much is left to gain; as many as it takes when absent. */
	readonly mostSteps?: number | undefined;
}

/** Row-major where it is a matrix. */
export interface RidgeDerivatives {
	readonly gradient: Float64Array;
	/** The negative Hessian. */
	readonly hessian: Float64Array;
}

/** The objective at some coefficients. Not a number where a list is shorter than the rows or columns it belongs to. */
export function evaluateObjective(problem: RidgeLogisticProblem, coefficients: Float64Array): number {
	const { labels, rowWeights, priorMeans, penalties, couplings = [] } = problem;
	const likelihood = multiplySparseRows(problem.rows, coefficients).reduce(
		(sum, z, i) => sum + (rowWeights?.[i] ?? 1) * ((labels[i] ?? Number.NaN) * z - log1pExp(z)),
		0,
	);
	const distances = coefficients.map((w, j) => w - (priorMeans[j] ?? Number.NaN));
	const apart = distances.reduce((sum, d, j) => sum - ((penalties[j] ?? Number.NaN) * d ** 2) / 2, likelihood);
	return couplings.reduce(
		(sum, { row, column, value }) => sum - value * (distances[row] ?? 0) * (distances[column] ?? 0),
		apart,
	);
}

/** What the rows add to the negative Hessian, X' D X, and the D it was made with: row weight x p (1 - p). */
export interface RowCurvature {
	readonly weights: Float64Array;
	/** The lower triangle, row by row. */
	readonly matrix: Float64Array;
}

/** A curvature that may be used again while what the rows weigh has changed by less than this share of it. */
export interface KnownCurvature {
	readonly curvature: RowCurvature;
	readonly within: number;
}

/** Gradient of the objective, and its negative Hessian. */
export function differentiate(
	problem: RidgeLogisticProblem,
	coefficients: Float64Array,
	known?: KnownCurvature,
): RidgeDerivatives & { curvature: RowCurvature } {
	const { rows, labels, rowWeights, priorMeans, penalties, couplings = [] } = problem;
	const { offsets, columns, values, columnCount: width } = rows;
	const gradient = coefficients.map((w, j) => -(penalties[j] ?? Number.NaN) * (w - (priorMeans[j] ?? Number.NaN)));
	const z = multiplySparseRows(rows, coefficients);
	const weights = new Float64Array(rows.rowCount);
	for (let i = 0; i < rows.rowCount; i++) {
		const rowWeight = rowWeights?.[i] ?? 1;
		const probability = sigmoid(z[i] ?? Number.NaN);
		const residual = rowWeight * ((labels[i] ?? Number.NaN) - probability);
		weights[i] = rowWeight * probability * (1 - probability);
		for (let a = offsets[i]!; a < offsets[i + 1]!; a++) gradient[columns[a]!]! += residual * values[a]!;
	}
	const isNear = known !== undefined && shareChanged(known.curvature.weights, weights) < known.within;
	const curvature = isNear ? known.curvature : { weights, matrix: squareRows(rows, weights) };
	const hessian = curvature.matrix.slice();
	for (const { row, column, value } of couplings) {
		gradient[row]! -= value * (coefficients[column]! - priorMeans[column]!);
		gradient[column]! -= value * (coefficients[row]! - priorMeans[row]!);
		hessian[Math.max(row, column) * width + Math.min(row, column)]! += value;
	}
	addPenalties(hessian, penalties, width);
	return { gradient, hessian, curvature };
}

/** Lines of the answer that are worked on at once: with 1,000 columns less than a megabyte, which the processor keeps at hand. */
const STRIPE = 128;

/**
 * The lower triangle of X' D X; beside its diagonal the upper one has parts of what it would. (non-zeros)² of every row:
 * stripe by stripe, since all of a matrix of 683 columns is more than fits beside the processor (15 ms for 2,500 rows with
 * 121 non-zeros in place of 22). The numbers are added up in the same order either way.
 */
function squareRows(rows: SparseRows, weights: Float64Array): Float64Array {
	const { rowCount, columnCount, offsets } = rows;
	const matrix = new Float64Array(columnCount * columnCount);
	const next = offsets.slice(0, rowCount);
	for (let until = STRIPE; until < columnCount + STRIPE; until += STRIPE)
		addStripe(rows, weights, { matrix, next, until });
	return matrix;
}

/**
 * What the lines below `until` have left, from `next` on, which moves up to there. Unchecked, and four lines at once, so that
 * each number of a row is fetched a quarter as often.
 */
function addStripe(
	{ rowCount, columnCount, offsets, columns, values }: SparseRows,
	weights: Float64Array,
	{ matrix, next, until }: { matrix: Float64Array; next: Int32Array; until: number },
): void {
	for (let i = 0; i < rowCount; i++) {
		const from = offsets[i]!;
		const last = offsets[i + 1]!;
		const weight = weights[i]!;
		let a = next[i]!;
		let end = a;
		while (end < last && columns[end]! < until) end++;
		next[i] = end;
		for (; a + 4 <= end; a += 4) {
			const line0 = columns[a]! * columnCount;
			const line1 = columns[a + 1]! * columnCount;
			const line2 = columns[a + 2]! * columnCount;
			const line3 = columns[a + 3]! * columnCount;
			const scaled0 = weight * values[a]!;
			const scaled1 = weight * values[a + 1]!;
			const scaled2 = weight * values[a + 2]!;
			const scaled3 = weight * values[a + 3]!;
			for (let b = from; b < a + 4; b++) {
				const column = columns[b]!;
				const value = values[b]!;
				matrix[line0 + column]! += scaled0 * value;
				matrix[line1 + column]! += scaled1 * value;
				matrix[line2 + column]! += scaled2 * value;
				matrix[line3 + column]! += scaled3 * value;
			}
		}
		for (; a < end; a++) {
			const line = columns[a]! * columnCount;
			const scaled = weight * values[a]!;
			for (let b = from; b <= a; b++) matrix[line + columns[b]!]! += scaled * values[b]!;
		}
	}
}

function shareChanged(before: Float64Array, after: Float64Array): number {
	let [changed, all] = [0, 0];
	for (let i = 0; i < before.length; i++) {
		changed += Math.abs(after[i]! - before[i]!);
		all += before[i]!;
	}
	return changed / all;
}

/** The diagonal, and the upper triangle as the mirror of the lower. */
function addPenalties(hessian: Float64Array, penalties: ArrayLike<number>, width: number): void {
	for (let j = 0; j < width; j++) {
		const row = j * width;
		hessian[row + j] = (hessian[row + j] ?? 0) + (penalties[j] ?? Number.NaN);
		for (let k = 0; k < j; k++) hessian[k * width + j] = hessian[row + k] ?? 0;
	}
}

/** Takes a coefficient out of a step: it moves nothing and is moved by nothing. */
export function holdCoefficient({ gradient, hessian }: RidgeDerivatives, held: number): void {
	const width = gradient.length;
	gradient[held] = 0;
	for (let j = 0; j < width; j++) {
		hessian[held * width + j] = 0;
		hessian[j * width + held] = 0;
	}
	hessian[held * width + held] = 1;
}
