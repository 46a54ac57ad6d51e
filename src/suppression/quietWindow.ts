import * as z from 'zod';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/**
 * Local time from `start` up to, but not including, `end`; over midnight where `end` is the smaller. A window belongs
 * to the weekday on which it starts; without weekdays it is every day's.
 */
export const quietWindowSchema = z
	.strictObject({
		start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the start like 21:00'),
		end: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write the end like 08:00, or 24:00 for midnight'),
		weekdays: z.array(z.enum(WEEKDAYS)).min(1, 'Name at least one weekday, or leave weekdays out').optional(),
	})
	.refine(({ start, end }) => start !== end, 'Start and end are the same: for a whole day write 00:00 to 24:00');
export type QuietWindow = z.infer<typeof quietWindowSchema>;
