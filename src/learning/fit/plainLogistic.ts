import LogisticRegression from 'ml-logistic-regression';
import { Matrix } from 'ml-matrix';

import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows, type SparseRows } from '../../stats/sparseRows';

/**
 * The baseline that every evaluation reports beside ours: unregularised maximum likelihood by gradient descent as the
 * package ml-logistic-regression does it. Columns are standardised and column 0 is the intercept; the package neither
 * adds one nor divides its step by the number of rows, so both happen here, and the steps are bounded:
 * at its defaults a shop's 12,330 x 28 table takes minutes or diverges.
 */
export interface PlainLogistic {
	readonly means: readonly number[];
	readonly scales: readonly number[];
	readonly weights: readonly number[];
}

const STEPS = 200;

export function fitPlainLogistic(rows: SparseRows, labels: readonly number[]): PlainLogistic {
	const { means, scales } = measureColumns(rows);
	const standardised = Matrix.zeros(rows.rowCount, rows.columnCount);
	for (let i = 0; i < rows.rowCount; i++) {
		for (let j = 0; j < rows.columnCount; j++) standardised.set(i, j, -means[j]! / scales[j]!);
		for (let k = rows.offsets[i]!; k < rows.offsets[i + 1]!; k++) {
			const j = rows.columns[k]!;
			standardised.set(i, j, (rows.values[k]! - means[j]!) / scales[j]!);
		}
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
	const shift = weights.reduce((sum, w, j) => sum - (w * means[j]!) / scales[j]!, 0);
	const raw = multiplySparseRows(
		rows,
		weights.map((w, j) => w / scales[j]!),
	);
	return raw.map((z) => sigmoid(z + shift));
}

/** Mean and standard deviation per column; the intercept and constants are left as they are. */
function measureColumns({ rowCount, columnCount, columns, values }: SparseRows) {
	const means = new Array<number>(columnCount).fill(0);
	const squares = new Array<number>(columnCount).fill(0);
	columns.forEach((column, k) => {
		means[column]! += values[k]! / rowCount;
		squares[column]! += values[k]! ** 2 / rowCount;
	});
	const scales = squares.map((square, j) => Math.sqrt(Math.max(0, square - means[j]! ** 2)));
	means[0] = 0;
	return { means, scales: scales.map((scale, j) => (j === 0 || scale < 1e-9 ? 1 : scale)) };
}
