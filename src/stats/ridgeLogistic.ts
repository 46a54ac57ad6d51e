import { CholeskyDecomposition, Matrix } from 'ml-matrix';

import { EngineError } from '../errors';
import { log1pExp } from './log1pExp';
import { sigmoid } from './sigmoid';
import { multiplySparseRows, type SparseRows } from './sparseRows';

/**
 * Logistic regression with a Gaussian prior on each coefficient and optional bounds:
 *
 *   maximise over w:  sum_i s_i [ y_i z_i - log(1 + e^{z_i}) ]  -  1/2 sum_j penalty_j (w_j - mean_j)^2,   z = X w
 *
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
	readonly lowerBounds?: ArrayLike<number> | undefined;
	readonly upperBounds?: ArrayLike<number> | undefined;
	/** Where to start; the prior means when absent. A good start only saves steps: the optimum is unique. */
	readonly start?: ArrayLike<number> | undefined;
	/** How much of the objective may be left to gain; 1e-9 when absent. */
	readonly tolerance?: number | undefined;
}

export interface RidgeLogisticFit {
	readonly coefficients: Float64Array;
	/** Negative Hessian at the optimum. A coefficient held at a bound has a unit row: it does not vary. */
	readonly precision: CholeskyDecomposition;
	/** True where the optimum lies on a bound. */
	readonly atBound: readonly boolean[];
	/** The maximised objective: log likelihood minus the penalty. */
	readonly logPosterior: number;
	readonly steps: number;
}

const MAX_STEPS = 200;
const SMALLEST_STEP = 2 ** -40;
/** Half the squared Newton decrement bounds how far the objective still is from its optimum. */
const DEFAULT_TOLERANCE = 1e-9;

/**
 * Newton's method with step halving; bounds by two-metric projection (Bertsekas, "Projected Newton methods for
 * optimization problems with simple constraints", 1982): coefficients that push against a bound sit a step out.
 * One step costs the sum over rows of (non-zeros)^2, plus one Cholesky factorisation.
 */
export function fitRidgeLogistic(problem: RidgeLogisticProblem): RidgeLogisticFit {
	const { rows, priorMeans, tolerance = DEFAULT_TOLERANCE } = problem;
	const width = rows.columnCount;
	const clamp = (value: number, j: number) =>
		Math.min(problem.upperBounds?.[j] ?? Infinity, Math.max(problem.lowerBounds?.[j] ?? -Infinity, value));

	let coefficients = Float64Array.from({ length: width }, (_, j) => clamp(problem.start?.[j] ?? priorMeans[j]!, j));
	let objective = evaluateObjective(problem, coefficients);

	for (let steps = 0; steps < MAX_STEPS; steps++) {
		const { gradient, hessian } = differentiate(problem, coefficients);
		const atBound = Array.from(
			gradient,
			(g, j) =>
				(g <= 0 && coefficients[j] === problem.lowerBounds?.[j]) ||
				(g >= 0 && coefficients[j] === problem.upperBounds?.[j]),
		);
		atBound.forEach((held, j) => held && holdCoefficient(gradient, hessian, width, j));

		const precision = new CholeskyDecomposition(Matrix.from1DArray(width, width, hessian as unknown as number[]));
		if (!precision.isPositiveDefinite()) {
			throw new EngineError('fit-diverged', 'The logistic fit has no unique answer: give every coefficient a penalty.');
		}
		const direction = precision.solve(Matrix.columnVector(gradient)).to1DArray();
		const decrement = direction.reduce((sum, d, j) => sum + d * gradient[j]!, 0);
		if (!Number.isFinite(decrement)) {
			throw new EngineError('fit-diverged', 'The logistic fit reached a number that is not finite.');
		}
		if (decrement / 2 < tolerance) {
			return { coefficients, precision, atBound, logPosterior: objective, steps };
		}

		let size = 1;
		let next = coefficients;
		let nextObjective = -Infinity;
		for (; size >= SMALLEST_STEP; size /= 2) {
			next = coefficients.map((w, j) => clamp(w + size * direction[j]!, j));
			nextObjective = evaluateObjective(problem, next);
			const promised = next.reduce((sum, w, j) => sum + gradient[j]! * (w - coefficients[j]!), 0);
			if (nextObjective >= objective + 1e-4 * promised) break;
		}
		if (size < SMALLEST_STEP) {
			// Rounding hides what is left to gain: relative to the objective it is nothing.
			if (decrement < 1e-10 * (1 + Math.abs(objective))) {
				return { coefficients, precision, atBound, logPosterior: objective, steps };
			}
			throw new EngineError('fit-diverged', 'The logistic fit found no step that improves it.');
		}
		coefficients = next;
		objective = nextObjective;
	}
	throw new EngineError('fit-diverged', `The logistic fit did not settle within ${MAX_STEPS} steps.`);
}

function evaluateObjective(problem: RidgeLogisticProblem, coefficients: Float64Array): number {
	const { labels, rowWeights, priorMeans, penalties } = problem;
	const z = multiplySparseRows(problem.rows, coefficients);
	let objective = 0;
	for (let i = 0; i < z.length; i++) {
		objective += (rowWeights?.[i] ?? 1) * (labels[i]! * z[i]! - log1pExp(z[i]!));
	}
	for (let j = 0; j < coefficients.length; j++) {
		objective -= (penalties[j]! * (coefficients[j]! - priorMeans[j]!) ** 2) / 2;
	}
	if (!Number.isFinite(objective)) {
		throw new EngineError(
			'fit-diverged',
			'The logistic fit met a number that is not finite: check the rows and priors.',
		);
	}
	return objective;
}

/** Gradient of the objective, and its negative Hessian in row-major order. */
function differentiate(problem: RidgeLogisticProblem, coefficients: Float64Array) {
	const { rows, labels, rowWeights, priorMeans, penalties } = problem;
	const { offsets, columns, values, columnCount: width } = rows;
	const gradient = coefficients.map((w, j) => -penalties[j]! * (w - priorMeans[j]!));
	const hessian = new Float64Array(width * width);
	const z = multiplySparseRows(rows, coefficients);
	for (let i = 0; i < rows.rowCount; i++) {
		const rowWeight = rowWeights?.[i] ?? 1;
		const probability = sigmoid(z[i]!);
		const residual = rowWeight * (labels[i]! - probability);
		const curvature = rowWeight * probability * (1 - probability);
		for (let a = offsets[i]!; a < offsets[i + 1]!; a++) {
			const column = columns[a]!;
			gradient[column]! += residual * values[a]!;
			const scaled = curvature * values[a]!;
			for (let b = offsets[i]!; b <= a; b++) {
				hessian[column * width + columns[b]!]! += scaled * values[b]!;
			}
		}
	}
	for (let j = 0; j < width; j++) {
		hessian[j * width + j]! += penalties[j]!;
		for (let k = 0; k < j; k++) hessian[k * width + j] = hessian[j * width + k]!;
	}
	return { gradient, hessian };
}

function holdCoefficient(gradient: Float64Array, hessian: Float64Array, width: number, held: number): void {
	gradient[held] = 0;
	for (let j = 0; j < width; j++) {
		hessian[held * width + j] = 0;
		hessian[j * width + held] = 0;
	}
	hessian[held * width + held] = 1;
}
