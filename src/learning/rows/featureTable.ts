import { featureKey, featureKindOf, type Feature } from '../../features/feature';
import type { FeatureValue } from '../../features/featureVector';
import type { KeyedFeatures } from '../../features/keyFeatures';
import type { MeasuredTerm } from '../../scoring/term';

/**
 * Feature vectors of many leads, kept small: one row each, only what is on record. A feature has two columns, 2f for its
 * numbers (NaN: known to be unknown) and 2f + 1 for its texts, by their place in `texts[f]`. A yes or no is a text.
 */
export interface FeatureTable {
	/** Feature keys, in the order in which they were first met. */
	readonly keys: readonly string[];
	/** What each key stands for, in the same order. */
	readonly features: readonly Feature[];
	readonly texts: readonly (readonly string[])[];
	/** Each but the last has `PART_ROWS` rows. */
	readonly parts: readonly TablePart[];
	readonly rowCount: number;
}

/** What is on record of some rows: of row i, columns and values from `offsets[i]` up to `offsets[i + 1]`. */
interface TablePart {
	offsets: Int32Array;
	columns: Int32Array;
	values: Float64Array;
}

const PART_ROWS = 4_000;

export class FeatureTableBuilder {
	private readonly keys = new Map<string, number>();
	private readonly features: Feature[] = [];
	private readonly texts: Map<string, number>[] = [];
	private readonly parts: TablePart[] = [];
	private offsets = [0];
	private columns: number[] = [];
	private values: number[] = [];
	private rowCount = 0;

	add(features: KeyedFeatures): void {
		for (const [key, { feature: measured, value }] of features) {
			const feature = this.featureOf(key, measured);
			const isText = typeof value === 'string' || typeof value === 'boolean';
			this.columns.push(2 * feature + (isText ? 1 : 0));
			this.values.push(value === null ? Number.NaN : isText ? this.placeOf(feature, String(value)) : value);
		}
		this.offsets.push(this.columns.length);
		this.rowCount++;
		if (this.offsets.length > PART_ROWS) this.closePart();
	}

	finish(): FeatureTable {
		if (this.offsets.length > 1) this.closePart();
		return {
			keys: [...this.keys.keys()],
			features: this.features,
			texts: this.texts.map((texts) => [...texts.keys()]),
			parts: this.parts,
			rowCount: this.rowCount,
		};
	}

	private featureOf(key: string, measured: Feature): number {
		const known = this.keys.get(key);
		if (known !== undefined) return known;
		this.texts.push(new Map());
		this.features.push(measured);
		this.keys.set(key, this.keys.size);
		return this.keys.size - 1;
	}

	private placeOf(feature: number, text: string): number {
		const texts = this.texts[feature]!;
		const known = texts.get(text) ?? texts.size;
		texts.set(text, known);
		return known;
	}

	private closePart(): void {
		this.parts.push({
			offsets: Int32Array.from(this.offsets),
			columns: Int32Array.from(this.columns),
			values: Float64Array.from(this.values),
		});
		[this.offsets, this.columns, this.values] = [[0], [], []];
	}
}

/** One row at a time, spread out for reading by feature. */
export class TableCursor {
	/** NaN: not known, or a text. */
	readonly numbers: Float64Array;
	/** Place of the text, -1 where it is none. */
	readonly texts: Int32Array;
	private touched: Int32Array = new Int32Array(0);
	private readonly absent: Float64Array;

	constructor(private readonly table: FeatureTable) {
		this.absent = Float64Array.from(table.features, (feature) => valueOfAbsent(feature) ?? Number.NaN);
		this.numbers = this.absent.slice();
		this.texts = new Int32Array(table.keys.length).fill(-1);
	}

	moveTo(row: number): void {
		for (const column of this.touched) {
			const feature = column >> 1;
			this.numbers[feature] = this.absent[feature]!;
			this.texts[feature] = -1;
		}
		const { offsets, columns, values } = this.table.parts[Math.floor(row / PART_ROWS)]!;
		const place = row % PART_ROWS;
		this.touched = columns.subarray(offsets[place]!, offsets[place + 1]!);
		for (let k = offsets[place]!; k < offsets[place + 1]!; k++) {
			const column = columns[k]!;
			const feature = column >> 1;
			if (column % 2 === 0) this.numbers[feature] = values[k]!;
			else {
				this.texts[feature] = values[k]!;
				this.numbers[feature] = Number.NaN;
			}
		}
	}

	/** Undefined: not known. */
	read(feature: number): FeatureValue | undefined {
		const text = this.texts[feature]!;
		if (text >= 0) return this.table.texts[feature]![text]!;
		const number = this.numbers[feature]!;
		return Number.isNaN(number) ? undefined : number;
	}
}

/** Where a term's feature stands in the table, -1 where it was never measured, and what it then is. */
export function findFeature(
	table: FeatureTable,
	term: MeasuredTerm,
): { feature: number; absent: FeatureValue | undefined } {
	return { feature: table.keys.indexOf(featureKey(term)), absent: valueOfAbsent(term) };
}

function valueOfAbsent(feature: Feature): 0 | undefined {
	return featureKindOf(feature).countsFromZero ? 0 : undefined;
}
