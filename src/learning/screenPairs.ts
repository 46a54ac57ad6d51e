import { quantileCuts } from '../stats/quantileCuts';
import { countParts } from './encodedColumns';
import { partReader } from './encodeRows';
import type { CoarseFeature, EncodedFeature, FeaturePair } from './encoding';
import { countLevels, sortedNumbers } from './fitEncoding';
import type { FeatureRow } from './featureRow';
import type { LearningSettings } from './settings';

type PairSettings = Pick<LearningSettings, 'maxPairs' | 'pairParts' | 'pairSurprise' | 'minLevelRows'>;

/** What the model without pairs leaves over, per row. */
export interface FitRemainder {
	/** Row weight x (label - probability). */
	readonly residuals: ArrayLike<number>;
	/** Row weight x probability x (1 - probability): the variance of the residual. */
	readonly variances: ArrayLike<number>;
}

/**
 * Finds the few pairs of features whose joint effect the additive model misses. Each pair is tested on what that model
 * leaves over (Rao's score test, so nothing is refitted): sum over cells of (residuals)^2 / variances is about
 * chi-squared when the pair adds nothing. Only pairs many standard deviations beyond chance are let in, so a table
 * without joint effects gets none. The idea is that of GA2M (Lou, Caruana, Gehrke, Hooker, KDD 2013).
 */
export function screenPairs(
	rows: readonly FeatureRow[],
	features: readonly EncodedFeature[],
	{ residuals, variances }: FitRemainder,
	settings: PairSettings,
): FeaturePair[] {
	if (settings.maxPairs === 0) return [];
	const sides = features
		.map((feature) => coarsen(rows, feature, settings.pairParts))
		.filter((side) => countParts(side) > 1)
		.map((side) => ({ side, parts: Int32Array.from(rows, orMinusOne(partReader(side))) }));

	const found: { pair: FeaturePair; surprise: number }[] = [];
	sides.forEach(({ side: first, parts: firstParts }, i) => {
		for (const { side: second, parts: secondParts } of sides.slice(i + 1)) {
			const stride = countParts(second);
			const cellCount = countParts(first) * stride;
			const residual = new Float64Array(cellCount);
			const variance = new Float64Array(cellCount);
			const count = new Int32Array(cellCount);
			for (let row = 0; row < rows.length; row++) {
				if (firstParts[row]! < 0 || secondParts[row]! < 0) continue;
				const cell = firstParts[row]! * stride + secondParts[row]!;
				residual[cell]! += residuals[row]!;
				variance[cell]! += variances[row]!;
				count[cell]!++;
			}
			const cells = [...count.keys()].filter((cell) => count[cell]! >= settings.minLevelRows);
			const statistic = cells.reduce((sum, cell) => sum + residual[cell]! ** 2 / variance[cell]!, 0);
			// The additive model has already fitted the margins of the table, as far as they are occupied.
			const margins =
				new Set(cells.map((cell) => Math.floor(cell / stride))).size + new Set(cells.map((cell) => cell % stride)).size;
			const freedom = cells.length - (margins - 1);
			if (freedom < 1) continue;
			const surprise = chiSquaredToNormal(statistic, freedom);
			if (surprise >= settings.pairSurprise) found.push({ pair: { first, second, cells }, surprise });
		}
	});
	return found
		.sort((a, b) => b.surprise - a.surprise)
		.slice(0, settings.maxPairs)
		.map(({ pair }) => pair);
}

function coarsen(rows: readonly FeatureRow[], feature: EncodedFeature, parts: number): CoarseFeature {
	const { name } = feature;
	if (feature.kind !== 'category')
		return { kind: 'ranges', name, cuts: quantileCuts(sortedNumbers(rows, name), parts) };
	const counts = countLevels(rows, name);
	const commonest = [...feature.levels].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
	return { kind: 'levels', name, levels: commonest.slice(0, parts - 1) };
}

/** A chi-squared value as the normal deviate of equal tail probability (Wilson and Hilferty, PNAS 1931). */
function chiSquaredToNormal(value: number, freedom: number): number {
	const spread = 2 / (9 * freedom);
	return (Math.cbrt(value / freedom) - (1 - spread)) / Math.sqrt(spread);
}

function orMinusOne(read: (row: FeatureRow) => number): (row: FeatureRow) => number {
	return (row) => {
		const part = read(row);
		return Number.isNaN(part) ? -1 : part;
	};
}
