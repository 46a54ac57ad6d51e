import { factorCholesky, solveCholesky } from './choleskyFactor';
import type { PenaltyBlock } from './penaltyBlock';

/** Of each cell of a table: what a model without the table leaves over. */
export interface TableRemainder {
	/** Sums of (label − probability). */
	readonly residuals: readonly number[];
	/** Sums of probability · (1 − probability): the variances of those. */
	readonly variances: readonly number[];
}

const LAMBDAS = [3, 10, 30, 100] as const;

/**
 * Evidence in nats for a table of cells beside a model that lacks it, under the prior the cells would be fitted with:
 *
 *   max over lambda of  ½ [ g' (D + lambda Q)⁻¹ g − share · ln( det(D + lambda Q) / det(lambda Q) ) ]
 *
 * g: residuals, D: variances on a diagonal, Q: the penalty; the Laplace marginal likelihood after one Newton step from 0.
 * `share`: of the cells those that the margins of the table, which the model has fitted, leave free.
 */
export function tableEvidence(
	{ residuals, variances }: TableRemainder,
	penalty: Pick<PenaltyBlock, 'diagonal' | 'couplings'>,
	share: number,
): number {
	const size = residuals.length;
	const prior = logDeterminant(factorCholesky(toMatrix(penalty, 1), size), size);
	const evidence = LAMBDAS.map((lambda) => {
		const matrix = toMatrix(penalty, lambda);
		for (let a = 0; a < size; a++) matrix[a * size + a]! += variances[a]!;
		const lower = factorCholesky(matrix, size);
		if (lower === undefined) return -Infinity;
		const fitted = solveCholesky(lower, residuals).reduce((sum, w, a) => sum + w * residuals[a]!, 0);
		return (fitted - share * (logDeterminant(lower, size) - prior - size * Math.log(lambda))) / 2;
	});
	return Math.max(...evidence);
}

function toMatrix({ diagonal, couplings }: Pick<PenaltyBlock, 'diagonal' | 'couplings'>, lambda: number): Float64Array {
	const size = diagonal.length;
	const matrix = new Float64Array(size * size);
	diagonal.forEach((value, a) => (matrix[a * size + a] = lambda * value));
	for (const { row, column, value } of couplings)
		matrix[Math.max(row, column) * size + Math.min(row, column)]! += lambda * value;
	return matrix;
}

function logDeterminant(lower: Float64Array | undefined, size: number): number {
	let sum = 0;
	for (let a = 0; a < size; a++) sum += 2 * Math.log(lower?.[a * size + a] ?? Number.NaN);
	return sum;
}
