import * as z from 'zod';
import { DAY_MS } from '../../lead/time';
import { poolMean, type PooledMean } from '../../stats/poolMean';
import { readRhythm } from '../rhythm';
import { daysSchema, eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** How long a shop's customers usually wait, and how far one of them can be told apart from the others. */
const usualGapFields = {
	/** The shop's usual gap between two orders: what a person's own are drawn towards. */
	usualDays: daysSchema,
	/** How many gaps of a person's own weigh as much as the shop's. */
	usualWeight: z.number().positive().max(1_000),
	/** Standard deviation of the logarithm of a person's gaps: 1 says that two in three lie within a factor of 2.7. No feature reads it. */
	usualSpread: z.number().positive().max(5).default(1),
};
export type UsualGap = Pick<OverdueFeature, keyof typeof usualGapFields>;

/** What holds until a shop's own is known. */
export const DEFAULT_USUAL_GAP = { usualDays: 60, usualWeight: 2, usualSpread: 1 } as const satisfies UsualGap;

/**
 * Days since the newest of these events ÷ the person's usual gap between two. Missing until there were two days of them: one
 * order has no rhythm, and by the shop's it would be the time since the last order over again.
 */
export const overdueFeatureSchema = z.strictObject({
	kind: z.literal('overdue'),
	code: featureCodeSchema,
	event: eventNameSchema,
	...usualGapFields,
});
export type OverdueFeature = z.infer<typeof overdueFeatureSchema>;

export const overdueFeature: FeatureKind<OverdueFeature> = {
	keyOf: ({ event, usualDays, usualWeight }) => [event, usualDays, usualWeight],
	countsFromZero: false,
	eventsOf: ({ event }) => [event],
	traitsOf: () => [],
	measure(feature, { facts, histories }) {
		const history = histories.get(feature.event);
		if (history === undefined) return undefined;
		const { lastAt, gapsDays } = readRhythm(history);
		if (gapsDays.length === 0) return undefined;
		return (facts.asOf - lastAt) / DAY_MS / usualGapDays(gapsDays, feature);
	},
};

/** The geometric mean of a person's own gaps, with the shop's among them as if it had been seen `usualWeight` times. */
function usualGapDays(gapsDays: readonly number[], usual: UsualGap): number {
	return Math.exp(poolGaps(gapsDays, usual).mean);
}

/** On the logarithm. */
export function poolGaps(gapsDays: readonly number[], { usualDays, usualWeight, usualSpread }: UsualGap): PooledMean {
	const within = usualSpread ** 2;
	return poolMean(gapsDays.map(Math.log), { mean: Math.log(usualDays), within, between: within / usualWeight });
}
