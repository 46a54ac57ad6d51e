import { DateTime } from 'luxon';
import { z } from 'zod';

/** An instant: UTC epoch milliseconds, a whole number. */
export const instantSchema = z.int();
export type Instant = z.infer<typeof instantSchema>;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The UTC day an instant lies in, as whole days since the epoch. Rollups are kept per such day. */
export function dayOf(instant: Instant): number {
	return Math.floor(instant / DAY_MS);
}

export function toIsoTime(instant: Instant): string {
	return DateTime.fromMillis(instant, { zone: 'utc' }).toISO() ?? 'invalid time';
}
