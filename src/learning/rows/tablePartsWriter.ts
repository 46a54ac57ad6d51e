import { PART_ROWS, type TablePart } from './featureTable';
import { GrowingColumn } from './growingColumn';

/** So many columns can be told by two bytes; no workspace is known to have as many. */
const NARROW = 65_536;

/** Writes a table row by row: `add` what is on record of a row, then `endRow`. */
export class TablePartsWriter {
	readonly #parts: TablePart[] = [];
	readonly #offsets = new GrowingColumn(Int32Array, PART_ROWS + 1);
	readonly #columns = new GrowingColumn(Int32Array);
	readonly #values = new GrowingColumn(Float64Array);
	#mostColumns = 0;

	constructor() {
		this.#offsets.push(0);
	}

	add(column: number, value: number): void {
		this.#columns.push(column);
		this.#values.push(value);
		if (column >= this.#mostColumns) this.#mostColumns = column + 1;
	}

	endRow(): void {
		this.#offsets.push(this.#columns.length);
		if (this.#offsets.length > PART_ROWS) this.#closePart();
	}

	finish(): TablePart[] {
		if (this.#offsets.length > 1) this.#closePart();
		return this.#parts;
	}

	#closePart(): void {
		this.#parts.push({
			offsets: this.#offsets.take(Int32Array),
			columns: this.#mostColumns <= NARROW ? this.#columns.take(Uint16Array) : this.#columns.take(Int32Array),
			values: this.#values.take(Float64Array),
		});
		this.#offsets.push(0);
	}
}
