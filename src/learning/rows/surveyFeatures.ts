import type { TableRows } from './featureTable';
import { TableCursor } from './tableCursor';

/** How one feature is spread over some rows. */
export interface Survey {
	/** Rows that were looked at, and those of them in which it is known. */
	surveyed: number;
	known: number;
	/** Ascending. */
	numbers: Float64Array;
	/** How often each text occurs. */
	texts: Map<string, number>;
}

/** Where to cut doesn't get better by more rows than this. */
const SURVEYED_ROWS = 100_000;

/** By the feature's place in the table. */
export function surveyFeatures({ table, rowNumbers }: TableRows, features: readonly number[]): Map<number, Survey> {
	const stride = Math.max(1, Math.ceil(rowNumbers.length / SURVEYED_ROWS));
	const surveyed = Math.ceil(rowNumbers.length / stride);
	const cursor = new TableCursor(table);
	const found = features.map((feature) => {
		const names = table.texts[feature] ?? [];
		return { feature, names, numbers: [] as number[], counts: new Int32Array(names.length) };
	});
	for (const [i, rowNumber] of rowNumbers.entries()) {
		if (i % stride !== 0) continue;
		cursor.moveTo(rowNumber);
		for (const { feature, numbers, counts } of found) {
			const text = cursor.textOf(feature);
			const number = cursor.numberOf(feature);
			if (text >= 0) counts[text] = (counts[text] ?? 0) + 1;
			else if (!Number.isNaN(number)) numbers.push(number);
		}
	}
	return new Map(
		found.map(({ feature, names, numbers, counts }) => {
			const texts = new Map(
				names.map((name, place) => [name, counts[place] ?? 0] as const).filter(([, count]) => count > 0),
			);
			const known = numbers.length + counts.reduce((sum, count) => sum + count, 0);
			return [feature, { surveyed, known, numbers: Float64Array.from(numbers).sort(), texts }];
		}),
	);
}
