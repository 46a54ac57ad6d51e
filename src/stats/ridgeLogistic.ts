import { CholeskyDecomposition, Matrix } from 'ml-matrix';

import { EngineError } from '../errors';
import { dotProduct } from './dotProduct';
import {
	differentiate,
	evaluateObjective,
	holdCoefficient,
	type RidgeDerivatives,
	type RidgeLogisticProblem,
} from './ridgeObjective';

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

/** Where the search stands. */
interface Position {
	readonly coefficients: Float64Array;
	readonly objective: number;
}

const MAX_STEPS = 200;
const SMALLEST_STEP = 2 ** -40;
/** Half the squared Newton decrement bounds how far the objective still is from its optimum. */
const DEFAULT_TOLERANCE = 1e-9;

/**
 * Newton's method with step halving; bounds by two-metric projection (Bertsekas, "Projected Newton methods for
 * optimization problems with simple constraints", 1982): coefficients that push against a bound sit a step out.
 * One step costs the sum over rows of (non-zeros)^2, plus one Cholesky factorisation.
 *
 * @throws EngineError `fit-diverged` where there is no unique answer, or a number that is not finite.
 */
export function fitRidgeLogistic(problem: RidgeLogisticProblem): RidgeLogisticFit {
	const { tolerance = DEFAULT_TOLERANCE } = problem;
	let position = startPosition(problem);
	for (let steps = 0; steps < MAX_STEPS; steps++) {
		const derivatives = differentiate(problem, position.coefficients);
		const atBound = findHeld(problem, position, derivatives);
		for (const [j, isHeld] of atBound.entries()) if (isHeld) holdCoefficient(derivatives, j);
		const { precision, direction } = solveStep(derivatives);
		const decrement = dotProduct(direction, derivatives.gradient);
		if (!Number.isFinite(decrement)) throw diverged('The logistic fit reached a number that is not finite.');
		const next = decrement / 2 < tolerance ? undefined : takeStep(problem, position, derivatives, direction);
		if (next === undefined) {
			// Rounding hides what is left to gain: relative to the objective it is nothing.
			if (decrement / 2 < tolerance || decrement < 1e-10 * (1 + Math.abs(position.objective))) {
				const { coefficients, objective } = position;
				return { coefficients, precision, atBound, logPosterior: objective, steps };
			}
			throw diverged('The logistic fit found no step that improves it.');
		}
		position = next;
	}
	throw diverged(`The logistic fit did not settle within ${MAX_STEPS} steps.`);
}

function startPosition(problem: RidgeLogisticProblem): Position {
	const { start, priorMeans, rows } = problem;
	const coefficients = Float64Array.from({ length: rows.columnCount }, (_, j) =>
		clamp(problem, start?.[j] ?? priorMeans[j] ?? Number.NaN, j),
	);
	return { coefficients, objective: evaluateFinite(problem, coefficients) };
}

/** Which coefficients lie on a bound and push against it. */
function findHeld(
	{ lowerBounds, upperBounds }: RidgeLogisticProblem,
	{ coefficients }: Position,
	{ gradient }: RidgeDerivatives,
): boolean[] {
	return Array.from(
		gradient,
		(g, j) => (g <= 0 && coefficients[j] === lowerBounds?.[j]) || (g >= 0 && coefficients[j] === upperBounds?.[j]),
	);
}

function solveStep({ gradient, hessian }: RidgeDerivatives): { precision: CholeskyDecomposition; direction: number[] } {
	const width = gradient.length;
	// The package's types want a list of numbers; it reads a typed array just as well.
	const precision = new CholeskyDecomposition(Matrix.from1DArray(width, width, hessian as unknown as number[]));
	if (!precision.isPositiveDefinite())
		throw diverged('The logistic fit has no unique answer: give every coefficient a penalty.');
	return { precision, direction: precision.solve(Matrix.columnVector(gradient)).to1DArray() };
}

/** The longest of the full step, half of it, a quarter … that gains what the gradient promises; undefined where none does. */
function takeStep(
	problem: RidgeLogisticProblem,
	{ coefficients, objective }: Position,
	{ gradient }: RidgeDerivatives,
	direction: readonly number[],
): Position | undefined {
	for (let size = 1; size >= SMALLEST_STEP; size /= 2) {
		const moved = coefficients.map((w, j) => clamp(problem, w + size * (direction[j] ?? Number.NaN), j));
		const reached = evaluateFinite(problem, moved);
		const promised = dotProduct(
			gradient,
			moved.map((w, j) => w - (coefficients[j] ?? Number.NaN)),
		);
		if (reached >= objective + 1e-4 * promised) return { coefficients: moved, objective: reached };
	}
	return undefined;
}

function clamp({ lowerBounds, upperBounds }: RidgeLogisticProblem, value: number, j: number): number {
	return Math.min(upperBounds?.[j] ?? Infinity, Math.max(lowerBounds?.[j] ?? -Infinity, value));
}

function evaluateFinite(problem: RidgeLogisticProblem, coefficients: Float64Array): number {
	const objective = evaluateObjective(problem, coefficients);
	if (!Number.isFinite(objective))
		throw diverged('The logistic fit met a number that is not finite: check the rows and priors.');
	return objective;
}

function diverged(message: string): EngineError {
	return new EngineError('fit-diverged', message);
}
