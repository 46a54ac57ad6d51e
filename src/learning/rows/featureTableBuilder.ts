import type { Feature } from '../../features/feature';
import type { KeyedFeatures } from '../../features/keyFeatures';
import type { FeatureTable } from './featureTable';
import { TablePartsWriter } from './tablePartsWriter';

/** Takes feature vectors one by one and keeps only what is on record. */
export class FeatureTableBuilder {
	readonly #keys = new Map<string, number>();
	readonly #features: Feature[] = [];
	/** Of each feature: its texts and their places. */
	readonly #texts: Map<string, number>[] = [];
	readonly #rows = new TablePartsWriter();
	#rowCount = 0;

	add(features: KeyedFeatures): void {
		for (const [key, { feature: measured, value }] of features) {
			const feature = placeIn(this.#keys, key);
			this.#features[feature] ??= measured;
			const texts = (this.#texts[feature] ??= new Map());
			if (typeof value === 'string' || typeof value === 'boolean')
				this.#rows.add(2 * feature + 1, placeIn(texts, String(value)));
			else this.#rows.add(2 * feature, value ?? Number.NaN);
		}
		this.#rows.endRow();
		this.#rowCount++;
	}

	finish(): FeatureTable {
		return {
			keys: [...this.#keys.keys()],
			features: this.#features,
			texts: this.#texts.map((texts) => [...texts.keys()]),
			parts: this.#rows.finish(),
			rowCount: this.#rowCount,
		};
	}
}

/** Where the text stands among those met so far; a new one is put last. */
function placeIn(places: Map<string, number>, text: string): number {
	const known = places.get(text);
	if (known !== undefined) return known;
	places.set(text, places.size);
	return places.size - 1;
}
