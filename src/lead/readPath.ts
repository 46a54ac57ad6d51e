const STEP = /^(?:\.?([^.[\]]+)|\.?\[(\d+)\]|\.?\["((?:[^"\\]|\\.)*)"\]|\.?\['((?:[^'\\]|\\.)*)'\])/;

/**
 * What lies at `body.items[0].price` or `["data[email]"]` in a parsed JSON. Where an object has a key spelled like the
 * rest of the path (`ticket.id`, `data[email]`), that key wins. Only own properties count, so that `__proto__` and
 * `constructor` are names like any other.
 */
export function readPath(value: unknown, path: string): unknown {
	let current = value;
	let rest = path;
	while (rest !== '') {
		if (typeof current !== 'object' || current === null) return undefined;
		const whole = rest.replace(/^\./, '');
		if (Object.hasOwn(current, whole)) return ownValue(current, whole);
		const step = STEP.exec(rest);
		if (step === null) return undefined;
		const key = step[1] ?? step[2] ?? (step[3] ?? step[4] ?? '').replace(/\\(.)/g, '$1');
		if (!Object.hasOwn(current, key)) return undefined;
		current = ownValue(current, key);
		rest = rest.slice(step[0].length);
	}
	return current;
}

function ownValue(container: object, key: string): unknown {
	return Object.getOwnPropertyDescriptor(container, key)?.value;
}
