import { createHmac, hash } from 'node:crypto';
import { containsAddress } from './containsAddress';
import type { Identity } from './identity';
import { lookUpForms } from './lookUpForms';

/**
 * Turns identities into the keys they are stored and found under. Without a secret a key is readable; with one it is
 * HMAC-SHA-256, and nothing a person could be found by is written in clear: the same person gives the same key, and
 * without the secret nobody can tell which.
 */
export interface Keyring {
	readonly hashed: boolean;
	keyOf(identity: Identity): string;
	/** The keys of every form of an identity, its own first: what suppressions are listed and looked up under. */
	listKeysOf(identity: Identity): string[];
	/** What a company is kept under: its domain, or the domain's HMAC. */
	accountKeyOf(account: string): string;
	/**
	 * What an email address is listed under by pattern: `*@shop.competitor.example` and, for all subdomains,
	 * `*@*.competitor.example`. A pattern is kept like an address, so it is hashed where addresses are.
	 */
	listPatternKeysOf(email: string): readonly string[];
	/** The id of the lead that stands for one identity. Equal in every process, so two that meet it at once agree. */
	leadIdOf(key: string): string;
	/** What is kept of an erased person's address, to know it again should it come back. */
	erasedKeyOf(key: string): string;
	/** For record ids, which vendors build from addresses too. */
	conceal(text: string): string;
	/** For texts that are kept as they are unless an address is in them: a category, a reservation's id. */
	concealAddresses(text: string): string;
}

const SEPARATOR = '\u001f';

/** Hosts whose patterns are remembered. */
const MOST_HOSTS = 10_000;

function listPatterns(host: string): string[] {
	const labels = host.split('.');
	return [`*@${host}`, ...labels.slice(0, -1).map((_, index) => `*@*.${labels.slice(index).join('.')}`)];
}

export function createKeyring(secret?: string): Keyring {
	const hashed = secret !== undefined && secret !== '';
	const conceal = hashed
		? (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
		: (text: string) => text;
	const keyOf = ({ kind, namespace, value }: Identity): string => {
		const text = namespace === '' ? `${kind}:${value}` : `${kind}:${namespace}${SEPARATOR}${value}`;
		return hashed ? `${kind}:${conceal(text)}` : text;
	};
	// Of a few providers most people are.
	const patterns = new Map<string, string[]>();
	const listPatternKeysOf = (email: string): string[] => {
		const host = email.slice(email.lastIndexOf('@') + 1);
		let keys = patterns.get(host);
		if (keys === undefined) {
			if (patterns.size >= MOST_HOSTS) patterns.clear();
			keys = listPatterns(host).map((value) => keyOf({ kind: 'email', namespace: '', value }));
			patterns.set(host, keys);
		}
		return keys;
	};
	const accountKeyOf = (account: string): string => (hashed ? conceal(`account:${account}`) : account);
	return {
		hashed,
		conceal,
		concealAddresses: (text) => (hashed && containsAddress(text) ? conceal(text) : text),
		keyOf,
		listKeysOf: (identity) => lookUpForms(identity).map(keyOf),
		listPatternKeysOf,
		accountKeyOf,
		erasedKeyOf: (key) => `erased:${hash('sha256', key, 'base64url')}`,
		leadIdOf: (key) => `lead_${hash('sha256', key, 'hex').slice(0, 24)}`,
	};
}
