import type { Rule } from '../contactDecision';

/** A prospect who has just bought gets no more offers to buy. */
export const findRecentPurchase: Rule = ({ purchases }, { audience, purchasedWithinMs }, { asOf }) => {
	if (purchases.length === 0 || purchasedWithinMs === 0 || audience === 'customers') return [];
	const since = Math.max(...purchases.map(({ at }) => at));
	const until = since + purchasedWithinMs;
	return until <= asOf ? [] : [{ code: 'purchased', since, until, source: 'outcomes' }];
};
