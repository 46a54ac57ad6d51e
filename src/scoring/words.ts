import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from '../lead/time';

/** Two decimals at most and a point, whatever the machine's language. */
export function round(number: number): string {
	return String(Math.round(number * 100) / 100);
}

/** `+4`, `-2.5`, `+0`. */
export function signed(points: number): string {
	return points < 0 ? round(points) : `+${round(points)}`;
}

/** `1 day`, `2.5 days`. */
export function countOf(number: number, one: string, many = `${one}s`): string {
	const text = round(number);
	return `${text} ${text === '1' ? one : many}`;
}

/** 7,200,000 → `2 hours ago`. Whole units, rounded down: nothing is called older than it is. */
export function ago(ms: number): string {
	if (ms < MINUTE_MS) return 'just now';
	if (ms < HOUR_MS) return `${countOf(Math.floor(ms / MINUTE_MS), 'minute')} ago`;
	if (ms < 2 * DAY_MS) return `${countOf(Math.floor(ms / HOUR_MS), 'hour')} ago`;
	return `${Math.floor(ms / DAY_MS)} days ago`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `3 May 2026`, in UTC. */
export function dateOf(at: Instant): string {
	const date = new Date(at);
	return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
