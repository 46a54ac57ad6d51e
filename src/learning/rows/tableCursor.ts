import type { FeatureValue } from '../../features/featureVector';
import type { MeasuredTerm } from '../../scoring/term';
import { findFeature, isFromZero, PART_ROWS, type FeatureTable } from './featureTable';

/**
 * One row at a time, spread out for reading by feature. A training reads every row of its table a dozen times and more:
 * places inside the arrays, which are all in range by the table's own making, are not checked a second time here.
 */
export class TableCursor {
	readonly #table: FeatureTable;
	/** By feature; NaN: not known, or a text. */
	readonly #numbers: Float64Array;
	/** By feature: place of the text, -1 where it is none. */
	readonly #texts: Int32Array;
	readonly #absent: Float64Array;
	#touched: Uint16Array | Int32Array = new Uint16Array(0);

	constructor(table: FeatureTable) {
		this.#table = table;
		this.#absent = Float64Array.from(table.features, (feature) => (isFromZero(feature) ? 0 : Number.NaN));
		this.#numbers = this.#absent.slice();
		this.#texts = new Int32Array(table.keys.length).fill(-1);
	}

	moveTo(row: number): void {
		for (const column of this.#touched) {
			const feature = column >> 1;
			this.#numbers[feature] = this.#absent[feature]!;
			this.#texts[feature] = -1;
		}
		const { offsets, columns, values } = this.#table.parts[Math.floor(row / PART_ROWS)]!;
		const [from, to] = [offsets[row % PART_ROWS]!, offsets[(row % PART_ROWS) + 1]!];
		this.#touched = columns.subarray(from, to);
		for (let k = from; k < to; k++) {
			const column = columns[k]!;
			const feature = column >> 1;
			const isText = column % 2 === 1;
			this.#numbers[feature] = isText ? Number.NaN : values[k]!;
			if (isText) this.#texts[feature] = values[k]!;
		}
	}

	/** Place of the row's text among those of the feature, -1 where it is none. */
	textOf(feature: number): number {
		return this.#texts[feature]!;
	}

	/** NaN: not known, or a text. */
	numberOf(feature: number): number {
		return this.#numbers[feature]!;
	}

	/** What `answer` makes of the row's value, undefined where that is not known; asked but once for each text. */
	reader<T>(term: MeasuredTerm | undefined, answer: (value: FeatureValue | undefined) => T): () => T {
		const { feature, absent } =
			term === undefined ? { feature: -1, absent: undefined } : findFeature(this.#table, term);
		const ofAbsent = answer(absent);
		if (feature < 0) return () => ofAbsent;
		const ofTexts = (this.#table.texts[feature] ?? []).map(answer);
		const ofUnknown = answer(undefined);
		const ofZero = answer(0);
		return () => {
			const text = this.textOf(feature);
			if (text >= 0) return ofTexts[text] ?? ofUnknown;
			const number = this.numberOf(feature);
			return number === 0 ? ofZero : Number.isNaN(number) ? ofUnknown : answer(number);
		};
	}
}
