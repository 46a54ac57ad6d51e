import { z } from 'zod';
import { DAY_MS } from '../../lead/time';
import { daysSchema, eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/** Distinct people of the lead's company who did it within the window; missing where the company is not known. */
export const accountFeatureSchema = z.object({
	kind: z.literal('account'),
	code: featureCodeSchema,
	event: eventNameSchema,
	windowDays: daysSchema,
	capPeople: z.int().min(1).max(1_000),
});
export type AccountFeature = z.infer<typeof accountFeatureSchema>;

export const accountFeature: FeatureKind<AccountFeature> = {
	keyOf: ({ event, windowDays, capPeople }) => [event, windowDays, capPeople],
	countsFromZero: false,
	eventsOf: ({ event }) => [event],
	traitsOf: () => [],
	measure({ event, windowDays, capPeople }, { facts: { account, asOf } }) {
		if (!account) return undefined;
		const after = asOf - windowDays * DAY_MS;
		const people = (account.lastSeen.get(event) ?? []).filter((seenAt) => seenAt > after && seenAt <= asOf);
		return Math.min(people.length, capPeople);
	},
};
