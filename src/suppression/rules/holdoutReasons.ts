import type { Rule } from '../contactDecision';

/** Those who are not contacted so that contacting can be measured; an experiment says nothing of receipts. */
export const findHoldouts: Rule = ({ holdouts }, { respectHoldouts }) =>
	respectHoldouts ? holdouts.map(({ experiment, since }) => ({ code: 'holdout', since, source: experiment })) : [];
