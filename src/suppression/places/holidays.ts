/** Days since 1970-01-01 of a date; months from 1. */
function dayNumber(year: number, month: number, day: number): number {
	return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Monday 0 … Sunday 6. */
function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const d = Math.floor(b / 4);
	const e = b % 4;
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - d - g + 15) % 30;
	const i = Math.floor(c / 4);
	const k = c % 4;
	const l = (32 + 2 * e + 2 * i - h - k) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const month = Math.floor((h + l - 7 * m + 114) / 31);
	return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

type Holiday = (year: number) => number[];

const on =
	(month: number, day: number): Holiday =>
	(year) => [dayNumber(year, month, day)];

const easter =
	(offsetDays: number): Holiday =>
	(year) => [easterOf(year) + offsetDays];

/** The nth of a weekday in a month. */
const nth =
	(count: number, weekday: number, month: number): Holiday =>
	(year) => {
		const first = dayNumber(year, month, 1);
		return [first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1)];
	};

const lastMonday =
	(month: number): Holiday =>
	(year) => {
		const last = dayNumber(year, month + 1, 1) - 1;
		return [last - weekdayOf(last)];
	};

/** On a weekend it is kept on the Friday before or the Monday after as well. */
const observed =
	(month: number, day: number): Holiday =>
	(year) => {
		// New Year's Day may be kept on the last day of the year before.
		return [year, year + 1].flatMap((of) => {
			const date = dayNumber(of, month, day);
			const weekday = weekdayOf(date);
			return weekday === 5 ? [date, date - 1] : weekday === 6 ? [date, date + 1] : [date];
		});
	};

/** Of these days in a row, each that is on a weekend is made up for on the next working day after them. */
const substituted =
	(month: number, day: number, length = 1): Holiday =>
	(year) => {
		const first = dayNumber(year, month, day);
		const days = Array.from({ length }, (_, index) => first + index);
		const owed = days.filter((date) => weekdayOf(date) >= 5).length;
		const after = Array.from({ length: 5 }, (_, index) => first + length + index);
		return [...days, ...after.filter((date) => weekdayOf(date) < 5).slice(0, owed)];
	};

const NEW_YEAR = on(1, 1);
const GOOD_FRIDAY = easter(-2);
const EASTER_MONDAY = easter(1);
const CHRISTMAS = on(12, 25);
const MARDI_GRAS = easter(-47);

/** 5 U.S.C. 6103. */
const US: readonly Holiday[] = [
	observed(1, 1),
	nth(3, 0, 1),
	nth(3, 0, 2),
	lastMonday(5),
	observed(6, 19),
	observed(7, 4),
	nth(1, 0, 9),
	nth(2, 0, 10),
	observed(11, 11),
	nth(4, 3, 11),
	observed(12, 25),
];

export const HOLIDAY_CALENDARS = [
	'US',
	'US-AL',
	'US-LA',
	'US-MS',
	'US-PA',
	'US-RI',
	'US-UT',
	'FR',
	'ES',
	'IT',
	'AU',
] as const;
export type HolidayCalendar = (typeof HOLIDAY_CALENDARS)[number];

/** National holidays, and of states those they add; regions and towns have more. */
const HOLIDAYS: Readonly<Record<HolidayCalendar, readonly Holiday[]>> = {
	US,
	// Confederate Memorial Day, Jefferson Davis Day, and Mardi Gras in two counties.
	'US-AL': [...US, nth(4, 0, 4), nth(1, 0, 6), MARDI_GRAS],
	'US-LA': [...US, MARDI_GRAS, GOOD_FRIDAY],
	// Confederate Memorial Day.
	'US-MS': [...US, lastMonday(4)],
	'US-PA': [...US, GOOD_FRIDAY],
	// Victory Day.
	'US-RI': [...US, nth(2, 0, 8)],
	// Pioneer Day.
	'US-UT': [...US, observed(7, 24)],
	// Code du travail L3133-1.
	FR: [
		NEW_YEAR,
		EASTER_MONDAY,
		on(5, 1),
		on(5, 8),
		easter(39),
		easter(50),
		on(7, 14),
		on(8, 15),
		on(11, 1),
		on(11, 11),
		CHRISTMAS,
	],
	ES: [NEW_YEAR, on(1, 6), GOOD_FRIDAY, on(5, 1), on(8, 15), on(10, 12), on(11, 1), on(12, 6), on(12, 8), CHRISTMAS],
	// With Saint Francis, a holiday again since 2026.
	IT: [
		NEW_YEAR,
		on(1, 6),
		easter(0),
		EASTER_MONDAY,
		on(4, 25),
		on(5, 1),
		on(6, 2),
		on(8, 15),
		on(10, 4),
		on(11, 1),
		on(12, 8),
		CHRISTMAS,
		on(12, 26),
	],
	AU: [substituted(1, 1), substituted(1, 26), GOOD_FRIDAY, EASTER_MONDAY, on(4, 25), substituted(12, 25, 2)],
};

const daysByYear = new Map<string, ReadonlySet<number>>();

/** Whether a day, counted from 1970-01-01, is a public holiday. */
export function isHoliday(calendar: HolidayCalendar, day: number): boolean {
	const year = new Date(day * 86_400_000).getUTCFullYear();
	const name = `${calendar} ${year}`;
	let days = daysByYear.get(name);
	if (!days) daysByYear.set(name, (days = new Set(HOLIDAYS[calendar].flatMap((holiday) => holiday(year)))));
	return days.has(day);
}
