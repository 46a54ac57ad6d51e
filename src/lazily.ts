/** A record whose values are made when they are first looked at: loading the package should not cost what one execution in a hundred needs. */
export function lazily<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
	const record = {};
	for (const key of keys) {
		let made: { value: V } | undefined;
		Object.defineProperty(record, key, { enumerable: true, get: () => (made ??= { value: make(key) }).value });
	}
	return record as Record<K, V>;
}
