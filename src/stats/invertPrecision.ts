import { invertLower } from './choleskyFactor';
import type { RidgeLogisticFit } from './ridgeLogistic';

/**
 * Posterior covariance of the coefficients in the Laplace approximation: the inverse of the negative Hessian A = L L',
 * as (1/L)' (1/L), row by row. A coefficient held at a bound has variance 0.
 * Written out on flat arrays because solving for the identity took ten times as long at 280 columns; reads are unchecked
 * because `?? 0` at each made fits of 250 columns a tenth slower.
 */
export function invertPrecision({ lower, atBound }: Pick<RidgeLogisticFit, 'lower' | 'atBound'>): Float64Array {
	const size = atBound.length;
	const covariance = squareLower(invertLower(lower, size), size);
	for (let i = 0; i < size; i++) {
		if (atBound[i]) covariance[i * size + i] = 0;
		for (let j = 0; j < i; j++) covariance[j * size + i] = covariance[i * size + j]!;
	}
	return covariance;
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
