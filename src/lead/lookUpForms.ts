import { byName } from './byName';
import type { Identity } from './identity';

/**
 * An identity, and where an address has several forms the mailbox or telephone that is behind all of them: a second key
 * for lists. Whoever opted out under one form is found under every other, while the leads stay apart, and what lifts a
 * suppression of one form lifts none of another's own.
 */
export function lookUpForms(identity: Identity): Identity[] {
	const { kind, value } = identity;
	const behind = kind === 'email' ? toMailbox(value) : kind === 'phone' ? toArgentineLine(value) : undefined;
	return behind === undefined ? [identity] : [identity, { kind, namespace: 'all forms', value: behind }];
}

/** Of a provider of mailboxes: its one domain of several, and what it reads over in a name besides what follows a plus. */
const PROVIDERS: readonly (readonly [RegExp, domain: string | undefined, ignored: RegExp | undefined])[] = [
	[/^(?:gmail|googlemail)\.com$/, 'gmail.com', /\./g],
	[/^(?:proton\.me|pm\.me|protonmail\.(?:com|ch))$/, 'proton.me', /[._-]/g],
	[/^(?:icloud|me|mac)\.com$/, 'icloud.com', undefined],
	[/^(?:ya\.ru|yandex\.[a-z.]{2,6})$/, 'ya.ru', /[.-]/g],
	[
		/^(?:outlook|hotmail|live|msn)\.[a-z.]{2,6}$|^(?:fastmail\.(?:com|fm)|hey\.com|zoho\.[a-z.]{2,6}|mailbox\.org)$/,
		undefined,
		undefined,
	],
];

/** Many addresses of a provider are one mailbox: `a.da+news@googlemail.com` is `ada@gmail.com`. */
function toMailbox(email: string): string | undefined {
	const [, local, domain] = /^([^@"]+)@([^@]+)$/.exec(email) ?? [];
	if (local === undefined || domain === undefined) return undefined;
	const provider = providerOf(domain);
	if (provider === undefined) return /[^\x20-\x7e]|(?:^|\.)xn--/.test(domain) ? toPunycode(local, domain) : undefined;
	const [, one = domain, ignored] = provider;
	const plain = local.replace(/\+.*$/, '');
	const mailbox = ignored === undefined ? plain : plain.replace(ignored, '');
	return mailbox === '' ? undefined : `${mailbox}@${one}`;
}

/** `ada@bücher.example` is `ada@xn--bcher-kva.example`. */
function toPunycode(local: string, domain: string): string | undefined {
	const url = `http://${domain}`;
	return URL.canParse(url) ? `${local}@${new URL(url).hostname}` : undefined;
}

const providerOf = byName((domain) => PROVIDERS.find(([domains]) => domains.test(domain)));

/** A mobile in Argentina has a 9 after the country code abroad and in WhatsApp, and none in many SMS gateways. */
function toArgentineLine(phone: string): string | undefined {
	const [, line] = /^\+549?(\d{10})$/.exec(phone) ?? [];
	return line === undefined ? undefined : `+54${line}`;
}
