import { z } from 'zod';
import type { FeatureValue } from '../../features/featureVector';
import { recencyFeatureSchema } from '../../features/kinds/recencyFeature';
import { DAY_MS } from '../../lead/time';
import { ago, countOf, round, signed } from '../words';
import { familyOfLevel } from './columnFamily';
import { ascends } from './numberBins';
import { missingPointsSchema, pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = recencyFeatureSchema.extend({
	...termFields,
	bins: z
		.array(z.object({ upToDays: z.number().positive().max(3650), points: pointsSchema }))
		.min(1)
		.max(20)
		.refine(
			(bins) => ascends(bins.map((bin) => bin.upToDays)),
			'Put the bins in order, smallest upToDays first, each once',
		),
	/** Longer ago than the last bin. */
	olderPoints: pointsSchema.default(0),
	missingPoints: missingPointsSchema,
});
export type RecencyTerm = z.infer<typeof schema>;

/** Slots: the bins, older, never seen. */
export const recencyTerm: MeasuringKind<RecencyTerm, typeof schema> = {
	schema,

	listPoints: ({ bins, olderPoints, missingPoints }) => [
		...bins.map(({ points }) => points),
		olderPoints,
		missingPoints,
	],
	withPoints(term, points) {
		const { length } = term.bins;
		const bins = term.bins.map((bin, index) => ({ ...bin, points: points(index) }));
		return { ...term, bins, olderPoints: points(length), missingPoints: points(length + 1) };
	},
	findSlots: ({ bins }, value) => [{ index: findBin(bins, value), amount: 1 }],
	familyOf: familyOfLevel,

	describeRule({ bins, olderPoints, missingPoints }) {
		const within = bins.map(({ upToDays, points }) => `${signed(points)} up to ${countOf(upToDays, 'day')}`);
		return `${within.join(', ')}, ${signed(olderPoints)} later, ${signed(missingPoints)} if never seen`;
	},
	describeValue: (_, value) => (value === undefined ? 'never seen' : `last seen ${ago(Number(value) * DAY_MS)}`),
	describeNext({ bins, olderPoints, events }, value) {
		const newest = signed(bins[0]?.points ?? olderPoints);
		if (value === undefined) return `${newest} with the first ${events.length === 1 ? events[0] : 'of these events'}`;
		const index = findBin(bins, value);
		const bin = bins[index];
		if (!bin) return `back to ${newest} when it happens again`;
		const left = Number(round(bin.upToDays - Number(value)));
		return `${signed(bins[index + 1]?.points ?? olderPoints)} in ${countOf(left, 'day')} unless it happens again`;
	},
};

function findBin(bins: RecencyTerm['bins'], value: FeatureValue | undefined): number {
	if (value === undefined) return bins.length + 1;
	const days = Number(value);
	const bin = bins.findIndex(({ upToDays }) => days <= upToDays);
	return bin === -1 ? bins.length : bin;
}
