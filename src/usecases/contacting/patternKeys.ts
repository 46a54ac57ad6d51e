import type { Keyring } from '../../lead/keyring';

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
