declare module 'ml-logistic-regression' {
	import type { Matrix } from 'ml-matrix';

	/** All that training asks of a table: its products. A dense `Matrix` is one. */
	export interface Features {
		readonly columns: number;
		mmul(weights: Matrix): { to1DArray(): ArrayLike<number> };
		transpose(): { mmul(errors: Matrix): Matrix };
	}

	/** One-against-all logistic regression by gradient descent; `classifiers[k].weights` is a row vector for "not class k". */
	export default class LogisticRegression {
		constructor(options: { numSteps: number; learningRate: number });
		readonly classifiers: readonly { readonly weights: Matrix | null }[];
		train(features: Features, target: Matrix): void;
	}
}
