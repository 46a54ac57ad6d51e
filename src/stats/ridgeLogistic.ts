import { EngineError } from '../errors';
import { factorCholesky, solveCholesky } from './choleskyFactor';
import { dotProduct } from './dotProduct';
import {
	differentiate,
	evaluateObjective,
	holdCoefficient,
	type KnownCurvature,
	type RidgeDerivatives,
	type RidgeLogisticProblem,
	type RowCurvature,
} from './ridgeObjective';

export interface RidgeLogisticFit {
	readonly coefficients: Float64Array;
	/** The negative Hessian at the optimum is L L', and this is L. A coefficient held at a bound has a unit row: it does not vary. */
	readonly lower: Float64Array;
	/** True where the optimum lies on a bound. */
	readonly atBound: readonly boolean[];
	/** The maximised objective: log likelihood minus the penalty. */
	readonly logPosterior: number;
	readonly steps: number;
	/** What the rows had in the last step's curvature. */
	readonly curvature: RowCurvature;
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
 * So near a bound a coefficient lies on it: left free to push against it, it spoils the step of all others, which no halving
 * mends (Bertsekas' epsilon).
 */
const NEAR_BOUND = 1e-7;

/**
 * Newton's method with step halving; bounds by two-metric projection (Bertsekas, "Projected Newton methods for
 * optimization problems with simple constraints", 1982): coefficients that push against a bound sit a step out.
 * One step costs the sum over rows of (non-zeros)^2, plus one Cholesky factorisation. With a known curvature that is near
 * enough a step is only nearly Newton's: the optimum is the same, since the gradient is exact.
 *
 * @throws EngineError `fit-diverged` where there is no unique answer, or a number that is not finite.
 */
export function fitRidgeLogistic(problem: RidgeLogisticProblem, known?: KnownCurvature): RidgeLogisticFit {
	const { tolerance = DEFAULT_TOLERANCE, mostSteps = Infinity } = problem;
	let position = startPosition(problem);
	for (let steps = 0; steps < MAX_STEPS; steps++) {
		const { curvature, ...derivatives } = differentiate(problem, position.coefficients, known);
		const atBound = findHeld(problem, position, derivatives);
		for (const [j, isHeld] of atBound.entries()) if (isHeld) holdCoefficient(derivatives, j);
		const { lower, direction } = solveStep(derivatives);
		const decrement = dotProduct(direction, derivatives.gradient);
		if (!Number.isFinite(decrement)) throw diverged('The logistic fit reached a number that is not finite.');
		const next = decrement / 2 < tolerance ? undefined : takeStep(problem, position, derivatives, direction);
		if (next === undefined) {
			// Rounding hides what is left to gain: relative to the objective it is nothing.
			if (decrement / 2 < tolerance || decrement < 1e-10 * (1 + Math.abs(position.objective))) {
				const { coefficients, objective } = position;
				return { coefficients, lower, atBound, logPosterior: objective, steps, curvature };
			}
			throw diverged('The logistic fit found no step that improves it.');
		}
		position = next;
		// The curvature is that of where the step began: near enough while lambdas still move, and half the work.
		if (steps + 1 >= mostSteps) {
			const { coefficients, objective } = position;
			return { coefficients, lower, atBound, logPosterior: objective, steps: steps + 1, curvature };
		}
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
		(g, j) =>
			(g <= 0 && coefficients[j]! - (lowerBounds?.[j] ?? -Infinity) <= NEAR_BOUND) ||
			(g >= 0 && (upperBounds?.[j] ?? Infinity) - coefficients[j]! <= NEAR_BOUND),
	);
}

function solveStep({ gradient, hessian }: RidgeDerivatives): { lower: Float64Array; direction: Float64Array } {
	const lower = factorCholesky(hessian, gradient.length);
	if (lower === undefined) throw diverged('The logistic fit has no unique answer: give every coefficient a penalty.');
	return { lower, direction: solveCholesky(lower, gradient) };
}

/** The longest of the full step, half of it, a quarter … that gains what the gradient promises; undefined where none does. */
function takeStep(
	problem: RidgeLogisticProblem,
	{ coefficients, objective }: Position,
	{ gradient }: RidgeDerivatives,
	direction: Float64Array,
): Position | undefined {
	for (let size = 1; size >= SMALLEST_STEP; size /= 2) {
		const moved = coefficients.map((w, j) => clamp(problem, w + size * (direction[j] ?? Number.NaN), j));
		const reached = evaluateFinite(problem, moved);
		const promised = dotProduct(
			gradient,
			moved.map((w, j) => w - (coefficients[j] ?? Number.NaN)),
		);
		// A step so short that it moves nothing gains nothing, and would be taken again and again.
		if (reached > objective && reached >= objective + 1e-4 * promised)
			return { coefficients: moved, objective: reached };
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
