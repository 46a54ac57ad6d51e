import type { Instant } from '../../lead/time';
import type { Rule, Verdict } from '../contactDecision';

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
	if (verdicts.length === 0 || withinMs === 0) return undefined;
	const latest = new Map<string | undefined, Verdict>();
	for (const verdict of verdicts) {
		const known = latest.get(verdict.subject);
		if (!known || verdict.at > known.at || (verdict.at === known.at && isRejection(verdict)))
			latest.set(verdict.subject, verdict);
	}
	const rejections = [...latest.values()].filter(isRejection).map(({ at }) => at);
	if (rejections.length === 0) return undefined;
	const since = Math.max(...rejections);
	const until = since + withinMs;
	return until <= asOf ? undefined : { since, until };
}

function isRejection({ name }: Verdict): boolean {
	return name === 'unqualified' || name === 'lost';
}
