import type { SparseRows } from './sparseRows';

/**
 * Calls `visit` with each non-zero of a row and its column, columns ascending. Every fit goes through all rows this way
 * many times, so places, which are in range by the matrix's own making, are not checked.
 */
export function visitRow(
	{ offsets, columns, values }: SparseRows,
	row: number,
	visit: (column: number, value: number) => void,
): void {
	const end = offsets[row + 1]!;
	for (let k = offsets[row]!; k < end; k++) visit(columns[k]!, values[k]!);
}
