import { Matrix } from 'ml-matrix';

import type { RidgeLogisticFit } from './ridgeLogistic';

/**
 * Posterior covariance of the coefficients in the Laplace approximation: the inverse of the negative Hessian.
 * A coefficient held at a bound has variance 0.
 */
export function invertPrecision(fit: Pick<RidgeLogisticFit, 'precision' | 'atBound'>): Matrix {
	const covariance = fit.precision.solve(Matrix.eye(fit.atBound.length));
	fit.atBound.forEach((held, j) => held && covariance.set(j, j, 0));
	return covariance;
}
