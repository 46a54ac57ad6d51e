/** An entry off the diagonal of a symmetric matrix, told once: row > column. */
export interface Coupling {
	readonly row: number;
	readonly column: number;
	readonly value: number;
}

/**
 * Coefficients that share one lambda: their penalty is lambda/2 · d' Q d, d their distance from the prior means. Q is given
 * by its diagonal and its couplings, whose rows and columns are places in `columns`.
 */
export interface PenaltyBlock {
	readonly columns: readonly number[];
	/** Blocks of one family are alike before data is seen: a place in a list of families. */
	readonly family: number;
	readonly diagonal: readonly number[];
	readonly couplings: readonly Coupling[];
}

/** d' Q d, of the distances of the block's own columns. */
export function quadraticForm(
	{ diagonal, couplings }: Pick<PenaltyBlock, 'diagonal' | 'couplings'>,
	d: ArrayLike<number>,
): number {
	let sum = 0;
	for (let a = 0; a < diagonal.length; a++) sum += diagonal[a]! * d[a]! * d[a]!;
	for (const { row, column, value } of couplings) sum += 2 * value * d[row]! * d[column]!;
	return sum;
}
