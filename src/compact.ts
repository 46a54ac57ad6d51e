type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The same object without the fields that are undefined: how an optional field is left out, everywhere. */
export function compact<T extends object>(fields: T): Required<T> & Optional<T> {
	const kept: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value;
	return kept as Required<T> & Optional<T>;
}
