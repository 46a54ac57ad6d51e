import type { Rule } from '../contactDecision';

/** One task per company: while somebody there has just been contacted, their colleagues wait. */
export const findAccountContact: Rule = ({ colleagueContacts }, { accountContactedWithinMs }, { channel, asOf }) => {
	const withinMs = accountContactedWithinMs[channel];
	if (withinMs === 0) return [];
	const standing = colleagueContacts.flatMap(({ at, expiresAt = Infinity, ...contact }) => {
		const until = Math.min(at + withinMs, expiresAt);
		return contact.channel === channel && contact.purpose === 'marketing' && until > asOf ? [{ since: at, until }] : [];
	});
	if (standing.length === 0) return [];
	const since = Math.max(...standing.map((contact) => contact.since));
	const until = Math.max(...standing.map((contact) => contact.until));
	return [{ code: 'account_contacted', since, until, source: 'contacts' }];
};
