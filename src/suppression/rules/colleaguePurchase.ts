import type { Rule } from '../contactDecision';
import { findLatest } from './findLatest';

/** No cold offers to a company of which somebody has just bought. */
export const findColleaguePurchase: Rule = (
	{ colleaguePurchases },
	{ audience, colleagueBoughtWithinMs },
	{ asOf },
) => {
	const latest = audience === 'customers' ? undefined : findLatest(colleaguePurchases, colleagueBoughtWithinMs, asOf);
	return latest === undefined ? [] : [{ code: 'colleague_bought', ...latest, source: 'outcomes' }];
};
