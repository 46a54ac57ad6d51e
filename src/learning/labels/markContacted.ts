import type { Instant } from '../../lead/time';
import { toWindows, type Target } from './target';
import { listReachedTargets, type OutcomeFact } from './targetOutcomes';

/**
 * For each snapshot of one lead, whether it was written to while that could still make a difference: after asOf, before
 * the longest window was over, and before it reached the target. Thanks for an order are no part of what led to it.
 */
export function markContacted(
	snapshots: readonly Instant[],
	contacts: readonly Instant[],
	outcomes: readonly OutcomeFact[],
	{ target, now }: { target: Target; now: Instant },
): boolean[] {
	if (contacts.length === 0) return snapshots.map(() => false);
	const reached = listReachedTargets(outcomes, target.target, now).filter(({ takenBack }) => !takenBack);
	const { longest } = toWindows(target);
	return snapshots.map((asOf) => {
		const end = reached.find(({ at }) => at > asOf)?.at ?? Infinity;
		return contacts.some((at) => asOf < at && at <= asOf + longest && at < end);
	});
}
