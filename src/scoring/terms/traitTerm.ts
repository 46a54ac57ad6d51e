import * as z from 'zod';
import type { FeatureValue } from '../../features/featureVector';
import { traitFeatureSchema } from '../../features/kinds/traitFeature';
import { signed } from '../words';
import { familyOfLevel } from './columnFamily';
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
import { missingPointsSchema, pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = traitFeatureSchema.extend({
	...termFields,
	/** The first level that lists the value counts; yes and no are `true` and `false`. Case makes no difference. */
	levels: z
		.array(
			z.strictObject({
				values: z.array(z.string().trim().toLowerCase().min(1).max(500)).min(1).max(500),
				points: pointsSchema,
			}),
		)
		.max(100)
		.default([]),
	/** For numbers: the last bin whose `from` is not above the value counts. */
	bins: binsSchema.default([]),
	/** For numbers, beside the bins. */
	slope: slopeSchema.optional(),
	/** Known, but in no level and no bin. */
	otherPoints: pointsSchema.default(0),
	missingPoints: missingPointsSchema,
});
export type TraitTerm = z.infer<typeof schema>;

/** Slots: the levels, the bins, any other, not known, the slope. */
export const traitTerm: MeasuringKind<TraitTerm, typeof schema> = {
	schema,

	listPoints: ({ levels, bins, otherPoints, missingPoints, slope }) => [
		...[...levels, ...bins].map(({ points }) => points),
		otherPoints,
		missingPoints,
		...listSlopePoints(slope),
	],
	withPoints(term, points) {
		const other = otherSlot(term);
		return {
			...term,
			levels: term.levels.map((level, index) => ({ ...level, points: points(index) })),
			bins: term.bins.map((bin, index) => ({ ...bin, points: points(term.levels.length + index) })),
			otherPoints: points(other),
			missingPoints: points(other + 1),
			...withSlopePoints(term.slope, points, other + 2),
		};
	},
	findSlots: (term, value) => [
		{ index: findLevel(term, value), amount: 1 },
		...findSlope(term.slope, toNumber(value), otherSlot(term) + 2),
	],
	familyOf(term, slot) {
		if (term.found !== true) return familyOfLevel(term);
		const other = otherSlot(term);
		if (slot === other + 2) return 'foundSlope';
		// What is in no bin lies below the first.
		return term.bins.length > 0 && slot >= term.levels.length && slot <= other ? 'foundBin' : 'foundLevel';
	},

	describeRule: ({ levels, bins, slope, otherPoints, missingPoints }) =>
		[
			...levels.map(({ values, points }) => `${signed(points)} for ${values.join(', ')}`),
			...describeBins(bins, slope),
			`${signed(otherPoints)} for any other`,
			`${signed(missingPoints)} if not known`,
		].join(', '),
	describeValue: ({ trait }, value) =>
		value === undefined ? `${trait} is not known` : `${trait} is ${yesOrNo(value)}`,
	describeNext: (term, value) =>
		value === undefined ? `once known: ${describeRange(term)}` : 'changes with the trait',
};

function otherSlot({ levels, bins }: TraitTerm): number {
	return levels.length + bins.length;
}

function findLevel(term: TraitTerm, value: FeatureValue | undefined): number {
	const other = otherSlot(term);
	if (value === undefined) return other + 1;
	const text = String(value);
	const level = term.levels.findIndex(({ values }) => values.includes(text));
	if (level !== -1) return level;
	const bin = findBin(term.bins, toNumber(value));
	return bin === -1 ? other : term.levels.length + bin;
}

function describeRange({ levels, bins, otherPoints }: TraitTerm): string {
	const points = [...levels, ...bins].map((level) => level.points).concat(otherPoints);
	const [low, high] = [Math.min(...points), Math.max(...points)];
	return low === high ? signed(low) : `between ${signed(low)} and ${signed(high)}`;
}

function yesOrNo(value: FeatureValue): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return String(value);
}
