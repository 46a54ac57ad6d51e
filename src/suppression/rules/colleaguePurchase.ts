import type { Rule } from '../contactDecision';

/** No cold offers to a company of which somebody has just bought. */
export const findColleaguePurchase: Rule = (
	{ colleaguePurchases },
	{ audience, colleagueBoughtWithinMs },
	{ asOf },
) => {
	if (colleaguePurchases.length === 0 || colleagueBoughtWithinMs === 0 || audience === 'customers') return [];
	const since = Math.max(...colleaguePurchases.map(({ at }) => at));
	const until = since + colleagueBoughtWithinMs;
	return until <= asOf ? [] : [{ code: 'colleague_bought', since, until, source: 'outcomes' }];
};
