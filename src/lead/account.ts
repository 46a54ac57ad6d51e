import mailProviders from 'email-providers/all.json';

/** Where anybody gets a mailbox and the list of 8,760 (`email-providers`) doesn't know it yet. */
const MORE_PROVIDERS = [
	'a1.net',
	'aon.at',
	'chello.at',
	'duck.com',
	'fastmail.com',
	'fastmail.fm',
	'mozmail.com',
	'posteo.de',
	'posteo.net',
	'simplelogin.com',
	'tempmail.com',
];

const PROVIDERS: ReadonlySet<string> = new Set([...mailProviders, ...MORE_PROVIDERS]);

/**
 * The company an address belongs to, as its domain; undefined where the mailbox is a provider's, free or disposable,
 * which says nothing about whose company it is. A department's subdomain is an account of its own.
 */
export function accountOf(email: string | undefined): string | undefined {
	const domain = email?.slice(email.lastIndexOf('@') + 1);
	return domain === undefined || PROVIDERS.has(domain) ? undefined : domain;
}
