import type { Feature } from '../../features/feature';
import type { KeyedFeatures } from '../../features/keyFeatures';
import { PART_ROWS, type FeatureTable, type TablePart } from './featureTable';

/** Takes feature vectors one by one and keeps only what is on record. */
export class FeatureTableBuilder {
	readonly #keys = new Map<string, number>();
	readonly #features: Feature[] = [];
	/** Of each feature: its texts and their places. */
	readonly #texts: Map<string, number>[] = [];
	readonly #parts: TablePart[] = [];
	#offsets = [0];
	#columns: number[] = [];
	#values: number[] = [];
	#rowCount = 0;

	add(features: KeyedFeatures): void {
		for (const [key, { feature: measured, value }] of features) {
			const feature = placeIn(this.#keys, key);
			this.#features[feature] ??= measured;
			const texts = (this.#texts[feature] ??= new Map());
			const isText = typeof value === 'string' || typeof value === 'boolean';
			this.#columns.push(2 * feature + (isText ? 1 : 0));
			this.#values.push(value === null ? Number.NaN : isText ? placeIn(texts, String(value)) : value);
		}
		this.#offsets.push(this.#columns.length);
		this.#rowCount++;
		if (this.#offsets.length > PART_ROWS) this.#closePart();
	}

	finish(): FeatureTable {
		if (this.#offsets.length > 1) this.#closePart();
		return {
			keys: [...this.#keys.keys()],
			features: this.#features,
			texts: this.#texts.map((texts) => [...texts.keys()]),
			parts: this.#parts,
			rowCount: this.#rowCount,
		};
	}

	#closePart(): void {
		this.#parts.push({
			offsets: Int32Array.from(this.#offsets),
			columns: Int32Array.from(this.#columns),
			values: Float64Array.from(this.#values),
		});
		[this.#offsets, this.#columns, this.#values] = [[0], [], []];
	}
}

/** Where the text stands among those met so far; a new one is put last. */
function placeIn(places: Map<string, number>, text: string): number {
	const place = places.get(text) ?? places.size;
	places.set(text, place);
	return place;
}
