import { quantileCuts } from '../stats/quantileCuts';
import { countAtMost, countBelow } from '../stats/sortedSearch';
import { signedLog } from './encodeRows';
import type { EncodedFeature, Encoding } from './encoding';
import { readCategory, readNumber, type FeatureRow } from './featureRow';
import type { LearningSettings } from './settings';

type EncodingSettings = Pick<LearningSettings, 'maxBins' | 'maxValueLevels' | 'minLevelRows'>;

/**
 * Chooses how each feature of a table becomes columns, from the training rows alone and without their labels.
 * A feature whose known values are all numbers is a number, any other a category; a number with few distinct values
 * gets a bin for each, so codes such as "region 1 to 9" need no telling apart from counts.
 */
export function fitEncoding(
	rows: readonly FeatureRow[],
	settings: EncodingSettings,
	termNames: ReadonlySet<string> = new Set(),
): Encoding {
	const names = new Set(termNames);
	for (const row of rows) for (const name of Object.keys(row)) names.add(name);
	const features = [...names].sort().map((name) => {
		if (termNames.has(name)) return { kind: 'term' as const, name, missing: hasMissing(rows, name) };
		return isNumeric(rows, name) ? fitNumber(rows, name, settings) : fitCategory(rows, name, settings);
	});
	return { features, pairs: [] };
}

/** True when every known value is a number. */
export function isNumeric(rows: readonly FeatureRow[], name: string): boolean {
	return rows.every((row) => row[name] === null || row[name] === undefined || typeof row[name] === 'number');
}

function hasMissing(rows: readonly FeatureRow[], name: string): boolean {
	return rows.some((row) => row[name] === null || row[name] === undefined);
}

function fitNumber(rows: readonly FeatureRow[], name: string, settings: EncodingSettings): EncodedFeature {
	const sorted = sortedNumbers(rows, name);
	const logs = sorted.map(signedLog);
	const center = logs.reduce((sum, x) => sum + x, 0) / Math.max(1, logs.length);
	const variance = logs.reduce((sum, x) => sum + (x - center) ** 2, 0) / Math.max(1, logs.length);
	// A constant has no spread beyond rounding.
	const scale = variance > 1e-20 * center ** 2 ? Math.sqrt(variance) : 0;

	const values = distinctUpTo(sorted, settings.maxValueLevels);
	const cuts = values ? values.slice(1) : quantileCuts(sorted, settings.maxBins);
	return {
		kind: 'number',
		name,
		missing: sorted.length < rows.length,
		center,
		scale,
		cuts: joinSmallBins(sorted, cuts, settings.minLevelRows),
	};
}

function fitCategory(rows: readonly FeatureRow[], name: string, settings: EncodingSettings): EncodedFeature {
	const counts = countLevels(rows, name);
	const levels = [...counts].filter(([, count]) => count >= settings.minLevelRows).map(([level]) => level);
	return { kind: 'category', name, missing: hasMissing(rows, name), levels: levels.sort() };
}

/** The known numbers of a feature, ascending. */
export function sortedNumbers(rows: readonly FeatureRow[], name: string): Float64Array {
	const known = rows.map((row) => readNumber(row, name)).filter((value) => value !== undefined);
	return Float64Array.from(known).sort();
}

export function countLevels(rows: readonly FeatureRow[], name: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const level = readCategory(row, name);
		if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
	}
	return counts;
}

/** The distinct values of an ascending list, or undefined when there are more than `limit`. */
function distinctUpTo(sorted: Float64Array, limit: number): number[] | undefined {
	const values: number[] = [];
	for (let from = 0; from < sorted.length; from = countAtMost(sorted, sorted[from]!)) {
		if (values.push(sorted[from]!) > limit) return undefined;
	}
	return values;
}

/** Leaves out cuts until each bin holds at least `minRows`. */
function joinSmallBins(sorted: Float64Array, cuts: readonly number[], minRows: number): number[] {
	const kept: number[] = [];
	let from = 0;
	for (const cut of cuts) {
		const below = countBelow(sorted, cut);
		if (below - from >= minRows && sorted.length - below >= minRows) {
			kept.push(cut);
			from = below;
		}
	}
	return kept;
}
