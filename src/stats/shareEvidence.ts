import { log1pExp } from './log1pExp';
import { logBeta } from './logBeta';

/** How often each of two sides was hit, and the beta mixture the evidence is weighed by. */
export interface ShareCounts {
	readonly first: number;
	readonly second: number;
	readonly alpha: number;
	readonly beta: number;
}

/**
 * ln E(θ): the evidence against "the first side gets the share θ", of which `shareLogit` is the logit. Where θ is true E is a
 * martingale of mean 1, so it ever reaches 1/α with a chance of α at most, however often one looks:
 * ln B(a + x₁, b + x₀) − ln B(a, b) − x₁ ln θ − x₀ ln(1 − θ). Convex in the logit, least at x₁/(x₁ + x₀).
 * Sources: Robbins, Ann. Math. Statist. 41, 1970; Howard, Ramdas, McAuliffe, Sekhon, Ann. Statist. 49, 2021.
 */
export function shareEvidence({ first, second, alpha, beta }: ShareCounts, shareLogit: number): number {
	return (
		logBeta(alpha + first, beta + second) -
		logBeta(alpha, beta) +
		first * log1pExp(-shareLogit) +
		second * log1pExp(shareLogit)
	);
}
