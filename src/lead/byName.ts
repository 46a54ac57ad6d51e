/** Names of fields and events repeat from payload to payload; with so many different ones it starts anew. */
const MOST_NAMES = 10_000;
/** Longer ones, which anybody can post, are hardly names; ten thousand of them would fill the memory. */
const LONGEST_NAME = 300;

/** What a name alone says, found out once for each. */
export function byName<T>(find: (name: string) => T): (name: string) => T {
	const known = new Map<string, T>();
	return (name) => {
		const found = known.get(name);
		if (found !== undefined || known.has(name)) return found as T;
		const made = find(name);
		if (name.length > LONGEST_NAME) return made;
		if (known.size >= MOST_NAMES) known.clear();
		known.set(name, made);
		return made;
	};
}
