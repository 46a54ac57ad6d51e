import { DAY_MS, type Instant } from '../lead/time';
import type { EventHistory } from './history';

/** When a lead did something, day by day; several on one day are one. Gaps are known of days alone, not of a past. */
export interface Rhythm {
	firstAt: Instant;
	lastAt: Instant;
	/** From each day to the next, in days: at least 1, since an order around midnight is no new need. */
	gapsDays: number[];
}

export function readRhythm(history: EventHistory): Rhythm {
	const moments = history.days.map(({ lastOccurredAt }) => lastOccurredAt);
	const gapsDays = moments.slice(1).map((at, index) => Math.max(1, (at - (moments[index] ?? at)) / DAY_MS));
	return { firstAt: firstTimeOf(history), lastAt: history.newestAt, gapsDays };
}

export function firstTimeOf({ earlier, days: [first], newestAt }: EventHistory): Instant {
	return earlier?.of.firstAt ?? first?.lastOccurredAt ?? newestAt;
}
