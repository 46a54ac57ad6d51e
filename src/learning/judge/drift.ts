import { z } from 'zod';

import { populationStability } from '../../stats/populationStability';
import { quantileCuts } from '../../stats/quantileCuts';
import { countAtMost } from '../../stats/sortedSearch';
import { countLevels, isNumeric, readCategory, readNumber, sortedNumbers, type FeatureRow } from '../rows/featureRow';

/** How a feature was spread in training: bins fixed then, with their counts; the last two are "other" (levels) and missing. */
const featureReferenceSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('number'), name: z.string(), cuts: z.array(z.number()), counts: z.array(z.number()) }),
	z.object({ kind: z.literal('category'), name: z.string(), levels: z.array(z.string()), counts: z.array(z.number()) }),
]);

export const driftReferenceSchema = z.array(featureReferenceSchema);

type FeatureReference = z.infer<typeof featureReferenceSchema>;
export type DriftReference = z.infer<typeof driftReferenceSchema>;

export interface DriftRules {
	readonly watchFrom: number;
	readonly actFrom: number;
}

export interface FeatureDrift {
	readonly feature: string;
	readonly stability: number;
	readonly level: 'steady' | 'watch' | 'act';
	/** It was known in training and no longer arrives: tracking broke. */
	readonly dead: boolean;
}

const REFERENCE_BINS = 10;
const REFERENCE_LEVELS = 20;

/** Takes down how each feature is spread, to compare with later. A score is a feature like any other here. */
export function describeSpread(rows: readonly FeatureRow[]): DriftReference {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort();
	return names.map((name) => {
		if (isNumeric(rows, name)) {
			const cuts = cutReference(sortedNumbers(rows, name));
			return { kind: 'number', name, cuts, counts: countBins({ kind: 'number', name, cuts }, rows) };
		}
		const levels = [...countLevels(rows, name)]
			.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
			.slice(0, REFERENCE_LEVELS)
			.map(([level]) => level);
		return { kind: 'category', name, levels, counts: countBins({ kind: 'category', name, levels }, rows) };
	});
}

/** A number that never varied in training gets bins around it, so that it is noticed when it begins to. */
function cutReference(ascending: ArrayLike<number>): number[] {
	const cuts = quantileCuts(ascending, REFERENCE_BINS);
	const only = ascending[0];
	if (cuts.length > 0 || only === undefined) return cuts;
	return [only, only + Math.max(Math.abs(only) * Number.EPSILON, Number.MIN_VALUE)];
}

/** Population stability of every feature against its reference, worst first. */
export function measureDrift(
	reference: DriftReference,
	rows: readonly FeatureRow[],
	rules: DriftRules,
): FeatureDrift[] {
	return reference
		.map((feature): FeatureDrift => {
			const counts = countBins(feature, rows);
			const stability = populationStability(feature.counts, counts);
			const level = stability > rules.actFrom ? 'act' : stability >= rules.watchFrom ? 'watch' : 'steady';
			const isKnown = (bins: readonly number[]) => bins.slice(0, -1).some((count) => count > 0);
			const dead = rows.length > 0 && isKnown(feature.counts) && !isKnown(counts);
			return { feature: feature.name, stability, level, dead };
		})
		.sort((a, b) => b.stability - a.stability);
}

export interface CalibrationInTheLarge {
	readonly observed: number;
	readonly expected: number;
	/** Observed / expected outcomes: above 1 the model promises too little. */
	readonly ratio: number;
	readonly low: number;
	readonly high: number;
}

/** Whether as many outcomes came as were promised, with a normal interval on the log of the ratio. */
export function measureCalibrationInTheLarge(
	labels: readonly number[],
	probabilities: ArrayLike<number>,
): CalibrationInTheLarge | 'too early to say' {
	const observed = labels.reduce((sum, label) => sum + label, 0);
	let expected = 0;
	for (let i = 0; i < labels.length; i++) expected += probabilities[i]!;
	if (observed === 0 || expected === 0) return 'too early to say';
	const ratio = observed / expected;
	const margin = Math.exp(NORMAL_95 * Math.sqrt((1 - observed / labels.length) / observed));
	return { observed, expected, ratio, low: ratio / margin, high: ratio * margin };
}

/** Two-sided 95 % quantile of the standard normal. */
const NORMAL_95 = 1.959964;

type Bins = FeatureReference extends infer F ? (F extends FeatureReference ? Omit<F, 'counts'> : never) : never;

function countBins(feature: Bins, rows: readonly FeatureRow[]): number[] {
	const known = feature.kind === 'number' ? feature.cuts.length + 1 : feature.levels.length + 1;
	const counts = new Array<number>(known + 1).fill(0);
	for (const row of rows) counts[binOf(feature, row) ?? known]!++;
	return counts;
}

function binOf(feature: Bins, row: FeatureRow): number | undefined {
	if (feature.kind === 'number') {
		const value = readNumber(row, feature.name);
		return value === undefined ? undefined : countAtMost(feature.cuts, value);
	}
	const level = readCategory(row, feature.name);
	if (level === undefined) return undefined;
	const known = feature.levels.indexOf(level);
	return known < 0 ? feature.levels.length : known;
}
