/** A matrix that is being worked on, row by row on a flat array. */
interface Square {
	readonly values: Float64Array;
	readonly size: number;
}

/** Rows that are taken at once. */
const TILE = 4;

/**
 * Lower triangular L with L L' = A, row by row on a flat array: L_ij = (A_ij - sum_{k < j} L_ik L_jk) / L_jj. Only the lower
 * triangle of A is read; the upper one of the answer is 0. Undefined where A is not positive definite.
 * Written out because a general matrix package took four times as long at 280 columns, in every step of every fit; four
 * rows and two columns are taken at once, so that each number that is fetched is used two or four times: at 900 columns
 * half the time of two rows at once. Without lists taken apart: in a loop they cost ten times as much as what they hold.
 * Source: Golub and Van Loan, "Matrix Computations", 4.2.
 */
export function factorCholesky(matrix: Float64Array, size: number): Float64Array | undefined {
	const lower = { values: new Float64Array(size * size), size };
	const tiled = size - (size % TILE);
	for (let i = 0; i < tiled; i += TILE) {
		for (let j = 0; j < i; j += 2) factorTile(matrix, lower, i, j);
		if (!factorRows(matrix, lower, { from: i, until: i + TILE, column: i })) return undefined;
	}
	return factorRows(matrix, lower, { from: tiled, until: size, column: 0 }) ? lower.values : undefined;
}

/** Four rows from i on in the columns j and j + 1, left of their diagonal. */
function factorTile(matrix: Float64Array, { values: lower, size }: Square, i: number, j: number): void {
	const first = j * size;
	const second = (j + 1) * size;
	const row0 = i * size;
	const row1 = (i + 1) * size;
	const row2 = (i + 2) * size;
	const row3 = (i + 3) * size;
	let a0 = 0;
	let a1 = 0;
	let a2 = 0;
	let a3 = 0;
	let b0 = 0;
	let b1 = 0;
	let b2 = 0;
	let b3 = 0;
	for (let k = 0; k < j; k++) {
		const a = lower[first + k]!;
		const b = lower[second + k]!;
		const x0 = lower[row0 + k]!;
		const x1 = lower[row1 + k]!;
		const x2 = lower[row2 + k]!;
		const x3 = lower[row3 + k]!;
		a0 += x0 * a;
		a1 += x1 * a;
		a2 += x2 * a;
		a3 += x3 * a;
		b0 += x0 * b;
		b1 += x1 * b;
		b2 += x2 * b;
		b3 += x3 * b;
	}
	const put = (row: number, a: number, b: number): void => {
		const value = (matrix[row + j]! - a) / lower[first + j]!;
		lower[row + j] = value;
		lower[row + j + 1] = (matrix[row + j + 1]! - (b + value * lower[second + j]!)) / lower[second + j + 1]!;
	};
	put(row0, a0, b0);
	put(row1, a1, b1);
	put(row2, a2, b2);
	put(row3, a3, b3);
}

/** Some rows from a column on, which is what tiles leave. False where a number on the diagonal is not positive. */
function factorRows(
	matrix: Float64Array,
	{ values: lower, size }: Square,
	{ from, until, column }: { from: number; until: number; column: number },
): boolean {
	for (let row = from; row < until; row++) {
		for (let j = column; j <= row; j++) {
			const rest = matrix[row * size + j]! - dotRows(lower, row * size, { from: j * size, length: j });
			if (j < row) lower[row * size + j] = rest / lower[j * size + j]!;
			else if (rest > 0) lower[row * size + j] = Math.sqrt(rest);
			else return false;
		}
	}
	return true;
}

function dotRows(values: Float64Array, row: number, { from, length }: { from: number; length: number }): number {
	let sum = 0;
	for (let k = 0; k < length; k++) sum += values[row + k]! * values[from + k]!;
	return sum;
}

/** x with L L' x = b. */
export function solveCholesky(lower: Float64Array, b: ArrayLike<number>): Float64Array {
	const size = b.length;
	const x = Float64Array.from(b);
	for (let i = 0; i < size; i++) {
		let rest = x[i]!;
		for (let k = 0; k < i; k++) rest -= lower[i * size + k]! * x[k]!;
		x[i] = rest / lower[i * size + i]!;
	}
	for (let i = size - 1; i >= 0; i--) {
		const value = x[i]! / lower[i * size + i]!;
		x[i] = value;
		for (let k = 0; k < i; k++) x[k]! -= lower[i * size + k]! * value;
	}
	return x;
}

/**
 * 1/L by forward substitution: (1/L)_ij = -sum_{j <= k < i} L_ik (1/L)_kj / L_ii. Two rows of the answer are made of four
 * earlier ones at once, so that each number is fetched and put back less often.
 */
export function invertLower(lower: Float64Array, size: number): Float64Array {
	const inverse = { values: new Float64Array(size * size), size };
	const paired = size - (size % 2);
	for (let i = 0; i < paired; i += 2) {
		let k = 0;
		for (; k + TILE <= i; k += TILE) subtractTile(lower, inverse, i, k);
		for (; k < i; k++) for (const row of [i, i + 1]) subtractRow(lower, inverse, row, k);
		endRow(lower, inverse, i);
		subtractRow(lower, inverse, i + 1, i);
		endRow(lower, inverse, i + 1);
	}
	if (paired < size) {
		for (let k = 0; k < paired; k++) subtractRow(lower, inverse, paired, k);
		endRow(lower, inverse, paired);
	}
	return inverse.values;
}

/** From the rows i and i + 1 what the four rows from k on have in them. */
function subtractTile(lower: Float64Array, { values: inverse, size }: Square, i: number, k: number): void {
	const row = i * size;
	const next = (i + 1) * size;
	const row0 = k * size;
	const row1 = (k + 1) * size;
	const row2 = (k + 2) * size;
	const row3 = (k + 3) * size;
	const a0 = lower[row + k]!;
	const a1 = lower[row + k + 1]!;
	const a2 = lower[row + k + 2]!;
	const a3 = lower[row + k + 3]!;
	const b0 = lower[next + k]!;
	const b1 = lower[next + k + 1]!;
	const b2 = lower[next + k + 2]!;
	const b3 = lower[next + k + 3]!;
	for (let j = 0; j < k + TILE; j++) {
		const x0 = inverse[row0 + j]!;
		const x1 = inverse[row1 + j]!;
		const x2 = inverse[row2 + j]!;
		const x3 = inverse[row3 + j]!;
		inverse[row + j]! -= a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
		inverse[next + j]! -= b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
	}
}

function subtractRow(lower: Float64Array, { values: inverse, size }: Square, row: number, k: number): void {
	const factor = lower[row * size + k]!;
	for (let j = 0; j <= k; j++) inverse[row * size + j]! -= factor * inverse[k * size + j]!;
}

function endRow(lower: Float64Array, { values: inverse, size }: Square, row: number): void {
	const from = row * size;
	inverse[from + row] = 1;
	const pivot = lower[from + row]!;
	for (let j = 0; j <= row; j++) inverse[from + j]! /= pivot;
}
