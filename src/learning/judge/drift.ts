import { z } from 'zod';
import type { FeatureValue } from '../../features/featureVector';
import { populationStability } from '../../stats/populationStability';
import { quantileCuts } from '../../stats/quantileCuts';
import { countAtMost } from '../../stats/sortedSearch';
import type { MeasuredColumns } from '../rows/measuredColumns';

/** How a feature was spread in training: bins fixed then, with their counts; the last two are "other" (levels) and missing. */
const featureReferenceSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('number'), name: z.string(), cuts: z.array(z.number()), counts: z.array(z.number()) }),
	z.object({ kind: z.literal('category'), name: z.string(), levels: z.array(z.string()), counts: z.array(z.number()) }),
]);

export const driftReferenceSchema = z.array(featureReferenceSchema);

type FeatureReference = z.infer<typeof featureReferenceSchema>;
export type DriftReference = z.infer<typeof driftReferenceSchema>;

interface DriftRules {
	readonly watchFrom: number;
	readonly actFrom: number;
}

export type DriftLevel = 'steady' | 'watch' | 'act';

export interface FeatureDrift {
	readonly feature: string;
	readonly stability: number;
	readonly level: DriftLevel;
	/** It was known in training and no longer arrives: tracking broke. */
	readonly dead: boolean;
}

const REFERENCE_BINS = 10;
const REFERENCE_LEVELS = 20;

type Values = readonly (FeatureValue | undefined)[];

/** Takes down how each feature is spread, to compare with later. A score is a feature like any other here. */
export function describeSpread(columns: MeasuredColumns): DriftReference {
	return [...columns]
		.filter(([, values]) => values.some((value) => value !== undefined))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, values]) => {
			const bins = cutBins(name, values);
			return { ...bins, counts: countBins(bins, values) };
		});
}

function cutBins(name: string, values: Values): Bins {
	const known = values.filter((value) => value !== undefined);
	const numbers = known.filter((value) => typeof value === 'number');
	if (numbers.length === known.length)
		return { kind: 'number', name, cuts: cutReference(Float64Array.from(numbers).sort()) };
	const counts = new Map<string, number>();
	for (const level of known.map(String)) counts.set(level, (counts.get(level) ?? 0) + 1);
	const levels = [...counts]
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, REFERENCE_LEVELS)
		.map(([level]) => level);
	return { kind: 'category', name, levels };
}

/** A number that never varied in training gets bins around it, so that it is noticed when it begins to. */
function cutReference(ascending: ArrayLike<number>): number[] {
	const cuts = quantileCuts(ascending, REFERENCE_BINS);
	const only = ascending[0];
	if (cuts.length > 0 || only === undefined) return cuts;
	return [only, only + Math.max(Math.abs(only) * Number.EPSILON, Number.MIN_VALUE)];
}

/** Population stability of every feature against its reference, worst first. */
export function measureDrift(reference: DriftReference, columns: MeasuredColumns, rules: DriftRules): FeatureDrift[] {
	const rowCount = Math.max(0, ...[...columns.values()].map(({ length }) => length));
	const nothing: Values = new Array<undefined>(rowCount).fill(undefined);
	return reference
		.map((feature): FeatureDrift => {
			const counts = countBins(feature, columns.get(feature.name) ?? nothing);
			const stability = populationStability(feature.counts, counts);
			const level = stability > rules.actFrom ? 'act' : stability >= rules.watchFrom ? 'watch' : 'steady';
			const isKnown = (bins: readonly number[]) => bins.slice(0, -1).some((count) => count > 0);
			const dead = rowCount > 0 && isKnown(feature.counts) && !isKnown(counts);
			return { feature: feature.name, stability, level, dead };
		})
		.sort((a, b) => b.stability - a.stability);
}

type Bins = FeatureReference extends infer F ? (F extends FeatureReference ? Omit<F, 'counts'> : never) : never;

function countBins(bins: Bins, values: Values): number[] {
	const known = bins.kind === 'number' ? bins.cuts.length + 1 : bins.levels.length + 1;
	const counts = new Array<number>(known + 1).fill(0);
	for (const value of values) {
		const bin = binOf(bins, value) ?? known;
		counts[bin] = (counts[bin] ?? 0) + 1;
	}
	return counts;
}

/** Text where numbers were is not known either: it measures nothing. */
function binOf(bins: Bins, value: FeatureValue | undefined): number | undefined {
	if (value === undefined) return undefined;
	if (bins.kind === 'number') return typeof value === 'number' ? countAtMost(bins.cuts, value) : undefined;
	const known = bins.levels.indexOf(String(value));
	return known < 0 ? bins.levels.length : known;
}
