import type { Instant } from '../../lead/time';
import type { Rule, Verdict } from '../contactDecision';
import { findLatest } from './findLatest';

/** The latest verdict on each deal stands: a deal that was reopened or won is not given up any more. */
export const findSalesRejection: Rule = (
	{ verdicts },
	{ rejectedBySales: { withinMs, channels } },
	{ channel, asOf },
) => {
	const rejected = channels.includes(channel) ? findRejection(verdicts, withinMs, asOf) : undefined;
	return rejected === undefined ? [] : [{ code: 'rejected_by_sales', ...rejected, source: 'outcomes' }];
};

/** The latest of the rejections that stand and are not too long ago. */
export function findRejection(
	verdicts: readonly Verdict[],
	withinMs: number,
	asOf: Instant,
): { since: Instant; until: Instant } | undefined {
	const latest = new Map<string | undefined, Verdict>();
	for (const verdict of verdicts) {
		const known = latest.get(verdict.subject);
		if (!known || verdict.at > known.at || (verdict.at === known.at && isRejection(verdict)))
			latest.set(verdict.subject, verdict);
	}
	return findLatest([...latest.values()].filter(isRejection), withinMs, asOf);
}

function isRejection({ name }: Verdict): boolean {
	return name === 'unqualified' || name === 'lost';
}
