import * as z from 'zod';
import type { FeatureValue } from '../../features/featureVector';
import { recencyFeatureSchema } from '../../features/kinds/recencyFeature';
import { needsOfCondition } from '../../features/kinds/condition';
import { DAY_MS } from '../../lead/time';
import { ago, countOf, round, signed } from '../words';
import { familyOfLevel } from './columnFamily';
import { describeSince, withCondition } from './describeCondition';
import { ascends } from './numberBins';
import { missingPointsSchema, pointsSchema, termFields, type MeasuringKind } from './termKind';

const schema = recencyFeatureSchema.extend({
	...termFields,
	bins: z
		.array(z.strictObject({ upToDays: z.number().positive().max(3650), points: pointsSchema }))
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

	describeRule(term) {
		const { bins, olderPoints, missingPoints } = term;
		const within = bins.map(({ upToDays, points }) => `${signed(points)} up to ${countOf(upToDays, 'day')}`);
		const which = withCondition(term);
		return `${within.join(', ')}, ${signed(olderPoints)} later, ${signed(missingPoints)} if never seen${which}`;
	},
	describeValue(term, value, features) {
		const which = withCondition(term);
		const since = describeSince(features, needsOfCondition(term, term.events), horizonOf(term));
		return `${value === undefined ? `never seen${which}` : `last seen${which} ${ago(Number(value) * DAY_MS)}`}${since}`;
	},
	describeNext(term, value) {
		const { bins, olderPoints, events } = term;
		const which = withCondition(term);
		const newest = signed(bins[0]?.points ?? olderPoints);
		if (value === undefined)
			return `${newest} with the first ${events.length === 1 ? events[0] : 'of these events'}${which}`;
		const index = findBin(bins, value);
		const bin = bins[index];
		if (!bin) return `back to ${newest} when it happens again${which}`;
		const left = Number(round(bin.upToDays - Number(value)));
		return `${signed(bins[index + 1]?.points ?? olderPoints)} in ${countOf(left, 'day')} unless it happens again${which}`;
	},
};

function findBin(bins: RecencyTerm['bins'], value: FeatureValue | undefined): number {
	if (value === undefined) return bins.length + 1;
	const days = Number(value);
	const bin = bins.findIndex(({ upToDays }) => days <= upToDays);
	return bin === -1 ? bins.length : bin;
}

/** What is older is worth the same, however old. */
function horizonOf({ bins }: RecencyTerm): number {
	return (bins.at(-1)?.upToDays ?? 0) * DAY_MS;
}
