/** Chance from a seed, so that a day can be had again. */
export interface Random {
	/** In [0, 1). */
	next(): number;
	/** A whole number in [from, until). */
	between(from: number, until: number): number;
	pick<T>(from: readonly T[]): T;
	chance(probability: number): boolean;
}

/** Mulberry32: 32 bits of state are plenty for shop traffic. */
export function seedRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (from: number, until: number) => from + Math.floor(next() * (until - from));
	return {
		next,
		between,
		pick: (from) => from[between(0, from.length)] as (typeof from)[number],
		chance: (probability) => next() < probability,
	};
}
