import { logGamma } from './logGamma';

/** How much the planned shares weigh against the counts; 20 is 5–15 % slower to notice. */
const WEIGHT = 100;

/** The chance of ever calling a split off that is as planned. */
const ALPHA = 0.01;

/** Whether the groups are not of the sizes that were planned, looked at on any day. */
export function isSplitOff(counts: readonly number[], plannedShares: readonly number[]): boolean {
	return splitEvidence(counts, plannedShares) >= Math.log(1 / ALPHA);
}

/**
 * ln E against "each group gets its planned share of members", a Dirichlet mixture that may be looked at any day:
 * ln Γ(κ) − ln Γ(κ + n) + Σ (ln Γ(κqᵢ + nᵢ) − ln Γ(κqᵢ) − nᵢ ln qᵢ). At ln 100 or more the split is not the planned one.
 * Example: 620 to 500 of halves is 4.663043. Source: Lindon & Malek, arXiv 2011.03567.
 */
export function splitEvidence(counts: readonly number[], plannedShares: readonly number[]): number {
	const total = counts.reduce((sum, count) => sum + count, 0);
	return counts.reduce(
		(sum, count, index) => {
			const share = plannedShares[index] ?? 0;
			return sum + logGamma(WEIGHT * share + count) - logGamma(WEIGHT * share) - count * Math.log(share);
		},
		logGamma(WEIGHT) - logGamma(WEIGHT + total),
	);
}
