import * as z from 'zod';
import { compact } from '../../compact';
import type { FeatureValue } from '../../features/featureVector';
import { exactShareTest } from '../../stats/exactShareTest';
import { populationStability } from '../../stats/populationStability';
import { quantileCuts } from '../../stats/quantileCuts';
import { countAtMost } from '../../stats/sortedSearch';
import type { LeadUnits } from '../rows/leadUnits';
import type { MeasuredColumns } from '../rows/measuredColumns';
import { countByLead } from './countBins';

/** How a feature was spread in training: bins fixed then, with their counts by lead; the last two are "other" (levels) and missing. */
const featureReferenceSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('number'), name: z.string(), cuts: z.array(z.number()), counts: z.array(z.number()) }),
	z.object({ kind: z.literal('category'), name: z.string(), levels: z.array(z.string()), counts: z.array(z.number()) }),
]);

export const spreadReferenceSchema = z.array(featureReferenceSchema);

type FeatureReference = z.infer<typeof featureReferenceSchema>;
export type SpreadReference = z.infer<typeof spreadReferenceSchema>;

export interface DriftRules {
	readonly watchFrom: number;
	readonly actFrom: number;
	/** How often chance alone may show any feature as changed, all of them together. */
	readonly featureAlarms: number;
}

export type DriftLevel = 'steady' | 'watch' | 'act';

/** Where a feature changed most surely. */
export interface Shift {
	/** Leads of this level, below this number, or of whom nothing is known. */
	readonly of: { level: string } | { below: number } | 'other' | 'missing';
	/** Share of the leads then and now. */
	readonly before: number;
	readonly now: number;
}

export interface FeatureDrift {
	readonly feature: string;
	readonly stability: number;
	/** Steady too where chance alone may have done it. */
	readonly level: DriftLevel;
	/** It was known in training and no longer arrives: tracking broke. */
	readonly dead: boolean;
	/** Absent while steady. */
	readonly shift?: Shift;
}

const REFERENCE_BINS = 10;
const REFERENCE_LEVELS = 20;

type Values = readonly (FeatureValue | undefined)[];

/** Takes down how each feature is spread, to compare with later. A score is a feature like any other here. */
export function describeSpread(columns: MeasuredColumns, units: LeadUnits): SpreadReference {
	return [...columns]
		.filter(([, values]) => values.some((value) => value !== undefined))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, values]) => {
			const bins = cutBins(name, values);
			const counts = countBins(bins, values, units).map((count) => Math.round(count * 1_000) / 1_000);
			return { ...bins, counts };
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

/**
 * Population stability of every feature against its reference, worst first. A feature has changed only where chance
 * would hardly show any feature so: an exact test of every bin, held to all bins of all features (Bonferroni).
 */
export function measureDrift(
	reference: SpreadReference,
	columns: MeasuredColumns,
	units: LeadUnits,
	rules: DriftRules,
): FeatureDrift[] {
	const nothing: Values = new Array<undefined>(units.weights.length).fill(undefined);
	const compared = reference.map((feature) => {
		const counts = countBins(feature, columns.get(feature.name) ?? nothing, units);
		return { feature, counts, shifts: listShifts(feature, counts) };
	});
	const limit = rules.featureAlarms / compared.reduce((sum, { shifts }) => sum + shifts.length, 0);
	return compared
		.map(({ feature, counts, shifts }): FeatureDrift => {
			const stability = populationStability(feature.counts, counts);
			const [surest] = shifts.filter(({ chance }) => chance <= limit).sort((a, b) => a.chance - b.chance);
			const dead = shifts.some(({ of, now, chance }) => of === 'missing' && now === 1 && chance <= limit);
			const level = surest === undefined ? 'steady' : levelOf(stability, rules);
			const shift = level === 'steady' || surest === undefined ? undefined : withoutChance(surest);
			return { feature: feature.name, stability, level, dead, ...compact({ shift }) };
		})
		.sort((a, b) => b.stability - a.stability);
}

function levelOf(stability: number, { watchFrom, actFrom }: DriftRules): DriftLevel {
	return stability > actFrom ? 'act' : stability >= watchFrom ? 'watch' : 'steady';
}

interface TestedShift extends Shift {
	/** How probable shares as far apart are by chance alone. */
	readonly chance: number;
}

function withoutChance({ of, before, now }: TestedShift): Shift {
	return { of, before, now };
}

/** Numbers are compared below each cut, levels one by one, and both by whether anything is known at all. */
function listShifts(feature: FeatureReference, counts: readonly number[]): TestedShift[] {
	const [then, later] = [feature.counts, counts].map((all) => ({
		all,
		sum: sumOf(all),
		known: sumOf(all.slice(0, -1)),
	}));
	if (then === undefined || later === undefined || then.sum === 0 || later.sum === 0) return [];
	const test = (of: Shift['of'], before: [number, number], now: [number, number]): TestedShift[] => {
		if (before[1] === 0 || now[1] === 0) return [];
		return [
			{
				of,
				before: before[0] / before[1],
				now: now[0] / now[1],
				chance: exactShareTest(toShare(before), toShare(now)),
			},
		];
	};
	const missing = test('missing', [then.sum - then.known, then.sum], [later.sum - later.known, later.sum]);
	if (feature.kind === 'number') {
		const below = feature.cuts.flatMap((cut, index) => {
			const [before, now] = [then, later].map(({ all }) => sumOf(all.slice(0, index + 1)));
			return test({ below: cut }, [before ?? 0, then.known], [now ?? 0, later.known]);
		});
		return [...below, ...missing];
	}
	const names = [...feature.levels.map((level) => ({ level })), 'other' as const];
	return [
		...names.flatMap((of, index) => test(of, [then.all[index] ?? 0, then.sum], [later.all[index] ?? 0, later.sum])),
		...missing,
	];
}

function toShare([count, of]: [number, number]): { count: number; of: number } {
	const whole = Math.max(1, Math.floor(of));
	return { count: Math.min(whole, Math.round((count / of) * whole)), of: whole };
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

type Bins = FeatureReference extends infer F ? (F extends FeatureReference ? Omit<F, 'counts'> : never) : never;

function countBins(bins: Bins, values: Values, units: LeadUnits): number[] {
	const known = bins.kind === 'number' ? bins.cuts.length + 1 : bins.levels.length + 1;
	return countByLead(
		values.map((value) => binOf(bins, value) ?? known),
		known + 1,
		units,
	);
}

/** Text where numbers were is not known either: it measures nothing. */
function binOf(bins: Bins, value: FeatureValue | undefined): number | undefined {
	if (value === undefined) return undefined;
	if (bins.kind === 'number') return typeof value === 'number' ? countAtMost(bins.cuts, value) : undefined;
	const known = bins.levels.indexOf(String(value));
	return known < 0 ? bins.levels.length : known;
}
