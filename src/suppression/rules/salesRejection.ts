import type { Rule, Verdict } from '../contactDecision';

/** The latest verdict on each deal stands: a deal that was reopened or won is not given up any more. */
export const findSalesRejection: Rule = (
	{ verdicts },
	{ rejectedBySales: { withinMs, channels } },
	{ channel, asOf },
) => {
	if (verdicts.length === 0 || withinMs === 0 || !channels.includes(channel)) return [];
	const latest = new Map<string | undefined, Verdict>();
	for (const verdict of verdicts) {
		const known = latest.get(verdict.subject);
		if (!known || verdict.at > known.at || (verdict.at === known.at && isRejection(verdict)))
			latest.set(verdict.subject, verdict);
	}
	const rejections = [...latest.values()].filter(isRejection).map(({ at }) => at);
	if (rejections.length === 0) return [];
	const since = Math.max(...rejections);
	const until = since + withinMs;
	return until <= asOf ? [] : [{ code: 'rejected_by_sales', since, until, source: 'outcomes' }];
};

function isRejection({ name }: Verdict): boolean {
	return name === 'unqualified' || name === 'lost';
}
