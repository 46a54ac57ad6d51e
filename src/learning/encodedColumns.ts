import type { CoarseFeature, EncodedFeature, Encoding } from './encoding';

/** Columns of one group share a lambda: they are alike before data is seen. */
export const COLUMN_GROUPS = ['term', 'linear', 'bin', 'level', 'pair'] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

/** One column of the encoded matrix, in words: what a line of the learned scorecard is called. */
export interface EncodedColumn {
	readonly group: ColumnGroup | 'intercept';
	readonly feature: string;
	/** The part of the feature this column stands for; absent when the column is the feature's own number. */
	readonly level?: string;
}

export const OTHER_LEVEL = '(other)';
export const MISSING_LEVEL = '(missing)';

/** The columns of an encoding, in order. */
export function listEncodedColumns(encoding: Encoding): EncodedColumn[] {
	return [
		{ group: 'intercept', feature: '' },
		...encoding.features.flatMap(listFeatureColumns),
		...encoding.pairs.flatMap(({ first, second, cells }) => {
			const secondParts = listParts(second);
			return cells.map((cell): EncodedColumn => {
				const part = listParts(first)[Math.floor(cell / secondParts.length)]!;
				const level = `${part} & ${secondParts[cell % secondParts.length]!}`;
				return { group: 'pair', feature: `${first.name} & ${second.name}`, level };
			});
		}),
	];
}

/** How many columns a feature takes; the columns of a feature are next to each other. */
export function countFeatureColumns(feature: EncodedFeature): number {
	return listFeatureColumns(feature).length;
}

export function countParts(feature: CoarseFeature): number {
	return feature.kind === 'ranges' ? feature.cuts.length + 1 : feature.levels.length + 1;
}

function listFeatureColumns(feature: EncodedFeature): EncodedColumn[] {
	const columns: EncodedColumn[] = [];
	const { name } = feature;
	if (feature.kind === 'term') columns.push({ group: 'term', feature: name });
	if (feature.kind === 'number') {
		columns.push({ group: 'linear', feature: name });
		if (feature.cuts.length > 0) {
			columns.push(...listRanges(feature.cuts).map((level): EncodedColumn => ({ group: 'bin', feature: name, level })));
		}
	}
	if (feature.kind === 'category') {
		const levels = [...feature.levels, OTHER_LEVEL];
		columns.push(...levels.map((level): EncodedColumn => ({ group: 'level', feature: name, level })));
	}
	if (feature.missing) columns.push({ group: 'level', feature: name, level: MISSING_LEVEL });
	return columns;
}

function listParts(feature: CoarseFeature): string[] {
	return feature.kind === 'ranges' ? listRanges(feature.cuts) : [...feature.levels, OTHER_LEVEL];
}

function listRanges(cuts: readonly number[]): string[] {
	return [
		`below ${cuts[0]}`,
		...cuts.map((cut, i) => (i + 1 < cuts.length ? `${cut} to ${cuts[i + 1]}` : `${cut} and up`)),
	];
}
