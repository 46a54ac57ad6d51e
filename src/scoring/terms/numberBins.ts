import * as z from 'zod';
import type { FeatureValue } from '../../features/featureVector';
import { compact } from '../../compact';
import { signedLog } from '../../stats/signedLog';
import { round, signed } from '../words';
import { pointsSchema, type Slot, type SlotPoints } from './termKind';

export const binsSchema = z
	.array(z.strictObject({ from: z.number(), points: pointsSchema }))
	.max(100)
	.refine((bins) => ascends(bins.map((bin) => bin.from)), 'Put the bins in order, smallest from first, each once');

/** Points per standard deviation `scale` of sign(x) · log(1 + |x|) above `center`. */
export const slopeSchema = z.strictObject({ points: pointsSchema, center: z.number(), scale: z.number().positive() });

/** The scale of points that are given each time a number doubles. */
export const DOUBLING = Math.LN2;
export const DOUBLES = 'each time it doubles';

type Bins = z.infer<typeof binsSchema>;
type Slope = z.infer<typeof slopeSchema>;

export function ascends(numbers: readonly number[]): boolean {
	return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}

/** NaN where it is none. Vendors send numbers as text; a yes or no is not a number. */
export function toNumber(value: FeatureValue | undefined): number {
	return typeof value === 'boolean' || value === undefined || value === '' ? Number.NaN : Number(value);
}

/** The place of the last bin that starts at or below a number, -1 where it lies below all of them or is none. */
export function findBin(bins: Bins, number: number): number {
	return bins.findLastIndex(({ from }) => number >= from);
}

/** The slot of a slope, for a number. */
export function findSlope(slope: Slope | undefined, number: number, index: number): Slot[] {
	return slope === undefined || Number.isNaN(number)
		? []
		: [{ index, amount: (signedLog(number) - slope.center) / slope.scale }];
}

export function listSlopePoints(slope: Slope | undefined): number[] {
	return slope === undefined ? [] : [slope.points];
}

export function withSlopePoints(slope: Slope | undefined, points: SlotPoints, index: number): { slope?: Slope } {
	return compact({ slope: slope && { ...slope, points: points(index) } });
}

export function describeBins(bins: Bins, slope: Slope | undefined): string[] {
	const line = slope && `${signed(slope.points)} ${describeStep(slope)}`;
	return [
		...bins.map(({ from, points }) => `${signed(points)} from ${round(from)}`),
		...(line === undefined ? [] : [line]),
	];
}

function describeStep({ scale }: Slope): string {
	return scale === DOUBLING ? DOUBLES : 'per standard deviation of its logarithm';
}
