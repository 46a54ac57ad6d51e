import type { z } from 'zod';
import type { FeatureValue } from '../../features/featureVector';
import { round, signed } from '../words';
import { familyOfCount, familyOfLevel, familyOfLine, type ColumnFamily } from './columnFamily';
import {
	binsSchema,
	describeBins,
	findBin,
	findSlope,
	listSlopePoints,
	slopeSchema,
	toNumber,
	withSlopePoints,
} from './numberBins';
import { missingPointsSchema, pointsSchema, termFields, type MovedZero, type Slot, type SlotPoints } from './termKind';

/** What a number is worth that may be unknown: by the bin it lies in, along a line, or both. */
export const numberPointsFields = {
	bins: binsSchema.min(1),
	/** Below the first bin. */
	belowPoints: pointsSchema.default(0),
	slope: slopeSchema.optional(),
	missingPoints: missingPointsSchema,
};

type NumberPoints = z.infer<z.ZodObject<typeof numberPointsFields>>;

/** Slots: the bins, below them, not known, the slope. */
export function listNumberPoints({ bins, belowPoints, missingPoints, slope }: NumberPoints): number[] {
	return [...bins.map(({ points }) => points), belowPoints, missingPoints, ...listSlopePoints(slope)];
}

export function withNumberPoints<T extends NumberPoints>(term: T, points: SlotPoints): T {
	const { length } = term.bins;
	const bins = term.bins.map((bin, index) => ({ ...bin, points: points(index) }));
	const slope = withSlopePoints(term.slope, points, length + 2);
	return { ...term, bins, belowPoints: points(length), missingPoints: points(length + 1), ...slope };
}

export function findNumberSlots({ bins, slope }: NumberPoints, value: FeatureValue | undefined): Slot[] {
	const number = toNumber(value);
	if (Number.isNaN(number)) return [{ index: bins.length + 1, amount: 1 }];
	// A line alone.
	if (bins.length === 0) return findSlope(slope, number, 2);
	const bin = findBin(bins, number);
	return [{ index: bin === -1 ? bins.length : bin, amount: 1 }, ...findSlope(slope, number, bins.length + 2)];
}

export function familyOfNumber(term: NumberPoints & { found?: true | undefined }, slot: number): ColumnFamily {
	return slot === term.bins.length + 2 ? familyOfCount(term) : familyOfLevel(term);
}

/** `+2 below 1.5, +0 from 1.5, -3 from 3, +0 if not known`; `unit` is said once, of the first. */
export function describeNumberPoints({ bins, belowPoints, missingPoints, slope }: NumberPoints, unit: string): string {
	const [first] = bins;
	const below = first && `${signed(belowPoints)} below ${round(first.from)} ${unit}`;
	const parts = [below, ...describeBins(bins, slope), `${signed(missingPoints)} if never seen`];
	return parts.filter((part) => part !== undefined).join(', ');
}

/** What it becomes by waiting: `-3 from 3 times`; nothing where no bin lies ahead. */
export function findNextBin({ bins }: NumberPoints, number: number): NumberPoints['bins'][number] | undefined {
	return bins.find(({ from }) => from > number);
}

/** Fields of a term whose number grows with the record of a workspace: bins, a line, or both. */
export const growingNumberFields = { ...termFields, ...numberPointsFields, bins: binsSchema.default([]) };

/** For `refine`. */
export const BINS_OR_SLOPE = [
	({ bins, slope }: Pick<NumberPoints, 'bins' | 'slope'>): boolean => bins.length > 0 || slope !== undefined,
	'Give it bins, a slope, or both',
] as const;

/** What such terms do alike. */
export const growingNumber = {
	growsWithRecord: true,
	listPoints: listNumberPoints,
	withPoints: withNumberPoints,
	findSlots: findNumberSlots,
	familyOf: (term: NumberPoints & { found?: true | undefined }, slot: number): ColumnFamily =>
		slot === term.bins.length + 2 ? familyOfLine(term, term.slope?.points ?? 0) : familyOfNumber(term, slot),
	moveZero: moveSlopeZero,
} as const;

/** The line at zero `mean` amounts further on; what isn't known is at zero still. */
function moveSlopeZero<T extends NumberPoints>(term: T, mean: (slot: number) => number): MovedZero<T> | undefined {
	const { slope, bins } = term;
	if (slope === undefined) return undefined;
	const slot = bins.length + 2;
	const center = Number((slope.center + mean(slot) * slope.scale).toPrecision(4));
	const by = (center - slope.center) / slope.scale;
	return { term: { ...term, slope: { ...slope, center } }, slot, by, unknown: bins.length + 1 };
}
