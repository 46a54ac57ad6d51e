import type { Rule } from '../contactDecision';

export const findMissingAddress: Rule = ({ reachable: { email, phone } }, _rules, { channel, asOf }) => {
	const reached = {
		email,
		sms: phone,
		phone,
		// An audience is matched by either; the others need an address that isn't ours to know.
		ads: email || phone,
		directMail: true,
		salesTask: true,
	}[channel];
	return reached ? [] : [{ code: 'unreachable', since: asOf, source: 'lead' }];
};
