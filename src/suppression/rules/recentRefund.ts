import type { Rule } from '../contactDecision';

/** Whoever has just asked for their money back is in no mood for an offer. */
export const findRecentRefund: Rule = ({ refunds }, { refundedWithinMs }, { asOf }) => {
	if (refunds.length === 0 || refundedWithinMs === 0) return [];
	const since = Math.max(...refunds.map(({ at }) => at));
	const until = since + refundedWithinMs;
	return until <= asOf ? [] : [{ code: 'refunded', since, until, source: 'outcomes' }];
};
