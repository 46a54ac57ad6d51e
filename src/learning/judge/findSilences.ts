import { DAY_MS, dayOf, type Instant } from '../../lead/time';
import { combineTrends, expectTrends, measureTrend, type Trend } from './eventTrends';

/** One day on which events of a name came. */
export interface ActiveDay {
	readonly name: string;
	/** Whole days since the epoch. */
	readonly day: number;
	readonly count: number;
	readonly lastOccurredAt: Instant;
}

/** An event that came regularly and no longer does. */
export interface Silence {
	readonly event: string;
	readonly lastAt: Instant;
	/** Days from one day with such an event to the next, on average. */
	readonly usualGapDays: number;
	/** Whole days since the last. */
	readonly silentDays: number;
}

/** Fewer gaps don't say what is usual. */
const LEAST_GAPS = 5;
/** The newest so many say it: what was usual a year ago may not be now. */
const MOST_GAPS = 60;
/** Gaps this much more uneven than chance come in bursts: campaigns, sales. */
const BURSTS = 1.5;
/** Gaps of fewer days can't tell the clock from chance. */
const REGULAR_FROM_DAYS = 2;
const MOST_REGULAR = 0.1;
const REGULAR_MISSES = 3;
/** However busy an event, one day without it may be a holiday. */
const MOST_HAZARD = 3;
/** A silence of this many usual gaps is to be named: one before the fifth, since what is usual is not known exactly. */
const NAMED_AFTER_GAPS = 4;
/** What comes nearly every day is named sooner, as it needs little of what all share: a tenth at most, together. */
const LEAST_ALARMS = 1e-4;

/**
 * Events whose silence is too long for chance: by their usual rate of days on which they come, by weekday. With n gaps
 * behind it, a silence in which H more were to be expected has the chance (1 + H / n)⁻ⁿ (an exponential whose rate is
 * known from n gaps). All events share `alarms`, so that a workspace of many events doesn't cry wolf more often.
 */
export function findSilences(days: readonly ActiveDay[], now: Instant, alarms: number): Silence[] {
	const known = [...groupByName(days)].filter(([, ofEvent]) => ofEvent.length > LEAST_GAPS);
	const trends = expectTrends(known.map(([, ofEvent]) => measureTrend(ofEvent)));
	const usual = known.flatMap(([event, ofEvent], index) => {
		const rhythm = readRhythm(ofEvent, trends[index]);
		return rhythm === undefined ? [] : [{ event, ...rhythm }];
	});
	const needed = usual.map((rhythm) => chanceOfSilence(rhythm, rhythm.lastAt + NAMED_AFTER_GAPS * rhythm.gap * DAY_MS));
	// Where chance alone would do it too often, all wait longer by the same measure.
	const scale = Math.min(1, alarms / needed.reduce((sum, chance) => sum + chance, 0));
	const least = Math.min(LEAST_ALARMS, alarms / 10 / Math.max(1, usual.length));
	return usual
		.filter(
			(rhythm, index) =>
				now - rhythm.lastAt >= leastDays(rhythm) * DAY_MS &&
				chanceOfSilence(rhythm, now) <= Math.max(least, (needed[index] ?? 0) * scale),
		)
		.map(({ event, lastAt, gap }) => ({
			...{ event, lastAt, usualGapDays: gap },
			silentDays: Math.floor((now - lastAt) / DAY_MS),
		}))
		.sort((a, b) => a.lastAt - b.lastAt || (a.event < b.event ? -1 : 1));
}

interface Rhythm {
	readonly lastAt: Instant;
	/** Days from one day with the event to the next, as it comes by now. */
	readonly gap: number;
	readonly gaps: number;
	/** Expected days with the event, by weekday (0 is that of day 0), for every day of silence. */
	readonly hazards: readonly number[];
	/** Above 1 where they come in bursts, so that one has to wait longer than by chance; below 1 where they come by the clock. */
	readonly unevenness: number;
	readonly longest: number;
	/** How gaps are changing. */
	readonly trend: Trend;
	/** From the middle of the days behind the hazards to the last. */
	readonly daysToEnd: number;
}

