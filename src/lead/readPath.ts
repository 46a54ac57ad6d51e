const STEP = /^(?:\.?([^.[\]]+)|\.?\[(\d+)\]|\.?\["((?:[^"\\]|\\.)*)"\]|\.?\['((?:[^'\\]|\\.)*)'\])/;

/** What is left of a path at each of its steps, and the key the step takes; `key` is undefined where it can't be read. */
interface Step {
	rest: string;
	key: string | undefined;
}

/** Paths are written by people and by us, so there are few: they are taken apart once. */
const MOST_PATHS = 5_000;
const known = new Map<string, readonly Step[]>();

/**
 * What lies at `body.items[0].price` or `["data[email]"]` in a parsed JSON. Where an object has a key spelled like the
 * rest of the path (`ticket.id`, `data[email]`), that key wins. Only own properties count, so that `__proto__` and
 * `constructor` are names like any other.
 */
export function readPath(value: unknown, path: string): unknown {
	let current = value;
	const steps = stepsOf(path);
	// Some 150 paths are tried on a payload and most lead nowhere, so the loop makes nothing and asks no object twice.
	for (let index = 0; index < steps.length; index += 1) {
		const { rest, key } = steps[index] as Step;
		if (typeof current !== 'object' || current === null) return undefined;
		if (Object.hasOwn(current, rest)) return ownValue(current, rest);
		if (key === undefined || key === rest || !Object.hasOwn(current, key)) return undefined;
		current = ownValue(current, key);
	}
	return current;
}

function stepsOf(path: string): readonly Step[] {
	let steps = known.get(path);
	if (steps === undefined) {
		if (known.size >= MOST_PATHS) known.clear();
		known.set(path, (steps = takeApart(path)));
	}
	return steps;
}

function takeApart(path: string): Step[] {
	const steps: Step[] = [];
	let rest = path;
	while (rest !== '') {
		const step = STEP.exec(rest);
		const key = step === null ? undefined : (step[1] ?? step[2] ?? (step[3] ?? step[4] ?? '').replace(/\\(.)/g, '$1'));
		steps.push({ rest: rest.replace(/^\./, ''), key });
		if (step === null) break;
		rest = rest.slice(step[0].length);
	}
	return steps;
}

/** A plain read, but for accessors, which parsed JSON never has. */
function ownValue(container: object, key: string): unknown {
	return (container as Record<string, unknown>)[key];
}
