import { IANAZone } from 'luxon';
import { EngineError } from '../errors';
import { DAY_MS, MINUTE_MS, type Instant } from '../lead/time';

/** A reading of a wall clock: epoch milliseconds as if the wall clock showed UTC. */
export type LocalTime = number;

/** Between two changes of the clocks: local time is the instant plus `offsetMs`. */
export interface OffsetSpan {
	from: Instant;
	until: Instant;
	offsetMs: number;
}

/** A zone's offsets over a while, oldest first and without a gap. Clocks change at most once a day. */
export function listOffsets(zoneName: string, from: Instant, until: Instant): OffsetSpan[] {
	const zone = IANAZone.create(zoneName);
	if (!zone.isValid)
		throw new EngineError('configuration-invalid', `There is no time zone "${zoneName}": write one like Europe/Berlin`);
	const offsetAt = (instant: Instant) => Math.round(zone.offset(instant) * MINUTE_MS);

	let last: OffsetSpan = { from, until, offsetMs: offsetAt(from) };
	const spans = [last];
	for (let day = from; day < until; day += DAY_MS) {
		const next = Math.min(day + DAY_MS, until);
		const offsetMs = offsetAt(next);
		if (offsetMs === last.offsetMs) continue;
		last.until = findChange(day, next, (instant) => offsetAt(instant) === offsetMs);
		last = { from: last.until, until, offsetMs };
		spans.push(last);
	}
	return spans;
}

/** The first instant in (low, high] for which `isAfter` holds; it doesn't hold at `low` and holds at `high`. */
function findChange(low: Instant, high: Instant, isAfter: (instant: Instant) => boolean): Instant {
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (isAfter(middle)) high = middle;
		else low = middle;
	}
	return high;
}

/** The first instant at which the wall clock shows `local` or later: after a gap its end, in a repeated hour the first. */
export function firstInstantAt(local: LocalTime, spans: readonly OffsetSpan[]): Instant {
	for (const { from, until, offsetMs } of spans) {
		const instant = Math.max(from, local - offsetMs);
		if (instant < until) return instant;
	}
	return Infinity;
}

/** The instant from which the wall clock never again shows less than `local`: in a repeated hour the second. */
export function lastInstantBefore(local: LocalTime, spans: readonly OffsetSpan[]): Instant {
	for (const { from, until, offsetMs } of spans.toReversed()) {
		const instant = Math.min(until, local - offsetMs);
		if (instant > from) return instant;
	}
	return -Infinity;
}
