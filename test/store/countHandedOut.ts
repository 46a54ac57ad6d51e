import type { LeadStore } from '../../src/store/port/leadStore';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function sizeOf(value: unknown): number {
	if (ArrayBuffer.isView(value)) return value.byteLength;
	if (value instanceof Map) return sizeOf([...value]);
	if (value instanceof Set) return sizeOf([...value]);
	if (!isObject(value)) return 1;
	return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 1);
}

/** A store that counts the values it hands out: work that is the same on every machine, where time is not. */
export function countHandedOut(store: LeadStore): { store: LeadStore; handedOut: () => number } {
	let count = 0;
	const counting = <T extends object>(view: T): T =>
		new Proxy(view, {
			get: (of, key) => {
				const value: unknown = Reflect.get(of, key);
				if (typeof value !== 'function') return value;
				return (...given: unknown[]): unknown => {
					const answer: unknown = value.apply(of, given);
					if (!(answer instanceof Promise)) return answer;
					return answer.then((read: unknown) => {
						count += sizeOf(read);
						return read;
					});
				};
			},
		});
	return {
		handedOut: () => count,
		store: {
			write: async (work) => await store.write(async (transaction) => await work(counting(transaction))),
			read: async (work) => await store.read(async (view) => await work(counting(view))),
			describe: async () => await store.describe(),
			close: async () => await store.close(),
		},
	};
}
