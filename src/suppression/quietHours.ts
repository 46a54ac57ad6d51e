import { DAY_MS, dayOf, MINUTE_MS, type Instant } from '../lead/time';
import { firstInstantAt, lastInstantBefore, listOffsets } from './localTime';
import { isHoliday, type HolidayCalendar } from './places/holidays';
import { WEEKDAYS, type QuietWindow } from './quietWindow';

/**
 * `since` is when the night began in the first of the zones in which it is night; `until` is absent where no hour of the
 * coming weeks is outside; `zone` is the last to open.
 */
export interface QuietSpell {
	since: Instant;
	until?: Instant;
	zone: string;
}

interface Interval {
	from: Instant;
	until: Instant;
}

/** Windows repeat every week; a second week is for the one in which the clocks change. */
const HORIZON_MS = 15 * DAY_MS;

/**
 * The quiet hours that `at` lies in, for somebody who may be in any of the zones: it is quiet while it is quiet in one
 * of them. Undefined outside.
 */
export function findQuietSpell(
	windows: readonly QuietWindow[],
	zones: readonly string[],
	at: Instant,
	holidays: readonly HolidayCalendar[] = [],
): QuietSpell | undefined {
	if (windows.length === 0 && holidays.length === 0) return undefined;
	const calendar = openCalendar(windows, holidays);
	let spell: QuietSpell | undefined;
	for (let open = at; open < at + HORIZON_MS; ) {
		const holding = findHolding(calendar, zones, open);
		if (!holding) return spell && { ...spell, until: open };
		spell = { since: spell?.since ?? holding.since, zone: holding.zone };
		open = holding.until;
	}
	return spell;
}

/** Of the zones in which it is quiet at an instant: since when in the first, and until when in the last. */
function findHolding(calendar: Calendar, zones: readonly string[], at: Instant): Required<QuietSpell> | undefined {
	let holding: Required<QuietSpell> | undefined;
	for (const zone of zones) {
		const interval = listQuietIntervals(calendar, zone, at).find(({ from, until }) => from <= at && at < until);
		if (!interval) continue;
		holding ??= { since: interval.from, until: interval.until, zone };
		holding.since = Math.min(holding.since, interval.from);
		if (interval.until > holding.until) Object.assign(holding, { until: interval.until, zone });
	}
	return holding;
}

const PERIOD_DAYS = 8;

/** Each zone's quiet hours in the period of days last asked about. */
interface Calendar {
	windows: readonly QuietWindow[];
	holidays: readonly HolidayCalendar[];
	byZone: Map<string, { period: number; intervals: Interval[] }>;
}

/**
 * A batch asks about one moment for thousands of people in a few zones, and a zone's period costs 0.2 ms: so calendars
 * are kept, for as many sets of windows as one installation is likely to have.
 */
const calendars = new Map<string, Calendar>();
const MAXIMUM_CALENDARS = 50;

function openCalendar(windows: readonly QuietWindow[], holidays: readonly HolidayCalendar[]): Calendar {
	const key = JSON.stringify([windows, holidays]);
	let calendar = calendars.get(key);
	if (!calendar) {
		if (calendars.size >= MAXIMUM_CALENDARS) calendars.clear();
		calendar = { windows, holidays, byZone: new Map() };
		calendars.set(key, calendar);
	}
	return calendar;
}

function listQuietIntervals(calendar: Calendar, zone: string, at: Instant): Interval[] {
	const { byZone } = calendar;
	const period = Math.floor(dayOf(at) / PERIOD_DAYS);
	let known = byZone.get(zone);
	if (known?.period !== period) {
		// From a week before, because a spell may have begun then; a longer spell's start isn't looked for.
		const [firstDay, endDay] = [period * PERIOD_DAYS - 7, (period + 1) * PERIOD_DAYS + 2];
		known = { period, intervals: computeIntervals(calendar, zone, firstDay, endDay) };
		byZone.set(zone, known);
	}
	return known.intervals;
}

/** A holiday is quiet from one local midnight to the next. */
const WHOLE_DAY: QuietWindow = { start: '00:00', end: '24:00' };

function computeIntervals({ windows, holidays }: Calendar, zone: string, firstDay: number, endDay: number): Interval[] {
	// Local days begin up to 14 hours before and 12 hours after those of UTC, and windows run into the day after.
	const spans = listOffsets(zone, (firstDay - 1) * DAY_MS, (endDay + 3) * DAY_MS);
	const intervals: Interval[] = [];
	for (let day = firstDay; day < endDay; day++) {
		const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7];
		const isFree = holidays.some((calendar) => isHoliday(calendar, day));
		for (const { start, end, weekdays } of isFree ? [...windows, WHOLE_DAY] : windows) {
			if (weekdays && !weekdays.some((name) => name === weekday)) continue;
			const from = firstInstantAt(day * DAY_MS + toMs(start), spans);
			const until = lastInstantBefore((end <= start ? day + 1 : day) * DAY_MS + toMs(end), spans);
			if (from < until) intervals.push({ from, until });
		}
	}
	return joinTouching(intervals);
}

function toMs(clock: string): number {
	return (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE_MS;
}

function joinTouching(intervals: Interval[]): Interval[] {
	const joined: Interval[] = [];
	for (const interval of intervals.sort((a, b) => a.from - b.from)) {
		const last = joined.at(-1);
		if (last && interval.from <= last.until) last.until = Math.max(last.until, interval.until);
		else joined.push(interval);
	}
	return joined;
}
