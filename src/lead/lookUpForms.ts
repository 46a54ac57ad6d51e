import type { Identity } from './identity';

/**
 * An identity, and where an address has several forms the mailbox or telephone that is behind all of them: a second key
 * for lists. Whoever opted out under one form is found under every other, while the leads stay apart, and what lifts a
 * suppression of one form lifts none of another's own.
 */
export function lookUpForms(identity: Identity): Identity[] {
	const { kind, value } = identity;
	const behind = kind === 'email' ? toGmailMailbox(value) : kind === 'phone' ? toArgentineLine(value) : undefined;
	return behind === undefined ? [identity] : [identity, { kind, namespace: 'all forms', value: behind }];
}

/** Gmail reads over dots and over what follows a plus, and has two domains: all of them are one mailbox. */
function toGmailMailbox(email: string): string | undefined {
	if (!email.endsWith('@gmail.com') && !email.endsWith('@googlemail.com')) return undefined;
	const [, local] = /^([^@"]+)@(?:gmail|googlemail)\.com$/.exec(email) ?? [];
	const mailbox = local?.replace(/\+.*$/, '').replace(/\./g, '');
	return mailbox === undefined || mailbox === '' ? undefined : `${mailbox}@gmail.com`;
}

/** A mobile in Argentina has a 9 after the country code abroad and in WhatsApp, and none in many SMS gateways. */
function toArgentineLine(phone: string): string | undefined {
	const [, line] = /^\+549?(\d{10})$/.exec(phone) ?? [];
	return line === undefined ? undefined : `+54${line}`;
}
