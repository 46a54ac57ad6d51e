import type { Finding, Rule } from '../contactDecision';
import type { ReasonCode } from '../reasons';

/** Own staff and test addresses, and whoever is kept out: competitors, resellers, whole companies. */
export const findAddressPatterns: Rule = ({ emails }, { ownAddresses, blockedAddresses }, { asOf }) => {
	const find = (code: ReasonCode, patterns: readonly string[]): Finding[] =>
		emails.some((email) => patterns.some((pattern) => matchesAddress(email, pattern)))
			? [{ code, since: asOf, source: 'settings' }]
			: [];
	return [...find('own_address', ownAddresses), ...find('blocked_address', blockedAddresses)];
};

/** `ada@shop.example`, `*@competitor.example`, `test+*@shop.example`; a bare domain means its subdomains too. */
export function matchesAddress(email: string, pattern: string): boolean {
	const wanted = pattern.toLowerCase();
	const address = email.toLowerCase();
	if (!wanted.includes('@')) return address.endsWith(`@${wanted}`) || address.endsWith(`.${wanted}`);
	const [first = '', ...rest] = wanted.split('*');
	if (rest.length === 0) return address === wanted;
	const last = rest.pop() ?? '';
	let from = first.length;
	const end = address.length - last.length;
	if (!address.startsWith(first) || !address.endsWith(last) || end < from) return false;
	for (const part of rest) {
		const found = address.indexOf(part, from);
		if (found < 0 || found + part.length > end) return false;
		from = found + part.length;
	}
	return true;
}
