/** Names of fields and events repeat from payload to payload; with so many different ones it starts anew. */
const MOST_NAMES = 10_000;

/** What a name alone says, found out once for each. */
export function byName<T>(find: (name: string) => T): (name: string) => T {
	const known = new Map<string, T>();
	return (name) => {
		const found = known.get(name);
		if (found !== undefined || known.has(name)) return found as T;
		if (known.size >= MOST_NAMES) known.clear();
		const made = find(name);
		known.set(name, made);
		return made;
	};
}
