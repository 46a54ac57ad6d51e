import * as z from 'zod';
import { DAY_MS } from '../../lead/time';
import { readRhythm } from '../rhythm';
import { daysSchema, eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** What is believed of somebody's interval before there is anything to tell it by. */
export const DEFAULT_INTERVAL = { usualDays: 240, usualWeight: 0.5 } as const;

/**
 * Days from one of these events to the next, by all the time since the first: (days since the first + weight × usual) ÷
 * (how many came after it + weight). Unlike a mean of gaps it is known from the first event on, and the time that nothing
 * has come counts. With `late`, the days since the newest ÷ that interval. Missing where there never was one.
 * The rate is the posterior mean of Poisson counts with a gamma prior, as in BG/NBD (Fader, Hardie, Lee 2005).
 */
export const intervalFeatureSchema = z.strictObject({
	kind: z.literal('interval'),
	code: featureCodeSchema,
	event: eventNameSchema,
	usualDays: daysSchema,
	/** As if so many had come in `usualDays` each. */
	usualWeight: z.number().positive().max(1_000),
	late: z.literal(true).optional(),
});
export type IntervalFeature = z.infer<typeof intervalFeatureSchema>;

export const intervalFeature: FeatureKind<IntervalFeature> = {
	keyOf: ({ event, usualDays, usualWeight, late = false }) => [event, usualDays, usualWeight, late ? 1 : 0],
	countsFromZero: false,
	eventsOf: ({ event }) => [event],
	// When the first and the newest were, and how many, is always kept.
	keptOf: () => [],
	traitsOf: () => [],
	measure({ event, usualDays, usualWeight, late = false }, { facts, histories }) {
		const history = histories.get(event);
		if (history === undefined) return undefined;
		const { firstAt, lastAt } = readRhythm(history);
		const daysSince = (at: number): number => (facts.asOf - at) / DAY_MS;
		const interval = (daysSince(firstAt) + usualWeight * usualDays) / (history.times - 1 + usualWeight);
		return late ? daysSince(lastAt) / interval : interval;
	},
};
