import type { Matrix } from 'ml-matrix';

import { invertPrecision } from './invertPrecision';
import { fitRidgeLogistic, type RidgeLogisticFit } from './ridgeLogistic';
import type { RidgeLogisticProblem } from './ridgeObjective';

export interface EvidenceProblem extends Omit<RidgeLogisticProblem, 'penalties'> {
	/** Group of each coefficient, 0-based; -1 for one whose penalty is `penaltyScales` as given (an intercept). */
	readonly groups: ArrayLike<number>;
	/** Penalty of coefficient j = lambda of its group x its scale. */
	readonly penaltyScales: ArrayLike<number>;
	/** Lambda of each group before any data. */
	readonly priorLambdas: readonly number[];
	/** How many well-measured coefficients the prior lambda weighs as much as. */
	readonly priorStrength: number;
	/** Where to start, if a similar fit is at hand; the prior lambdas when absent. */
	readonly startLambdas?: readonly number[] | undefined;
}

export interface EvidenceFit extends RidgeLogisticFit {
	readonly covariance: Matrix;
	readonly lambdas: readonly number[];
	/** Number of coefficients that the data, rather than the prior, determine: sum over groups of gamma. */
	readonly effectiveCoefficients: number;
}

const MAX_ROUNDS = 30;
/** While lambdas still move, coefficients need not be exact: this much log likelihood may be left to gain. */
const ROUGH_TOLERANCE = 1e-3;
/** A lambda within 2 % moves no prediction by more than a bootstrap could see. */
const LAMBDA_TOLERANCE = 0.02;
const LAMBDA_RANGE = [1e-3, 1e6] as const;

/**
 * Ridge logistic regression whose lambdas maximise the marginal likelihood (Laplace approximation), one lambda per
 * group of coefficients, by MacKay's fixed point:
 *
 *   gamma_g = n_g - lambda_g sum_{j in g} scale_j Var(w_j)        (coefficients that the data determine)
 *   lambda_g = (gamma_g + strength) / (sum_{j in g} scale_j (w_j - mean_j)^2 + strength / prior lambda_g)
 *
 * The `strength` terms are a Gamma prior: without data a group keeps its prior lambda.
 * No random numbers: the same rows give the same lambdas.
 * Source: MacKay, "The evidence framework applied to classification networks", Neural Computation 4 (1992).
 */
export function fitLogisticByEvidence(problem: EvidenceProblem): EvidenceFit {
	const { priorLambdas, priorStrength } = problem;
	let lambdas = [...(problem.startLambdas ?? priorLambdas)];
	let start = problem.start;
	let settled = false;
	for (let round = 1; ; round++) {
		const penalties = penaltiesFor(problem, lambdas);
		const fit = fitRidgeLogistic({ ...problem, penalties, start, tolerance: settled ? undefined : ROUGH_TOLERANCE });
		start = fit.coefficients;
		const covariance = invertPrecision(fit);
		const evidence = weighGroups({ ...problem, penalties }, fit, covariance);
		if (settled) {
			const effectiveCoefficients = evidence.reduce((sum, { determined }) => sum + determined, 0);
			return { ...fit, covariance, lambdas, effectiveCoefficients };
		}
		const next = evidence.map(({ determined, spread }, group) => {
			const lambda = (determined + priorStrength) / (spread + priorStrength / (priorLambdas[group] ?? Number.NaN));
			return Math.min(LAMBDA_RANGE[1], Math.max(LAMBDA_RANGE[0], lambda));
		});
		settled = round >= MAX_ROUNDS || next.every((lambda, group) => isNear(lambda, lambdas[group]));
		lambdas = next;
	}
}

/** Lambda of its group x its scale, for each coefficient. */
function penaltiesFor({ groups, penaltyScales, rows }: EvidenceProblem, lambdas: readonly number[]): Float64Array {
	return Float64Array.from({ length: rows.columnCount }, (_, j) => {
		const lambda = lambdas[groups[j] ?? -1] ?? 1;
		return lambda * (penaltyScales[j] ?? Number.NaN);
	});
}

/** Per group gamma, and its coefficients' scaled squared distance from their prior means. */
function weighGroups(
	{ groups, penaltyScales, priorMeans, priorLambdas, penalties }: EvidenceProblem & RidgeLogisticProblem,
	{ coefficients, atBound }: RidgeLogisticFit,
	covariance: Matrix,
): { determined: number; spread: number }[] {
	const evidence = priorLambdas.map(() => ({ determined: 0, spread: 0 }));
	coefficients.forEach((coefficient, j) => {
		const group = evidence[groups[j] ?? -1];
		if (group === undefined || atBound[j]) return;
		group.determined += 1 - (penalties[j] ?? Number.NaN) * covariance.get(j, j);
		group.spread += (penaltyScales[j] ?? Number.NaN) * (coefficient - (priorMeans[j] ?? Number.NaN)) ** 2;
	});
	return evidence;
}

function isNear(lambda: number, before: number | undefined): boolean {
	return before !== undefined && Math.abs(Math.log(lambda / before)) < LAMBDA_TOLERANCE;
}
