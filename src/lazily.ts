/** What is made when it is first asked for, and kept. */
export function once<V>(make: () => V): () => V {
	let made: { value: V } | undefined;
	return () => (made ??= { value: make() }).value;
}

/** A record whose values are made when they are first looked at: loading the package should not cost what one execution in a hundred needs. */
export function lazily<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
	const record = {};
	for (const key of keys) {
		Object.defineProperty(record, key, { enumerable: true, get: once(() => make(key)) });
	}
	return record as Record<K, V>;
}
