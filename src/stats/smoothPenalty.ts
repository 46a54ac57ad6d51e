import type { Coupling, PenaltyBlock } from './penaltyBlock';

/** How cells along one side of a table hang together: in a row, all alike, or in a row and then one that stands alone. */
export interface TableSide {
	readonly parts: number;
	readonly order: 'chain' | 'levels' | 'chain and one apart';
}

type Penalty = Pick<PenaltyBlock, 'diagonal' | 'couplings'>;

/**
 * What differs from its neighbours costs: Q = Σ over sides (Laplacian of the side ⊗ identity of the others) + `own` · I, of
 * the cells that are kept. The Laplacian of a chain is D'D with first differences D, of levels I − 11'/parts.
 * One side of a chain is a first-order random walk (Rue and Held, "Gaussian Markov Random Fields", 3.3).
 *
 * Example: [{ parts: 2, order: 'chain' }], own 0.1 is [[1.1, −1], [−1, 1.1]].
 */
export function smoothPenalty(
	sides: readonly TableSide[],
	own: number,
	/** Cells by their number, the last side running fastest; all when absent. */
	kept?: readonly number[],
): Penalty {
	const count = sides.reduce((product, { parts }) => product * parts, 1);
	const cells = kept ?? Array.from({ length: count }, (_, cell) => cell);
	const placeOf = new Int32Array(count).fill(-1);
	cells.forEach((cell, place) => (placeOf[cell] = place));
	const diagonal = cells.map(() => own);
	const couplings: Coupling[] = [];
	let stride = count;
	for (const { parts, order } of sides) {
		stride /= parts;
		const laplacian = laplacianOf(parts, order);
		cells.forEach((cell, place) => {
			const part = Math.floor(cell / stride) % parts;
			diagonal[place]! += laplacian(part, part);
			for (let other = 0; other < part; other++) {
				const value = laplacian(part, other);
				const column = placeOf[cell - (part - other) * stride] ?? -1;
				if (value !== 0 && column >= 0) couplings.push({ row: place, column, value });
			}
		});
	}
	return { diagonal, couplings };
}

function laplacianOf(parts: number, order: TableSide['order']): (row: number, column: number) => number {
	if (order === 'levels') return (row, column) => (row === column ? 1 : 0) - 1 / parts;
	const inChain = order === 'chain' ? parts : parts - 1;
	return (row, column) => {
		if (row >= inChain || column >= inChain) return 0;
		if (row === column) return (row > 0 ? 1 : 0) + (row < inChain - 1 ? 1 : 0);
		return Math.abs(row - column) === 1 ? -1 : 0;
	};
}
