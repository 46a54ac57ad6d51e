import { readPayload } from '../../src/index';

/**
 * How often reading the item looks at any field of it or lists its fields (each of those counts as one): work that is
 * the same on every machine, where time is not. An item that names nobody counts like one that does.
 */
export function countReads(item: object): number {
	let reads = 0;
	const watched = new WeakMap<object, object>();
	const watch = (value: unknown): unknown => {
		if (typeof value !== 'object' || value === null) return value;
		const known = watched.get(value);
		if (known) return known;
		const proxy = new Proxy(value, {
			get: (target, key) => {
				reads++;
				return watch(Reflect.get(target, key));
			},
			getOwnPropertyDescriptor: (target, key) => {
				reads++;
				return Reflect.getOwnPropertyDescriptor(target, key);
			},
			ownKeys: (target) => {
				const keys = Reflect.ownKeys(target);
				reads += keys.length;
				return keys;
			},
		});
		watched.set(value, proxy);
		return proxy;
	};
	try {
		readPayload(watch(item));
	} catch (error) {
		expect(error).toMatchObject({ code: expect.stringMatching(/^(?:identity-missing|payload-unrecognised)$/) });
	}
	return reads;
}
