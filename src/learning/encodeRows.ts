import { countAtMost } from '../stats/sortedSearch';
import { SparseRowsWriter, type SparseRows } from '../stats/sparseRows';
import { countFeatureColumns, countParts } from './encodedColumns';
import type { CoarseFeature, EncodedFeature, Encoding } from './encoding';
import { readCategory, readNumber, type FeatureRow } from './featureRow';

/**
 * Feature rows as a sparse matrix, one column per line of the scorecard. Training and scoring both come through here.
 * What the encoding has not seen survives: an unknown level is "(other)", a value newly missing counts as average.
 */
export function encodeRows(encoding: Encoding, rows: readonly FeatureRow[]): SparseRows {
	let columnCount = 1;
	const features = encoding.features.map((feature) => {
		const encode = featureEncoder(feature, columnCount);
		columnCount += countFeatureColumns(feature);
		return encode;
	});
	const pairs = encoding.pairs.map(({ first, second, cells }) => {
		const firstColumn = columnCount;
		columnCount += cells.length;
		const columnOf = new Map(cells.map((cell, i) => [cell, firstColumn + i]));
		const firstPart = partReader(first);
		const secondPart = partReader(second);
		const stride = countParts(second);
		return (row: FeatureRow) => columnOf.get(firstPart(row) * stride + secondPart(row));
	});

	const writer = new SparseRowsWriter(rows.length, columnCount, 1 + 2 * features.length + pairs.length);
	for (const row of rows) {
		writer.add(0, 1);
		for (const encode of features) encode(row, writer);
		for (const pairColumn of pairs) {
			const column = pairColumn(row);
			if (column !== undefined) writer.add(column, 1);
		}
		writer.endRow();
	}
	return writer.finish();
}

/** The transformation of a number before it is centred and scaled: it tames long tails and keeps the sign. */
export function signedLog(value: number): number {
	return Math.sign(value) * Math.log1p(Math.abs(value));
}

/** Reads which part of a coarse feature a row lies in; NaN when the value is missing, which is in no cell of a pair. */
export function partReader(feature: CoarseFeature): (row: FeatureRow) => number {
	if (feature.kind === 'ranges') {
		return (row) => {
			const value = readNumber(row, feature.name);
			return value === undefined ? NaN : countAtMost(feature.cuts, value);
		};
	}
	const partOf = new Map(feature.levels.map((level, i) => [level, i]));
	return (row) => {
		const level = readCategory(row, feature.name);
		return level === undefined ? NaN : (partOf.get(level) ?? feature.levels.length);
	};
}

type FeatureEncoder = (row: FeatureRow, writer: SparseRowsWriter) => void;

function featureEncoder(feature: EncodedFeature, firstColumn: number): FeatureEncoder {
	const { name } = feature;
	const missingColumn = firstColumn + countFeatureColumns(feature) - 1;
	const writeMissing = (writer: SparseRowsWriter) => feature.missing && writer.add(missingColumn, 1);

	if (feature.kind === 'category') {
		const columnOf = new Map(feature.levels.map((level, i) => [level, firstColumn + i]));
		const otherColumn = firstColumn + feature.levels.length;
		return (row, writer) => {
			const level = readCategory(row, name);
			if (level === undefined) writeMissing(writer);
			else writer.add(columnOf.get(level) ?? otherColumn, 1);
		};
	}
	if (feature.kind === 'term') {
		return (row, writer) => {
			const value = readNumber(row, name);
			if (value === undefined) writeMissing(writer);
			else writer.add(firstColumn, value);
		};
	}
	const { center, scale, cuts } = feature;
	return (row, writer) => {
		const value = readNumber(row, name);
		if (value === undefined) {
			writeMissing(writer);
			return;
		}
		if (scale > 0) writer.add(firstColumn, (signedLog(value) - center) / scale);
		if (cuts.length > 0) writer.add(firstColumn + 1 + countAtMost(cuts, value), 1);
	};
}
