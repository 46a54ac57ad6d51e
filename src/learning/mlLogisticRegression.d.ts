declare module 'ml-logistic-regression' {
	import type { Matrix } from 'ml-matrix';

	/** One-against-all logistic regression by gradient descent; `classifiers[k].weights` is a row vector for "not class k". */
	export default class LogisticRegression {
		constructor(options: { numSteps: number; learningRate: number });
		readonly classifiers: readonly { readonly weights: Matrix | null }[];
		train(features: Matrix, target: Matrix): void;
	}
}
