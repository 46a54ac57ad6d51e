/** The first few of very many by an order, without keeping the others. */
export class Foremost<T> {
	readonly #limit: number;
	readonly #compare: (a: T, b: T) => number;
	#kept: T[] = [];

	constructor(limit: number, compare: (a: T, b: T) => number) {
		this.#limit = limit;
		this.#compare = compare;
	}

	offer(candidate: T): void {
		this.#kept.push(candidate);
		// Sorted once for each limit of them: n log limit in all.
		if (this.#kept.length >= 2 * this.#limit) this.#kept = this.list();
	}

	list(): T[] {
		return [...this.#kept].sort(this.#compare).slice(0, this.#limit);
	}
}
