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
	const { groups, penaltyScales, priorLambdas, priorStrength, priorMeans } = problem;
	const width = problem.rows.columnCount;
	let lambdas = [...(problem.startLambdas ?? priorLambdas)];
	let start = problem.start;
	let settled = false;
	for (let round = 1; ; round++) {
		const penalties = Float64Array.from(
			{ length: width },
			(_, j) => (groups[j]! < 0 ? 1 : lambdas[groups[j]!]!) * penaltyScales[j]!,
		);
		const fit = fitRidgeLogistic({ ...problem, penalties, start, tolerance: settled ? undefined : ROUGH_TOLERANCE });
		start = fit.coefficients;
		const covariance = invertPrecision(fit);

		const determined = lambdas.map(() => 0);
		const spread = lambdas.map(() => 0);
		for (let j = 0; j < width; j++) {
			const group = groups[j]!;
			if (group < 0 || fit.atBound[j]) continue;
			determined[group]! += 1 - penalties[j]! * covariance.get(j, j);
			spread[group]! += penaltyScales[j]! * (fit.coefficients[j]! - priorMeans[j]!) ** 2;
		}
		if (settled) {
			return { ...fit, covariance, lambdas, effectiveCoefficients: determined.reduce((a, b) => a + b, 0) };
		}
		const next = lambdas.map((_, g) => {
			const lambda = (determined[g]! + priorStrength) / (spread[g]! + priorStrength / priorLambdas[g]!);
			return Math.min(LAMBDA_RANGE[1], Math.max(LAMBDA_RANGE[0], lambda));
		});
		settled =
			round >= MAX_ROUNDS || next.every((lambda, g) => Math.abs(Math.log(lambda / lambdas[g]!)) < LAMBDA_TOLERANCE);
		lambdas = next;
	}
}
