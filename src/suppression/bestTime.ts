import { DAY_MS, dayOf, HOUR_MS, type Instant } from '../lead/time';
import { poolShares } from '../stats/poolShares';
import type { LocalClock } from './localClock';
import { WEEKDAYS } from './quietWindow';

/** What somebody does of their own accord at an hour that suits them; a visit often only follows a message. */
export const RESPONSE_NAMES: readonly string[] = [
	'email_link_clicked',
	'email_replied',
	'sms_link_clicked',
	'sms_replied',
	'order_completed',
];

/** How far ahead a usual hour is looked for, in days. */
export const BEST_TIME_REACHES = { day: 1, week: 7 } as const;
export type BestTimeReach = keyof typeof BEST_TIME_REACHES;

/** How far back a habit is looked for. */
export const HABIT_DAYS = 90;
const NEWEST = 200;
/** Fewer are no habit … */
const FEWEST = 5;
/** … and as many as this again are taken to be spread over the whole day. */
const SPREAD = 10;
/** An hour is usual that holds at least twice the share of any other hour. */
const LEAST_SHARE = 2 / 24;
/** An hour counts for its neighbours as well, around the clock: nobody clicks by the minute. */
const KERNEL = [1, 2, 3, 2, 1] as const;
const KERNEL_SUM = 9;
/** Days with a response before weekdays are looked at, and how unequal they must be: the 99 % quantile of χ² with six degrees of freedom. */
const FEWEST_DAYS = 8;
const WEEKDAYS_DIFFER = 16.81;

/** `zone` is the person's own where one is known; else hours are those of UTC. */
export interface PersonClock {
	read: LocalClock;
	zone?: string;
}

export interface BestTime {
	at: Instant;
	/** What the person's clock shows then, 0 to 23. */
	hour: number;
	/** Where their weekdays differ by more than chance. */
	weekday?: (typeof WEEKDAYS)[number];
	/** How many responses it is read from. */
	responses: number;
	zone?: string;
}

interface Habit {
	/** By hour of the day: of all days together, or of one weekday times seven, so that both are compared to one limit. */
	shareAt: (local: number) => number;
	byWeekday: boolean;
	responses: number;
}

/**
 * The next full hour, or `from` itself, at which this person usually responds: within the reach, never before `from`, and
 * only where `isAllowed`. Undefined where no hour is usual. Hours are those of the person's own clock, also across a change
 * of the clocks. Weekdays are looked at within a week only: in one day there is nothing to choose between.
 */
export function findBestTime(
	responses: readonly Instant[],
	{ from, reach, clock }: { from: Instant; reach: BestTimeReach; clock: PersonClock },
	isAllowed: (at: Instant) => boolean,
): BestTime | undefined {
	const habit = readHabit(responses, from, reach, clock.read);
	if (habit === undefined) return undefined;
	const days = BEST_TIME_REACHES[reach];
	const local = clock.read(from);
	const nextHour = from + HOUR_MS - (((local % HOUR_MS) + HOUR_MS) % HOUR_MS);
	const candidates = [from, ...Array.from({ length: 24 * days }, (_, index) => nextHour + index * HOUR_MS)];
	const at = candidates
		.filter((candidate) => candidate - from <= days * DAY_MS)
		.map((candidate) => ({ candidate, share: habit.shareAt(clock.read(candidate)) }))
		.filter(({ share }) => share >= LEAST_SHARE)
		.sort((a, b) => b.share - a.share || a.candidate - b.candidate)
		.find(({ candidate }) => isAllowed(candidate))?.candidate;
	if (at === undefined) return undefined;
	const shown = clock.read(at);
	const weekday = habit.byWeekday ? WEEKDAYS[weekdayOf(shown)] : undefined;
	return {
		at,
		hour: hourOf(shown),
		...(weekday !== undefined && { weekday }),
		responses: habit.responses,
		...(clock.zone !== undefined && { zone: clock.zone }),
	};
}

/** Undefined where there is too little to tell. */
function readHabit(
	responses: readonly Instant[],
	asOf: Instant,
	reach: BestTimeReach,
	clock: LocalClock,
): Habit | undefined {
	const after = asOf - HABIT_DAYS * DAY_MS;
	const known = responses.filter((at) => at > after && at <= asOf).sort((a, b) => b - a);
	const newest = known.slice(0, NEWEST).map(clock);
	if (newest.length < FEWEST) return undefined;
	const anyHour = new Array<number>(24).fill(1 / 24);
	const hours = shareByHour(newest, anyHour);
	const all = { shareAt: (local: number) => hours[hourOf(local)] ?? 0, byWeekday: false, responses: newest.length };
	const weekdays = reach === 'week' ? shareByWeekday(newest) : undefined;
	if (weekdays === undefined) return all;
	const cells = weekdays.map((share, weekday) => {
		const ofWeekday = newest.filter((local) => weekdayOf(local) === weekday);
		return shareByHour(ofWeekday, hours).map((hour) => hour * share * WEEKDAYS.length);
	});
	return { ...all, shareAt: (local) => cells[weekdayOf(local)]?.[hourOf(local)] ?? 0, byWeekday: true };
}

/** Drawn towards the usual shares as if these had been seen `SPREAD` times. */
function shareByHour(locals: readonly number[], usual: readonly number[]): number[] {
	const whole = locals.length + SPREAD;
	const shares = usual.map((share) => (share * SPREAD) / whole);
	for (const local of locals)
		for (const [place, weight] of KERNEL.entries()) {
			const hour = (hourOf(local) + place + 22) % 24;
			shares[hour] = (shares[hour] ?? 0) + weight / KERNEL_SUM / whole;
		}
	return shares;
}

/** Of days with a response: several within one day are one occasion. Undefined where weekdays don't differ by more than chance. */
function shareByWeekday(locals: readonly number[]): number[] | undefined {
	const days = new Set(locals.map(dayOf));
	if (days.size < FEWEST_DAYS) return undefined;
	const counts = WEEKDAYS.map((_, weekday) => [...days].filter((day) => weekdayOf(day * DAY_MS) === weekday).length);
	return poolShares(counts, WEEKDAYS_DIFFER);
}

/** 0 is Monday, as in `WEEKDAYS`; 1 January 1970 was a Thursday. */
function weekdayOf(local: number): number {
	return (((dayOf(local) + 3) % 7) + 7) % 7;
}

function hourOf(local: number): number {
	return Math.floor((((local % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS);
}
