import type { Keyring } from '../../lead/keyring';
import type { StoredLead } from '../../store/port/leads';

/**
 * What an email address is listed under by pattern: `*@shop.competitor.example` and, for all subdomains,
 * `*@*.competitor.example`. A pattern is kept like an address, so it is hashed where addresses are.
 */
export function listPatternKeys(email: string, keyring: Keyring): string[] {
	const host = email.slice(email.lastIndexOf('@') + 1);
	const labels = host.split('.');
	const parents = labels.slice(0, -1).map((_, index) => `*@*.${labels.slice(index).join('.')}`);
	return [`*@${host}`, ...parents].map((value) => keyring.keyOf({ kind: 'email', namespace: '', value }));
}

/** What the domains of a lead's addresses are listed under where a hashing secret keeps the addresses from being read. */
export function listDomainKeys({ identities }: StoredLead, keyring: Keyring): string[] {
	if (!keyring.hashed) return [];
	return identities.flatMap(({ account }) => (account === undefined ? [] : [keyring.domainKeyOf(account)]));
}
