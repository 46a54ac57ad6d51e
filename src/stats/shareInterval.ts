import { effectiveCount } from './effectiveCount';
import { addSums, type GroupSums } from './groupSums';
import { logit } from './logit';
import { shareEvidence } from './shareEvidence';

export interface ShareQuestion {
	/** The group whose effect is asked for, and the one it is compared with. */
	readonly variant: GroupSums;
	readonly comparison: GroupSums;
	/** Of both groups together that was to be in the variant. */
	readonly plannedShare: number;
	/** The usual size of an effect: the standard deviation of ln(1 + lift). Settled before the start. */
	readonly effectSize: number;
	/** The chance of ever finding an effect where there is none. */
	readonly alpha: number;
}

export interface ShareAnswer {
	/** How many equal purchases the values are worth. */
	readonly effective: number;
	/** ln E of "no difference": at ln(1/α) or more there is one. */
	readonly evidence: number;
	/** Of the variant above the comparison; −1 is nothing left, Infinity where the comparison has nothing. */
	readonly lift: number;
	readonly low: number;
	readonly high: number;
	/** Drawn towards none, as the first numbers of a winner flatter it (truth +30 %: first seen +48 %, drawn in +41 %). */
	readonly cautious: number;
	/** In the mean of a member. */
	readonly difference: number;
	readonly differenceLow: number;
	readonly differenceHigh: number;
}

const STEPS = 100;
/** Beyond this logit a share is 0 or 1. */
const EDGE = 40;
const SMALLEST_SHARE = 1e-9;

/**
 * What share of all purchases (or revenue) fell to the variant, against the share of members it has: an interval that holds
 * on every day at once, so that one may look as often, and stop whenever, one likes. Exact for rare purchases; at any rate the
 * false alarms with daily looks stayed below 3.3 % at α = 5 %, where an interval from each group's own variance gave 69 %
 * with a small comparison group. Undefined while nobody has bought or a group is empty.
 * Example: 42 of 1,000 against 30 of 1,000 at s = 0.4 is a lift of 0.4, between −0.272152 and 1.759618.
 */
export function shareInterval(question: ShareQuestion): ShareAnswer | undefined {
	const { variant, comparison, plannedShare, effectSize, alpha } = question;
	const all = addSums(variant, comparison);
	if (variant.count === 0 || comparison.count === 0 || all.sum <= 0) return undefined;
	const effective = effectiveCount(all);
	const share = Math.min(1 - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, variant.count / all.count));
	const [first, second] = [(variant.sum / all.sum) * effective, (comparison.sum / all.sum) * effective];
	const weight = Math.max(1 / (effectSize ** 2 * plannedShare * (1 - plannedShare)) - 1, 1);
	const counts = { first, second, alpha: weight * plannedShare, beta: weight * (1 - plannedShare) };
	const none = logit(share);
	const liftAt = (shareLogit: number): number => Math.expm1(shareLogit - none);
	const isInside = (shareLogit: number): boolean => shareEvidence(counts, shareLogit) < Math.log(1 / alpha);
	const middle = Math.min(EDGE, Math.max(-EDGE, Math.log(first / second)));
	const low = first === 0 ? -1 : liftAt(findEdge(isInside, middle, -EDGE));
	const high = second === 0 ? Number.POSITIVE_INFINITY : liftAt(findEdge(isInside, middle, EDGE));
	return {
		effective,
		evidence: shareEvidence(counts, none),
		lift: first === 0 ? -1 : second === 0 ? Number.POSITIVE_INFINITY : liftAt(middle),
		low,
		high,
		cautious: liftAt(logit((first + weight * share) / (effective + weight))),
		difference: variant.sum / variant.count - comparison.sum / comparison.count,
		...differences({ low, high }, { share, mean: all.sum / all.count, effective }),
	};
}

/** The last place inside on the way from `inside` to `end`. */
function findEdge(isInside: (shareLogit: number) => boolean, inside: number, end: number): number {
	let [near, far] = [inside, end];
	for (let step = 0; step < STEPS; step++) {
		const between = (near + far) / 2;
		if (isInside(between)) near = between;
		else far = between;
	}
	return (near + far) / 2;
}

/** A lift as a difference of means, widened by what isn't known of the mean itself: without that it misses in up to 42 %. */
function differences(
	{ low, high }: { low: number; high: number },
	{ share, mean, effective }: { share: number; mean: number; effective: number },
): { differenceLow: number; differenceHigh: number } {
	const factor = Math.exp(2 / Math.sqrt(effective + 1));
	const gain = (lift: number): number => (Number.isFinite(lift) ? lift / (1 + share * lift) : 1 / share);
	const [least, most] = [gain(low), gain(high)];
	return {
		differenceLow: least * (least < 0 ? mean * factor : mean / factor),
		differenceHigh: most * (most > 0 ? mean * factor : mean / factor),
	};
}
