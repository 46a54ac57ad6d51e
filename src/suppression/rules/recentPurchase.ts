import type { Rule } from '../contactDecision';
import { findLatest } from './findLatest';

/** A prospect who has just bought gets no more offers to buy. */
export const findRecentPurchase: Rule = ({ purchases }, { audience, purchasedWithinMs }, { asOf }) => {
	const latest = audience === 'customers' ? undefined : findLatest(purchases, purchasedWithinMs, asOf);
	return latest === undefined ? [] : [{ code: 'purchased', ...latest, source: 'outcomes' }];
};