function groupByName(days: readonly ActiveDay[]): Map<string, ActiveDay[]> {
	const byName = new Map<string, ActiveDay[]>();
	for (const day of days) {
		const list = byName.get(day.name);
		if (list === undefined) byName.set(day.name, [day]);
		else list.push(day);
	}
	return byName;
}

/** Days come oldest first. */
function readRhythm(days: readonly ActiveDay[], expected: Trend | undefined): Rhythm | undefined {
	const last = days.at(-1);
	if (last === undefined || expected === undefined) return undefined;
	const newest = days.slice(-MOST_GAPS - 1).map(({ day }) => day);
	const gaps = newest.slice(1).map((day, index) => day - (newest[index] ?? day));
	const mean = meanOf(gaps);
	const unevenness = readUnevenness(gaps);
	const own = measureTrend(days.slice(-MOST_GAPS - 1));
	const trend = combineTrends(expected, { ...own, variance: own.variance * Math.min(1, unevenness) });
	const daysToEnd = (gaps.length * mean) / 2;
	return {
		...{ lastAt: last.lastOccurredAt, gap: mean * Math.exp(Math.max(0, daysToEnd * trend.slope)), gaps: gaps.length },
		...{ hazards: readHazards(newest), longest: Math.max(...gaps), unevenness, trend, daysToEnd },
	};
}

/** By gaps: variance over that of a memoryless event's, on whole days. Only what is surely more even counts as such. */
function readUnevenness(gaps: readonly number[]): number {
	const mean = meanOf(gaps);
	const second = meanOf(gaps.map((days) => days ** 2));
	// Expected remaining wait at a random instant over that of a memoryless event: 1 for chance alone.
	const wait = (second / (2 * mean) + 0.5) / mean;
	if (wait > BURSTS) return wait;
	if (mean < REGULAR_FROM_DAYS) return 1;
	const variance = (second - mean ** 2) / (mean * (mean - 1));
	return Math.min(1, Math.max(MOST_REGULAR, variance * (1 + 2 * Math.sqrt(8 / gaps.length))));
}

/** Shares of weekdays on which it came, drawn to that of all days, as if one more week had been like them. */
function readHazards(days: readonly number[]): number[] {
	const [first = 0, last = 0] = [days[0], days.at(-1)];
	const active = new Set(days);
	const overall = (days.length - 1) / (last - first);
	return Array.from({ length: 7 }, (_, weekday) => {
		let [came, all] = [0, 0];
		// The first day is where counting starts: it is among the days because the event came.
		for (let day = first + 1; day <= last; day++)
			if (((day % 7) + 7) % 7 === weekday) {
				all++;
				came += active.has(day) ? 1 : 0;
			}
		return Math.min(MOST_HAZARD, -Math.log(1 - Math.min(0.999, (came + overall) / (all + 1))));
	});
}

/** Bursts end; and what comes by the clock may be left out twice in a row, which tells less than chance would have it. */
function leastDays({ unevenness, longest, gap }: Rhythm): number {
	return unevenness > 1 ? BURSTS * longest : unevenness < 1 ? REGULAR_MISSES * gap : 0;
}

/** Nodes and weights that integrate over a normal. Source: Gauss–Hermite quadrature of three points. */
const NORMAL_NODES = [
	{ at: -Math.sqrt(3), weight: 1 / 6 },
	{ at: 0, weight: 2 / 3 },
	{ at: Math.sqrt(3), weight: 1 / 6 },
];

function chanceOfSilence({ lastAt, gaps, hazards, unevenness, trend, daysToEnd }: Rhythm, now: Instant): number {
	let usually = 0;
	for (let from = lastAt; from < now; ) {
		const day = dayOf(from);
		const until = Math.min(now, (day + 1) * DAY_MS);
		usually += ((hazards[((day % 7) + 7) % 7] ?? 0) * (until - from)) / DAY_MS;
		from = until;
	}
	// To the middle of the silence.
	const ahead = daysToEnd + (now - lastAt) / DAY_MS / 2;
	const deviation = Math.sqrt(trend.variance);
	const worth = gaps / unevenness;
	return NORMAL_NODES.reduce((sum, { at, weight }) => {
		const expected = usually * Math.exp(-ahead * (trend.slope + at * deviation));
		return sum + weight * (1 + expected / unevenness / worth) ** -worth;
	}, 0);
}

function meanOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
