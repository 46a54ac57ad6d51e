import { Matrix } from 'ml-matrix';

import type { RidgeLogisticFit } from './ridgeLogistic';

/**
 * Posterior covariance of the coefficients in the Laplace approximation: the inverse of the negative Hessian A = L L',
 * as (1/L)' (1/L). A coefficient held at a bound has variance 0.
 * Written out on flat arrays because solving for the identity took ten times as long at 280 columns, in every round; reads
 * are unchecked because `?? 0` at each made fits of 250 columns a tenth slower.
 */
export function invertPrecision({ precision, atBound }: Pick<RidgeLogisticFit, 'precision' | 'atBound'>): Matrix {
	const size = atBound.length;
	const inverse = invertLower(Float64Array.from(precision.lowerTriangularMatrix.to1DArray()), size);
	const covariance = squareLower(inverse, size);
	const matrix = Matrix.zeros(size, size);
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			const value = i === j && atBound[i] ? 0 : (covariance[i * size + j] ?? 0);
			matrix.set(i, j, value);
			matrix.set(j, i, value);
		}
	}
	return matrix;
}

/** Row i of 1/L by forward substitution: (1/L)_ij = -sum_{j <= k < i} L_ik (1/L)_kj / L_ii */
function invertLower(lower: Float64Array, size: number): Float64Array {
	const inverse = new Float64Array(size * size);
	for (let i = 0; i < size; i++) {
		const row = i * size;
		for (let k = 0; k < i; k++) {
			const factor = lower[row + k]!;
			if (factor === 0) continue;
			for (let j = 0; j <= k; j++) inverse[row + j]! -= factor * inverse[k * size + j]!;
		}
		inverse[row + i] = 1;
		for (let j = 0; j <= i; j++) inverse[row + j]! /= lower[row + i]!;
	}
	return inverse;
}

/** The lower triangle of M' M, for a lower triangular M. */
function squareLower(lower: Float64Array, size: number): Float64Array {
	const square = new Float64Array(size * size);
	for (let k = 0; k < size; k++) {
		for (let i = 0; i <= k; i++) {
			const factor = lower[k * size + i]!;
			if (factor === 0) continue;
			for (let j = 0; j <= i; j++) square[i * size + j]! += factor * lower[k * size + j]!;
		}
	}
	return square;
}
