import type { Keyring } from '../../lead/keyring';

/**
 * Which of these patterns hold for somebody of whom only keys are known: whole addresses and domains can be told by
 * their keys, `test+*@shop.example` can't.
 */
export function listPatternsByKey(patterns: readonly string[], keys: ReadonlySet<string>, keyring: Keyring): string[] {
	return patterns.filter((pattern) => keysOfPattern(pattern, keyring).some((key) => keys.has(key)));
}

/** The same patterns are asked about everybody of a batch. */
const known = new WeakMap<Keyring, Map<string, readonly string[]>>();
const MOST_PATTERNS = 10_000;

function keysOfPattern(pattern: string, keyring: Keyring): readonly string[] {
	let byPattern = known.get(keyring);
	if (!byPattern) known.set(keyring, (byPattern = new Map()));
	let keys = byPattern.get(pattern);
	if (keys === undefined) {
		if (byPattern.size >= MOST_PATTERNS) byPattern.clear();
		const value = pattern.includes('@') ? pattern : `*@*.${pattern}`;
		byPattern.set(pattern, (keys = keyring.listKeysOf({ kind: 'email', namespace: '', value })));
	}
	return keys;
}
