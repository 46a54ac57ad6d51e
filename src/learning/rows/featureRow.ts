import { EngineError } from '../../errors';

/** What is known of one lead at one time: feature name to value. Absent and null both mean missing, which is not zero. */
export type FeatureRow = Readonly<Record<string, FeatureValue>>;
export type FeatureValue = number | string | boolean | null | undefined;

/** A value as a number, undefined when missing. Text in a numeric feature is missing too: it measures nothing. */
export function readNumber(row: FeatureRow, name: string): number | undefined {
	const value = row[name];
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (typeof value !== 'number') return undefined;
	if (!Number.isFinite(value)) {
		throw new EngineError('field-invalid', `Feature "${name}" is ${value}: send a finite number, or leave it out.`, {
			field: name,
		});
	}
	return value;
}

/** A value as a category, undefined when missing. */
export function readCategory(row: FeatureRow, name: string): string | undefined {
	const value = row[name];
	return value === null || value === undefined ? undefined : String(value);
}

/** True when every known value is a number. */
export function isNumeric(rows: readonly FeatureRow[], name: string): boolean {
	return rows.every((row) => row[name] === null || row[name] === undefined || typeof row[name] === 'number');
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
