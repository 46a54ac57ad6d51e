import type { Finding, Rule } from '../contactDecision';
import type { ReasonCode } from '../reasons';

/** Own staff and test addresses, and whoever is kept out: competitors, resellers, whole companies. */
export const findAddressPatterns: Rule = (
	{ emails, matchedPatterns = [] },
	{ ownAddresses, blockedAddresses },
	{ asOf },
) => {
	if (ownAddresses.length + blockedAddresses.length === 0) return [];
	const find = (code: ReasonCode, patterns: readonly string[]): Finding[] =>
		patterns.some(
			(pattern) => matchedPatterns.includes(pattern) || emails.some((email) => matchesAddress(email, pattern)),
		)
			? [{ code, since: asOf, source: 'settings' }]
			: [];
	return [...find('own_address', ownAddresses), ...find('blocked_address', blockedAddresses)];
};

/**
 * `ada@shop.example`, `*@competitor.example`, `test+*@shop.example`; a bare domain means its subdomains too. Gmail reads
 * over dots and over what follows a plus, and so does the comparison: a test address is used with another plus each time.
 */
export function matchesAddress(email: string, pattern: string): boolean {
	const address = email.toLowerCase();
	const wanted = pattern.toLowerCase();
	if (matches(address, wanted)) return true;
	if (!isGmail(address)) return false;
	const [undotted, spelled] = [withoutDots(address), withoutDots(wanted)];
	return matches(undotted, spelled) || (!spelled.includes('*') && mailboxOf(undotted) === mailboxOf(spelled));
}

function matches(address: string, wanted: string): boolean {
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

const GMAIL = /(^|@)(?:gmail|googlemail)\.com$/;

function isGmail(address: string): boolean {
	return GMAIL.test(address);
}

/** A Gmail address or pattern in one spelling, with what follows a plus; any other as it is. */
function withoutDots(text: string): string {
	if (!isGmail(text)) return text;
	const at = text.lastIndexOf('@');
	return `${text.slice(0, Math.max(at, 0)).replaceAll('.', '')}${text.slice(Math.max(at, 0)).replace(GMAIL, '$1gmail.com')}`;
}

function mailboxOf(undotted: string): string {
	return undotted.replace(/\+[^@]*(?=@)/, '');
}
