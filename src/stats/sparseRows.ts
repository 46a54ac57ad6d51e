import { EngineError } from '../errors';

/**
 * A matrix in compressed sparse row form: the non-zeros of row i are `columns` and `values` from `offsets[i]` up to
 * (not including) `offsets[i + 1]`, with columns ascending inside a row.
 *
 * Example: [[0, 2], [1, 0]] is { rowCount: 2, columnCount: 2, offsets: [0, 1, 2], columns: [1, 0], values: [2, 1] }.
 */
export interface SparseRows {
	readonly rowCount: number;
	readonly columnCount: number;
	readonly offsets: Int32Array;
	/** Two bytes each: there are many, and no fit has as many as 65,536. */
	readonly columns: Uint16Array;
	readonly values: Float64Array;
}

const MOST_COLUMNS = 65_536;

/** Writes a sparse matrix row by row: `add` the non-zeros of a row in ascending order of column, then `endRow`. */
export class SparseRowsWriter {
	readonly #rowCount: number;
	readonly #columnCount: number;
	readonly #offsets: Int32Array;
	#columns: Uint16Array;
	#values: Float64Array;
	#row = 0;
	#count = 0;

	/**
	 * `capacity`: non-zeros there is room for from the start. What is never written to takes no memory, moving to more room does.
	 *
	 * @throws EngineError `internal` for more than 65,536 columns.
	 */
	constructor(rowCount: number, columnCount: number, capacity = rowCount * 16) {
		if (columnCount > MOST_COLUMNS)
			throw new EngineError(
				'internal',
				`A matrix of ${columnCount} columns: ${MOST_COLUMNS} are the most there can be.`,
			);
		this.#rowCount = rowCount;
		this.#columnCount = columnCount;
		this.#offsets = new Int32Array(rowCount + 1);
		this.#columns = new Uint16Array(capacity);
		this.#values = new Float64Array(capacity);
	}

	add(column: number, value: number): void {
		if (value === 0) return;
		if (this.#count === this.#columns.length) this.#resize(Math.ceil(this.#count * 1.25) + 16);
		this.#columns[this.#count] = column;
		this.#values[this.#count++] = value;
	}

	endRow(): void {
		this.#offsets[++this.#row] = this.#count;
	}

	finish(): SparseRows {
		return {
			rowCount: this.#rowCount,
			columnCount: this.#columnCount,
			offsets: this.#offsets,
			columns: this.#columns.subarray(0, this.#count),
			values: this.#values.subarray(0, this.#count),
		};
	}

	#resize(length: number): void {
		const columns = new Uint16Array(length);
		columns.set(this.#columns);
		this.#columns = columns;
		const values = new Float64Array(length);
		values.set(this.#values);
		this.#values = values;
	}
}

/** The sparse form of a small dense matrix. */
export function toSparseRows(dense: readonly (readonly number[])[], columnCount = dense[0]?.length ?? 0): SparseRows {
	const writer = new SparseRowsWriter(dense.length, columnCount);
	for (const row of dense) {
		row.forEach((value, column) => writer.add(column, value));
		writer.endRow();
	}
	return writer.finish();
}

/** The matrix-vector product, one number per row. */
export function multiplySparseRows(rows: SparseRows, vector: ArrayLike<number>): Float64Array {
	const { rowCount, offsets, columns, values } = rows;
	const product = new Float64Array(rowCount);
	for (let i = 0; i < rowCount; i++) {
		let sum = 0;
		// Each non-zero, several times in every step of a fit. Unchecked, as in `differentiate`, for the time it takes.
		for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += values[k]! * vector[columns[k]!]!;
		product[i] = sum;
	}
	return product;
}

/** Some rows of a matrix, in the order asked for. */
export function selectSparseRows(rows: SparseRows, indexes: readonly number[]): SparseRows {
	const { offsets, columns, values } = rows;
	const ends = indexes.map((i) => [offsets[i] ?? 0, offsets[i + 1] ?? 0] as const);
	const count = ends.reduce((sum, [from, to]) => sum + to - from, 0);
	const writer = new SparseRowsWriter(indexes.length, rows.columnCount, count);
	for (const [from, to] of ends) {
		for (let k = from; k < to; k++) writer.add(columns[k] ?? 0, values[k] ?? 0);
		writer.endRow();
	}
	return writer.finish();
}

/** Only the given columns (ascending), numbered afresh from 0. */
export function selectSparseColumns(rows: SparseRows, kept: readonly number[]): SparseRows {
	const { offsets, columns, values } = rows;
	const numbers = new Map(kept.map((column, number) => [column, number]));
	const writer = new SparseRowsWriter(rows.rowCount, kept.length, columns.length);
	for (let i = 0; i < rows.rowCount; i++) {
		const to = offsets[i + 1] ?? 0;
		for (let k = offsets[i] ?? 0; k < to; k++) {
			const number = numbers.get(columns[k] ?? -1);
			if (number !== undefined) writer.add(number, values[k] ?? 0);
		}
		writer.endRow();
	}
	return writer.finish();
}
