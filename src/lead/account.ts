import mailProviders from 'email-providers/all.json';
import { getDomain } from 'tldts';
import { once } from '../lazily';

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

const providers = once((): ReadonlySet<string> => new Set([...mailProviders, ...MORE_PROVIDERS]));

/**
 * The company an address belongs to, as its domain; undefined where the mailbox is a provider's, free or disposable,
 * which says nothing about whose company it is, or where the address is a computer's. Departments and shops under one
 * domain are one company: where a domain begins is what the public suffix list says (`co.uk`, `com.br`, `github.io`).
 */
export function accountOf(email: string | undefined): string | undefined {
	const host = email?.slice(email.lastIndexOf('@') + 1);
	return host === undefined || providers().has(host) ? undefined : companyOf(host);
}

/** The attribute that a visitor-identification or enrichment tool says a company by. */
export const COMPANY_TRAIT = 'company_domain';

/** The same of a domain that such a tool gives, with or without `www.` and a path. */
export function accountOfDomain(domain: string): string | undefined {
	return companyOf(domain.trim().toLowerCase());
}

function companyOf(host: string): string | undefined {
	// Under a host that gives out subdomains each is somebody else's; the host itself is a company.
	const domain = getDomain(host, { allowPrivateDomains: true }) ?? getDomain(host) ?? undefined;
	return domain === undefined || providers().has(domain) ? undefined : domain;
}
