import { compact } from '../../compact';
import type { ShapeTerm } from '../../scoring/terms/shapeTerm';
import { quantileCuts } from '../../stats/quantileCuts';
import { signedLog } from '../../stats/signedLog';
import { countAtMost, countBelow } from '../../stats/sortedSearch';
import type { LearningSettings } from '../settings';

export type ProposalSettings = Pick<LearningSettings, 'maxBins' | 'maxValueLevels' | 'minLevelRows' | 'mostLines'>;

/** A slope over the logarithm and bins, one per value where there are few; worth nothing until they are fitted. */
export function proposeNumber(ascending: Float64Array, settings: ProposalSettings): Pick<ShapeTerm, 'bins' | 'slope'> {
	const logs = ascending.map(signedLog);
	const center = logs.reduce((sum, x) => sum + x, 0) / logs.length;
	const variance = logs.reduce((sum, x) => sum + (x - center) ** 2, 0) / logs.length;
	// A constant has no spread beyond rounding, and tells nothing but whether it is known.
	const scale = variance > 1e-20 * center ** 2 ? Math.sqrt(variance) : 0;
	const values = distinctUpTo(ascending, settings.maxValueLevels);
	const cuts = joinSmallBins(
		ascending,
		values ? values.slice(1) : quantileCuts(ascending, settings.maxBins),
		settings.minLevelRows,
	);
	return compact({
		bins: cuts.map((from) => ({ from, points: 0 })),
		slope: scale > 0 ? { points: 0, center, scale } : undefined,
	});
}

/** The distinct values of an ascending list, or undefined when there are more than `limit`. */
function distinctUpTo(ascending: Float64Array, limit: number): number[] | undefined {
	const values: number[] = [];
	let from = 0;
	for (let value = ascending[from]; value !== undefined; value = ascending[from]) {
		if (values.push(value) > limit) return undefined;
		from = countAtMost(ascending, value);
	}
	return values;
}

/** Leaves out cuts until each bin holds at least `minRows`. */
function joinSmallBins(ascending: Float64Array, cuts: readonly number[], minRows: number): number[] {
	const kept: number[] = [];
	let from = 0;
	for (const cut of cuts) {
		const below = countBelow(ascending, cut);
		if (below - from >= minRows && ascending.length - below >= minRows) {
			kept.push(cut);
			from = below;
		}
	}
	return kept;
}
