import LogisticRegression from 'ml-logistic-regression';
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
	const standardised = Matrix.zeros(rows.rowCount, rows.columnCount);
	const zeros = means.map((mean, column) => -mean / (scales[column] ?? 1));
	for (let row = 0; row < rows.rowCount; row++) {
		for (const [column, zero] of zeros.entries()) standardised.set(row, column, zero);
		visitRow(rows, row, (column, value) =>
			standardised.set(row, column, (value - (means[column] ?? 0)) / (scales[column] ?? 1)),
		);
	}
	// The log loss of n rows of standardised columns curves by at most n x columns / 4, so this step never overshoots.
	const classifier = new LogisticRegression({ numSteps: STEPS, learningRate: 4 / (rows.rowCount * rows.columnCount) });
	classifier.train(standardised, Matrix.columnVector([...labels]));
	// Its classifier k learns "not class k", so the one for class 0 says yes. It has as many as there are classes in sight.
	const weights = classifier.classifiers[0]?.weights?.to1DArray() ?? means.map(() => 0);
	return { means, scales, weights };
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
