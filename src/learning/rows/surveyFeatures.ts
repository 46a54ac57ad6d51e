import { TableCursor, type FeatureTable } from './featureTable';

/** How one feature is spread over some rows. */
export interface Survey {
	/** Rows in which it is known. */
	known: number;
	/** Ascending. */
	numbers: Float64Array;
	/** How often each text occurs. */
	texts: Map<string, number>;
}

/** Where to cut doesn't get better by more rows than this. */
const SURVEYED_ROWS = 100_000;

export function surveyFeatures(
	table: FeatureTable,
	rowNumbers: readonly number[],
	features: readonly number[],
): Map<number, Survey> {
	const stride = Math.max(1, Math.ceil(rowNumbers.length / SURVEYED_ROWS));
	const cursor = new TableCursor(table);
	const found = features.map((feature) => ({
		feature,
		numbers: [] as number[],
		counts: new Int32Array(table.texts[feature]!.length),
	}));
	for (let i = 0; i < rowNumbers.length; i += stride) {
		cursor.moveTo(rowNumbers[i]!);
		for (const { feature, numbers, counts } of found) {
			const text = cursor.texts[feature]!;
			if (text >= 0) counts[text]!++;
			else if (!Number.isNaN(cursor.numbers[feature]!)) numbers.push(cursor.numbers[feature]!);
		}
	}
	return new Map(
		found.map(({ feature, numbers, counts }) => {
			const texts = new Map(
				table.texts[feature]!.flatMap((text, place) => (counts[place]! > 0 ? [[text, counts[place]!] as const] : [])),
			);
			const known = numbers.length + counts.reduce((sum, count) => sum + count, 0);
			return [feature, { known, numbers: Float64Array.from(numbers).sort(), texts }];
		}),
	);
}
