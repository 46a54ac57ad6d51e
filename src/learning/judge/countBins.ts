import type { LeadUnits } from '../rows/leadUnits';

/**
 * Counts per bin, as if each had come of a lead of its own: shares by lead units, and together as many as the leads are
 * worth. What they are worth is the number of single draws whose shares would vary as much as these do over whole leads;
 * it never exceeds the number of leads, and never falls below Kish's (Σw)² / Σw², which takes all of one lead for one draw.
 * Source: Kish, Survey Sampling, 1965, section 8.2 (design effect).
 */
export function countByLead(
	bins: ArrayLike<number>,
	binCount: number,
	{ weights, leads, leadCount }: LeadUnits,
): number[] {
	const ofLead = new Float64Array(leadCount * binCount);
	const weightOf = new Float64Array(leadCount);
	const sums = new Array<number>(binCount).fill(0);
	for (let row = 0; row < weights.length; row++) {
		const [weight, bin, lead] = [weights[row] ?? 0, bins[row] ?? 0, leads[row] ?? 0];
		ofLead[lead * binCount + bin] = (ofLead[lead * binCount + bin] ?? 0) + weight;
		weightOf[lead] = (weightOf[lead] ?? 0) + weight;
		sums[bin] = (sums[bin] ?? 0) + weight;
	}
	const total = sums.reduce((sum, count) => sum + count, 0);
	if (total === 0) return sums;
	const shares = sums.map((count) => count / total);
	const kish = total ** 2 / weightOf.reduce((sum, weight) => sum + weight ** 2, 0);
	let spread = 0;
	for (let lead = 0; lead < leadCount; lead++)
		for (let bin = 0; bin < binCount; bin++)
			spread += ((ofLead[lead * binCount + bin] ?? 0) - (weightOf[lead] ?? 0) * (shares[bin] ?? 0)) ** 2;
	const alike = 1 - shares.reduce((sum, share) => sum + share ** 2, 0);
	const draws = spread === 0 ? kish : (alike * total ** 2) / spread;
	const worth = Math.min(leadCount, Math.max(kish, draws));
	return shares.map((share) => share * worth);
}
