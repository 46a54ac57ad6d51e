/**
 * What was made of objects, while it is asked for again and again: of those asked for last, at least `size` and at most twice
 * as many. None is kept that nobody else holds.
 */
export class RecentlyMade<T> {
	readonly #size: number;
	#recent = new WeakMap<object, T>();
	#older = new WeakMap<object, T>();
	#count = 0;

	constructor(size: number) {
		this.#size = size;
	}

	get(object: object): T | undefined {
		const recent = this.#recent.get(object);
		if (recent !== undefined) return recent;
		const older = this.#older.get(object);
		if (older !== undefined) this.set(object, older);
		return older;
	}

	set(object: object, made: T): void {
		if (this.#count >= this.#size) {
			this.#older = this.#recent;
			this.#recent = new WeakMap();
			this.#count = 0;
		}
		this.#recent.set(object, made);
		this.#count++;
	}
}
