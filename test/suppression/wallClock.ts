import { DAY_MS, MINUTE_MS, type Instant } from '../../src/lead/time';
import { WEEKDAYS, type QuietWindow } from '../../src/suppression/quietWindow';

/** Every window edge of the tests and every change of clocks since 1990 falls on this grid. */
export const STEP_MS = 15 * MINUTE_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock shows, as milliseconds as if it showed UTC: read from Intl and from nothing of ours. */
export function readWallClock(zone: string, instant: Instant): number {
	let format = formats.get(zone);
	if (!format) {
		// Sweden writes 2026-03-10 15:00:00.
		format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
		formats.set(zone, format);
	}
	return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
}

/**
 * A witness for quiet hours: looks at the wall clock step by step for ten days. A night has begun once the clock has
 * shown its start or later, and is over when the clock never again shows less than its end.
 */
export function scanForOpen(
	windows: readonly QuietWindow[],
	zones: readonly string[],
	at: Instant,
): Instant | undefined {
	const first = Math.floor(at / STEP_MS) - (3 * DAY_MS) / STEP_MS;
	const count = (13 * DAY_MS) / STEP_MS;
	const quiet = new Array<boolean>(count).fill(false);
	for (const zone of zones) {
		const shown = Array.from({ length: count }, (_, step) => readWallClock(zone, (first + step) * STEP_MS));
		const least = [...shown];
		for (let step = count - 2; step >= 0; step--) least[step] = Math.min(shown[step] ?? 0, least[step + 1] ?? 0);
		let most = -Infinity;
		shown.forEach((clock, step) => {
			most = Math.max(most, clock);
			if (windows.some((window) => isInside(window, most, least[step] ?? 0))) quiet[step] = true;
		});
	}
	const now = (3 * DAY_MS) / STEP_MS;
	if (!quiet[now]) return undefined;
	const open = quiet.indexOf(false, now);
	return open < 0 ? Infinity : (first + open) * STEP_MS;
}

function isInside({ start, end, weekdays }: QuietWindow, most: number, least: number): boolean {
	const today = Math.floor(most / DAY_MS);
	return [today - 2, today - 1, today].some((day) => {
		if (weekdays && !weekdays.includes(WEEKDAYS[(day + 3) % 7] ?? 'monday')) return false;
		const begins = day * DAY_MS + minutesOf(start) * MINUTE_MS;
		const ends = (end <= start ? day + 1 : day) * DAY_MS + minutesOf(end) * MINUTE_MS;
		return most >= begins && least < ends;
	});
}

function minutesOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	return hours * 60 + minutes;
}

/** The days between two instants on which a zone's clocks change. */
export function listClockChanges(zone: string, from: Instant, until: Instant): Instant[] {
	const offsetAt = (instant: Instant) => readWallClock(zone, instant) - instant;
	const changes: Instant[] = [];
	for (let day = from; day < until; day += DAY_MS) if (offsetAt(day) !== offsetAt(day + DAY_MS)) changes.push(day);
	return changes;
}
