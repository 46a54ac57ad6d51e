import LogisticRegression, { type Features } from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';

import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows, type SparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';

/**
 * The baseline that every evaluation reports beside ours: unregularised maximum likelihood by gradient descent as the
 * package ml-logistic-regression does it. Columns are standardised and column 0 is the intercept; the package neither
 * adds one nor divides its step by the number of rows, so both happen here, and the steps are bounded:
 * at its defaults a shop's 12,330 x 28 table takes minutes or diverges.
 */
interface PlainLogistic {
	readonly means: readonly number[];
	readonly scales: readonly number[];
	readonly weights: readonly number[];
}

const STEPS = 200;

export function fitPlainLogistic(rows: SparseRows, labels: readonly number[]): PlainLogistic {
	const { means, scales } = measureColumns(rows);
	// The log loss of n rows of standardised columns curves by at most n x columns / 4, so this step never overshoots.
	const classifier = new LogisticRegression({ numSteps: STEPS, learningRate: 4 / (rows.rowCount * rows.columnCount) });
	classifier.train(standardise(rows, { means, scales }), Matrix.columnVector([...labels]));
	// Its classifier k learns "not class k", so the one for class 0 says yes. It has as many as there are classes in sight.
	const weights = classifier.classifiers[0]?.weights?.to1DArray() ?? means.map(() => 0);
	return { means, scales, weights };
}

/**
 * Standardised rows by their products alone. Written out, 20,000 rows were transposed at each of the steps: seconds, most
 * of them spent on throwing small arrays away.
 */
function standardise(rows: SparseRows, { means, scales }: Pick<PlainLogistic, 'means' | 'scales'>): Features {
	const multiply = (weights: readonly number[]): Float64Array => {
		const perUnit = weights.map((weight, j) => weight / (scales[j] ?? 1));
		const shift = perUnit.reduce((sum, weight, j) => sum - weight * (means[j] ?? 0), 0);
		return multiplySparseRows(rows, perUnit).map((z) => z + shift);
	};
	const multiplyTransposed = (errors: readonly number[]): number[] => {
		const all = errors.reduce((sum, error) => sum + error, 0);
		return addUpColumns(rows, errors).map((sum, j) => (sum - (means[j] ?? 0) * all) / (scales[j] ?? 1));
	};
	return {
		columns: rows.columnCount,
		mmul: (weights) => ({ to1DArray: () => multiply(weights.to1DArray()) }),
		transpose: () => ({ mmul: (errors) => Matrix.columnVector(multiplyTransposed(errors.to1DArray())) }),
	};
}

/** The sum of each column, rows by their weights. */
function addUpColumns(rows: SparseRows, weights: readonly number[]): number[] {
	const sums = new Array<number>(rows.columnCount).fill(0);
	weights.forEach((weight, row) =>
		visitRow(rows, row, (column, value) => (sums[column] = (sums[column] ?? 0) + weight * value)),
	);
	return sums;
}

/** Probability per row. */
export function predictPlainLogistic({ means, scales, weights }: PlainLogistic, rows: SparseRows): Float64Array {
	const shift = weights.reduce((sum, weight, j) => sum - (weight * (means[j] ?? 0)) / (scales[j] ?? 1), 0);
	const perUnit = weights.map((weight, j) => weight / (scales[j] ?? 1));
	return multiplySparseRows(rows, perUnit).map((z) => sigmoid(z + shift));
}

/** Mean and standard deviation per column; the intercept and constants are left as they are. */
function measureColumns({ rowCount, columnCount, columns, values }: SparseRows) {
	const means = new Array<number>(columnCount).fill(0);
	const squares = new Array<number>(columnCount).fill(0);
	for (const [k, column] of columns.entries()) {
		const value = values[k] ?? 0;
		means[column] = (means[column] ?? 0) + value / rowCount;
		squares[column] = (squares[column] ?? 0) + value ** 2 / rowCount;
	}
	const scales = squares.map((square, j) => Math.sqrt(Math.max(0, square - (means[j] ?? 0) ** 2)));
	means[0] = 0;
	return { means, scales: scales.map((scale, j) => (j === 0 || scale < 1e-9 ? 1 : scale)) };
}
