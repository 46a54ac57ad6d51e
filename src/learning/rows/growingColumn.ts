type NumberArray = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A column of numbers that takes as little room as they need, however many come. */
export class GrowingColumn<A extends NumberArray> {
	readonly #make: new (length: number) => A;
	#values: A;
	#length = 0;

	constructor(make: new (length: number) => A, capacity = 1_024) {
		this.#make = make;
		this.#values = new make(capacity);
	}

	get length(): number {
		return this.#length;
	}

	push(value: number): void {
		if (this.#length === this.#values.length) {
			const larger = new this.#make(2 * this.#length);
			larger.set(this.#values);
			this.#values = larger;
		}
		this.#values[this.#length++] = value;
	}

	/** What has come so far, with the room that is left behind it: to be handed on, not kept beside what comes. */
	finish(): A {
		return this.#values.subarray(0, this.#length) as A;
	}

	/** The same copied into an array of that kind; what comes next starts anew, in the same room. */
	take<B extends NumberArray>(make: new (length: number) => B): B {
		const taken = new make(this.#length);
		taken.set(this.#values.subarray(0, this.#length));
		this.#length = 0;
		return taken;
	}
}
