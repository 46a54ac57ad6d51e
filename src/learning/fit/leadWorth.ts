import type { EvidenceFit } from '../../stats/evidenceLogistic';
import { sigmoid } from '../../stats/sigmoid';
import { multiplySparseRows } from '../../stats/sparseRows';
import { visitRow } from '../../stats/visitRow';
import type { WeightedRows } from './fitWeights';

/**
 * By how much rows whose weights are those of a fit may weigh more, since those of one lead are not all the same: how much
 * the coefficients would vary by chance were each row of a lead of its own, ÷ how much they do, one standard error on the
 * careful side; 1 at least. Of n rows of a lead of weight 1 / n it is 1 where all say the same and n where each says
 * something new (n ÷ Kish's design effect).
 *
 *   tr(V H) ÷ (tr(V J) + its standard error over leads),  H = Σ w p (1 - p) x x',  J = Σ over leads of s s',  s = Σ w (y - p) x
 *
 * V is the fit's covariance. Source: Pauli, Racugno and Ventura, "Bayesian composite marginal likelihoods", Statistica
 * Sinica 21 (2011).
 */
export function measureLeadWorth(
	{ rows, labels, rowWeights, leads }: WeightedRows & { readonly leads: ArrayLike<number> },
	{ coefficients, covariance }: EvidenceFit,
): number {
	const width = coefficients.length;
	const logOdds = multiplySparseRows(rows, coefficients);
	const pulls = new Map<number, Map<number, number>>();
	let independent = 0;
	for (let row = 0; row < rows.rowCount; row++) {
		const p = sigmoid(logOdds[row]!);
		const weight = rowWeights[row]!;
		const lead = leads[row]!;
		const pull = pulls.get(lead) ?? new Map<number, number>();
		pulls.set(lead, pull);
		const own = new Map<number, number>();
		visitRow(rows, row, (column, value) => {
			own.set(column, value);
			pull.set(column, (pull.get(column) ?? 0) + weight * (labels[row]! - p) * value);
		});
		independent += weight * p * (1 - p) * spreadOf(own, covariance, width);
	}
	const byLead = [...pulls.values()].map((pull) => spreadOf(pull, covariance, width));
	const total = byLead.reduce((sum, spread) => sum + spread, 0);
	const squares = byLead.reduce((sum, spread) => sum + (spread - total / byLead.length) ** 2, 0);
	return Math.max(1, independent / (total + Math.sqrt(squares)));
}

/** x' V x. */
function spreadOf(x: ReadonlyMap<number, number>, covariance: Float64Array, width: number): number {
	let sum = 0;
	for (const [a, xa] of x) for (const [b, xb] of x) sum += xa * xb * covariance[a * width + b]!;
	return sum;
}
