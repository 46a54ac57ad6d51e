import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { parsed, unusable, type Parsed } from './parsed';
import { toPlainText } from './toPlainText';

/** RFC 5322 atom characters, and everything beyond ASCII (RFC 6531). */
const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~\-\u0080-\u{10ffff}]+(?:\.[\w!#$%&'*+/=?^`{|}~\-\u0080-\u{10ffff}]+)*$/u;
const QUOTED_STRING = /^"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"$/u;
const DISPLAY_NAME_FORM = /^(?:"(?:[^"\\]|\\.)*"|[^<>"])*<([^<>]+)>$/;
const ORDINARY_DOMAIN = /^(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z]{2,}$/;
/** What nothing below would change. */
const NORMAL =
	/^(?=[^@]{1,64}@)[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!xn--)[a-z]{2,63}$/;
const BLANK = /[\p{Z}\p{Cc}]/u;
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one spelling under which an address is stored: lower case, ASCII domain, no display name, nothing that doesn't
 * show. A local part is case
 * sensitive on paper (RFC 5321 §2.4) and at no provider that matters; keeping the case would split one person in two.
 */
export function normaliseEmail(input: unknown): Parsed<string> {
	if (typeof input !== 'string') return unusable('not a text');
	if (input.length > 1000) return unusable('longer than any address');
	// Most are, and are read several times per payload.
	if (input.length <= 254 && NORMAL.test(input)) return parsed(input);
	// A spreadsheet's mark for text comes along as an apostrophe.
	const trimmed = toPlainText(input)
		.trim()
		.replace(/^'+\s*(.*?)'*$/s, '$1');
	const text = toBareAddress((DISPLAY_NAME_FORM.exec(trimmed)?.[1] ?? trimmed).trim());
	const at = text.lastIndexOf('@');
	if (at < 0) return unusable('no @ in it');

	const local = toLocalPart(text.slice(0, at));
	if (local === undefined) return unusable('the part before @ is not a mailbox name');
	const domain = toAsciiDomain(text.slice(at + 1));
	if (domain === undefined) return unusable('the part after @ is not a domain');

	// RFC 5321 §4.5.3.1: 64 octets for the mailbox, 256 for the path with its angle brackets.
	if (Buffer.byteLength(local) > 64) return unusable('the part before @ is longer than 64 bytes');
	const email = `${local}@${domain}`;
	return Buffer.byteLength(email) > 254 ? unusable('longer than 254 bytes') : parsed(email);
}

/** Without what links, lists and comments put around it: `mailto:ada@x.example?subject=Hi`, `"ada@x.example";`, `ada@x.example (Ada)`. */
function toBareAddress(text: string): string {
	return text
		.replace(/^mailto:\s*([^?]*).*$/is, '$1')
		.replace(/^e-?mail:\s*/i, '')
		.replace(/^([^@%\s]+)%40(?=[^@%\s]+$)/i, '$1@')
		.replace(/[\s;,]+$/, '')
		.replace(/^"([^"@]+@[^"@]+)"$/, '$1')
		.replace(/^([^\s()"]+)\s*\([^()]*\)$/, '$1');
}

function toLocalPart(text: string): string | undefined {
	// Lower case may take a letter apart that has to be put together again.
	const local = text.toLowerCase().replaceAll('i\u0307', 'i').normalize('NFKC');
	if (DOT_ATOM.test(local)) return BLANK.test(local) ? undefined : local;
	if (!QUOTED_STRING.test(local)) return undefined;
	// Quotes that are not needed don't make another mailbox: "bob"@x.example is bob@x.example.
	const unquoted = local.slice(1, -1).replace(/\\(.)/gu, '$1');
	return DOT_ATOM.test(unquoted) ? unquoted : local;
}

function toAsciiDomain(text: string): string | undefined {
	if (text.startsWith('[') && text.endsWith(']')) {
		const address = text.slice(1, -1).replace(/^ipv6:/i, '');
		return isIP(address) > 0 ? text.toLowerCase() : undefined;
	}
	// The full stop of Chinese and Japanese keyboards separates labels too (UTS 46).
	const bare = text.replace(/[。．｡]/g, '.').replace(/\.$/, '');
	// `domainToASCII` reads its argument as a URL's host, in which these mean something else.
	if (/[%/\\:?#@[\]\s]/.test(bare)) return undefined;
	const labels = bare.split('.');
	if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? '')) return undefined;
	// An ordinary domain is its own ASCII form; asking costs 7 µs.
	const lower = bare.toLowerCase();
	const domain = ORDINARY_DOMAIN.test(lower) ? lower : domainToASCII(bare);
	return domain !== '' && domain.length <= 253 && domain.split('.').every((label) => DOMAIN_LABEL.test(label))
		? domain
		: undefined;
}
