import type { EvidenceFit } from '../../stats/evidenceLogistic';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';
import type { WeightedRows } from './fitWeights';

/**
 * By how much the rows of a fit may weigh more than they did in it, as what the rows of one lead say is not all the same: how
 * much the coefficients would vary by chance were each row of a lead of its own, ÷ how much they do, one standard error on
 * the careful side. Of n rows of a lead that weigh 1 / n each it is 1 where all say the same, and n where each says something
 * new (n ÷ Kish's design effect). 1 at least, and exactly 1 where each lead has one row.
 *
 *   tr(V H) ÷ (tr(V J) + its standard error over leads),  H = Σ w p (1 - p) x x',  J = Σ over leads of s s',  s = Σ w (y - p) x
 *
 * V is the fit's covariance. Source: Pauli, Racugno and Ventura, "Bayesian composite marginal likelihoods", Statistica
 * Sinica 21 (2011).
 */
export function measureLeadWorth(
	{ rows, labels, rowWeights, leads }: WeightedRows & { readonly leads: ArrayLike<number> },
	{ coefficients, covariance }: Pick<EvidenceFit, 'coefficients' | 'covariance'>,
): number {
	const byLead = new Map<number, number[]>();
	for (let row = 0; row < rows.rowCount; row++) {
		const own = byLead.get(leads[row]!);
		if (own === undefined) byLead.set(leads[row]!, [row]);
		else own.push(row);
	}
	if (byLead.size === rows.rowCount) return 1;
	const logOdds = multiplySparseRows(rows, coefficients);
	const x = new SparseVector(coefficients.length);
	let independent = 0;
	const pulls = [...byLead.values()].map((own) => {
		for (const row of own) {
			const p = sigmoid(logOdds[row]!);
			visitRow(rows, row, (column, value) => x.add(column, value));
			independent += rowWeights[row]! * p * (1 - p) * x.takeSpread(covariance);
		}
		for (const row of own) {
			const pull = rowWeights[row]! * (labels[row]! - sigmoid(logOdds[row]!));
			visitRow(rows, row, (column, value) => x.add(column, pull * value));
		}
		return x.takeSpread(covariance);
	});
	const total = pulls.reduce((sum, spread) => sum + spread, 0);
	const squares = pulls.reduce((sum, spread) => sum + (spread - total / pulls.length) ** 2, 0);
	return Math.max(1, independent / (total + Math.sqrt(squares)));
}

/** Added up column by column, and empty again once it is taken. */
class SparseVector {
	readonly #values: Float64Array;
	readonly #columns = new Set<number>();

	constructor(width: number) {
		this.#values = new Float64Array(width);
	}

	add(column: number, value: number): void {
		this.#columns.add(column);
		this.#values[column]! += value;
	}

	/** x' V x. */
	takeSpread(covariance: Float64Array): number {
		const columns = [...this.#columns];
		let spread = 0;
		for (const a of columns) {
			const line = a * this.#values.length;
			let inner = 0;
			for (const b of columns) inner += covariance[line + b]! * this.#values[b]!;
			spread += this.#values[a]! * inner;
		}
		for (const column of columns) this.#values[column] = 0;
		this.#columns.clear();
		return spread;
	}
}
