import type { Rule } from '../contactDecision';
import { findLatest } from './findLatest';

/** Whoever has just asked for their money back is in no mood for an offer. */
export const findRecentRefund: Rule = ({ refunds }, { refundedWithinMs }, { asOf }) => {
	const latest = findLatest(refunds, refundedWithinMs, asOf);
	return latest === undefined ? [] : [{ code: 'refunded', ...latest, source: 'outcomes' }];
};
