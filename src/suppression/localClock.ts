import { DAY_MS, dayOf, type Instant } from '../lead/time';
import { listOffsets, type LocalTime, type OffsetSpan } from './localTime';

/** What the wall clock of a zone shows. */
export type LocalClock = (at: Instant) => LocalTime;

const BACK_DAYS = 120;
const AHEAD_DAYS = 60;

/** A zone's offsets cost 0.3 ms to list, and a batch asks about the same few zones at the same time. */
const spansByZone = new Map<string, { from: Instant; until: Instant; spans: readonly OffsetSpan[] }>();

/** Around an instant: from four months before it until two months after. */
export function openLocalClock(zone: string, around: Instant): LocalClock {
	const [needFrom, needUntil] = [around - (BACK_DAYS - 10) * DAY_MS, around + (AHEAD_DAYS - 10) * DAY_MS];
	let known = spansByZone.get(zone);
	if (known === undefined || known.from > needFrom || known.until < needUntil) {
		const from = (dayOf(around) - BACK_DAYS) * DAY_MS;
		const until = (dayOf(around) + AHEAD_DAYS) * DAY_MS;
		known = { from, until, spans: listOffsets(zone, from, until) };
		spansByZone.set(zone, known);
	}
	const { spans } = known;
	return (at) => at + (spans.find(({ until }) => at < until) ?? spans.at(-1) ?? { offsetMs: 0 }).offsetMs;
}
