import { IANAZone } from 'luxon';
import { z } from 'zod';
import { CHANNELS } from '../lead/channel';
import { DAY_MS, HOUR_MS } from '../lead/time';

const durationSchema = z.int().min(0, 'A duration is 0 or more');

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/**
 * Local time from `start` up to, but not including, `end`; over midnight where `end` is the smaller. A window belongs
 * to the weekday on which it starts; without weekdays it is every day's.
 */
const quietWindowSchema = z
	.strictObject({
		start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the start like 21:00'),
		end: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write the end like 08:00, or 24:00 for midnight'),
		weekdays: z.array(z.enum(WEEKDAYS)).min(1, 'Name at least one weekday, or leave weekdays out').optional(),
	})
	.refine(({ start, end }) => start !== end, 'Start and end are the same: for a whole day write 00:00 to 24:00');
export type QuietWindow = z.infer<typeof quietWindowSchema>;

const frequencyCapSchema = z.strictObject({
	/** What is counted and held back; `any` is all channels together. */
	channel: z.enum([...CHANNELS, 'any']),
	max: z.int().min(1, 'Allow at least one message; to allow none, suppress the channel'),
	perMs: z.int().min(1, 'Give the window a length'),
});
export type FrequencyCap = z.infer<typeof frequencyCapSchema>;

/** The hours in which US law (47 CFR 64.1200) forbids calls and marketing texts. */
const NIGHT: QuietWindow = { start: '21:00', end: '08:00' };

const quietWindowsSchema = z.array(quietWindowSchema);

/** Every duration may be 0 and every list empty: then the rule is off. */
export const suppressionRulesSchema = z.strictObject({
	/** Whom the flow is for. Only a flow for prospects holds a purchase against anybody. */
	audience: z.enum(['prospects', 'customers']).default('prospects'),
	purchasedWithinMs: durationSchema.default(30 * DAY_MS),
	/** This many soft bounces in the window, with no release between them. Klaviyo's limit is "more than 7". */
	softBounces: z
		.strictObject({ count: z.int().min(1).default(8), withinMs: durationSchema.default(30 * DAY_MS) })
		.prefault({}),
	frequencyCaps: z.array(frequencyCapSchema).default([
		{ channel: 'any', max: 3, perMs: DAY_MS },
		{ channel: 'email', max: 5, perMs: 7 * DAY_MS },
		{ channel: 'sms', max: 3, perMs: 7 * DAY_MS },
	]),
	/** After a message, the next in its channel waits this long. The defaults are those of Klaviyo's Smart Sending. */
	coolDownMs: z
		.strictObject({
			email: durationSchema.default(16 * HOUR_MS),
			sms: durationSchema.default(DAY_MS),
			phone: durationSchema.default(0),
			ads: durationSchema.default(0),
			directMail: durationSchema.default(0),
			salesTask: durationSchema.default(0),
		})
		.prefault({}),
	quietHours: z
		.strictObject({
			email: quietWindowsSchema.default([]),
			sms: quietWindowsSchema.default([NIGHT]),
			phone: quietWindowsSchema.default([NIGHT]),
			ads: quietWindowsSchema.default([]),
			directMail: quietWindowsSchema.default([]),
			salesTask: quietWindowsSchema.default([]),
		})
		.prefault({}),
	/**
	 * Where somebody may be of whom neither zone, phone nor country is known. From California to Greece leaves
	 * 16:00–19:00 UTC outside anybody's night, where most shops' customers live; all the world would leave nothing.
	 */
	unknownTimeZones: z
		.array(z.string().refine((zone) => IANAZone.isValidZone(zone), 'Write a time zone like Europe/Berlin'))
		.min(1, 'Name at least one time zone')
		.default(['America/Los_Angeles', 'Europe/Athens']),
});
export type SuppressionRules = z.infer<typeof suppressionRulesSchema>;

/** How far back `ContactFacts.contacts` has to go for these rules. */
export function contactMemoryMs({ frequencyCaps, coolDownMs }: SuppressionRules): number {
	return Math.max(0, ...frequencyCaps.map(({ perMs }) => perMs), ...Object.values(coolDownMs));
}
