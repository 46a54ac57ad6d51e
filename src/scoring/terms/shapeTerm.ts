import * as z from 'zod';
import { readFeature, type FeatureValue } from '../../features/featureVector';
import { featureCodeSchema } from '../../features/kinds/featureKind';
import { round, signed } from '../words';
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
import { pointsSchema, termFields, type ReadingKind, type Slot } from './termKind';

/** What the number of another term is worth beyond a straight line. Counts nothing where that is not known. */
const schema = z.strictObject({
	...termFields,
	kind: z.literal('shape'),
	code: featureCodeSchema,
	/** The code of that term. */
	of: featureCodeSchema,
	bins: binsSchema,
	slope: slopeSchema.optional(),
	/** Below the first bin. */
	belowPoints: pointsSchema,
});
export type ShapeTerm = z.infer<typeof schema>;

/** Slots: the bins, below them, the slope. Its value is that of the term it looks at. */
export const shapeTerm: ReadingKind<ShapeTerm, typeof schema> = {
	schema,
	reading: {
		codesOf: (term) => [term.of],
		read: (term, features) => readFeature(features, term.of),
		readRows: (term, readerOf) => readerOf(term.of, (value) => findShapeSlots(term, value)),
	},

	listPoints: ({ bins, belowPoints, slope }) => [
		...bins.map(({ points }) => points),
		belowPoints,
		...listSlopePoints(slope),
	],
	withPoints(term, points) {
		const { length } = term.bins;
		const bins = term.bins.map((bin, index) => ({ ...bin, points: points(index) }));
		return { ...term, bins, belowPoints: points(length), ...withSlopePoints(term.slope, points, length + 1) };
	},
	findSlots: findShapeSlots,
	familyOf: ({ bins }, slot) => (slot === bins.length + 1 ? 'foundSlope' : 'foundBin'),

	describeRule: ({ bins, slope, belowPoints }) =>
		[`${signed(belowPoints)} below ${round(bins[0]?.from ?? 0)}`, ...describeBins(bins, slope)].join(', '),
	describeValue: (term, value) => (value === undefined ? 'not known' : `${term.of} stands at ${round(Number(value))}`),
	describeNext: (term) => `changes with ${term.of}`,
};

function findShapeSlots({ bins, slope }: ShapeTerm, value: FeatureValue | undefined): Slot[] {
	const number = toNumber(value);
	if (Number.isNaN(number)) return [];
	const bin = findBin(bins, number);
	return [{ index: bin === -1 ? bins.length : bin, amount: 1 }, ...findSlope(slope, number, bins.length + 1)];
}
