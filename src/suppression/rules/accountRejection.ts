import type { Rule } from '../contactDecision';
import { findRejection } from './salesRejection';

/** Where sales has given up somebody of a company, their colleagues are left alone as well. */
export const findAccountRejection: Rule = ({ colleagueVerdicts }, { accountRejectedWithinMs }, { asOf }) => {
	const rejected = findRejection(colleagueVerdicts, accountRejectedWithinMs, asOf);
	return rejected === undefined ? [] : [{ code: 'account_rejected', ...rejected, source: 'outcomes' }];
};
