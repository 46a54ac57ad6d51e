import { DateTime } from 'luxon';
import type { Instant } from '../lead/time';

/**
 * The day on the wall clock of `timeZone` that `instant` lies in; it has 23 or 25 hours where the clocks change.
 * Both ends are reached from the day before, because of a midnight that comes twice only the first begins a day.
 */
export function dayAround(instant: Instant, timeZone: string): { from: Instant; until: Instant } {
	const yesterday = DateTime.fromMillis(instant, { zone: timeZone }).minus({ days: 1 }).startOf('day');
	const today = yesterday.plus({ days: 1 }).startOf('day');
	return { from: today.toMillis(), until: today.plus({ days: 1 }).startOf('day').toMillis() };
}
