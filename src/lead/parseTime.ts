import { DateTime } from 'luxon';
import { monthOf } from './monthNames';
import { parsed, unusable, type Parsed } from './parsed';
import type { Instant } from './time';

/** Outside these years a number was something else: a zero for "never", a count, an ID. */
const EARLIEST = Date.UTC(1980, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** What nearly every vendor writes. The engine's own parser takes 0.3 µs for it, the library 10; days no month lacks. */
const PLAIN_ISO =
	/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)$/;

/** The same without a zone: WooCommerce's `…_gmt`, and what databases write. */
const PLAIN_WALL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?$/;

/** `String(date)` of JavaScript has what RFC 2822 has, in another order. */
const JAVASCRIPT_DATE = /^(\w{3}) (\w{3}) (\d\d) (\d{4} \d\d:\d\d:\d\d) GMT([+-]\d{4})(?: \(.*\))?$/;

/**
 * Any way a vendor writes an instant: ISO with or without zone, `YYYY-MM-DD HH:MM:SS`, RFC 2822, HTTP, the text of a
 * JavaScript date, and epoch numbers (also as text) in s, float s, ms, µs or ns, told apart by magnitude.
 * Of `11/12/2026` the country says which is the day; where it is not known, only what can be read one way is (`28/11`,
 * `28.11.`). A month may be written by its name. A number of days is a spreadsheet's.
 */
export function parseTime(given: unknown, defaultZone = 'utc', country?: string): Parsed<Instant> {
	const input = unpack(given);
	const instant =
		input instanceof Date
			? input.getTime()
			: typeof input === 'number'
				? (fromSpreadsheet(input, defaultZone) ?? fromEpoch(input))
				: fromText(input, defaultZone, country);
	if (instant === undefined || Number.isNaN(instant))
		return unusable(
			typeof input === 'string' && isReadTwoWays(input.trim(), country)
				? 'a date that can be read two ways (write 2026-11-28, or name the country)'
				: 'not a time in a known format',
		);
	if (instant < EARLIEST || instant >= LATEST) return unusable('a time outside the years 1980 to 2099');
	return parsed(instant);
}

/** `{ _seconds }`, `{ $date }`, `/Date(1760000000000)/`: how Firestore, MongoDB and .NET write one. */
function unpack(given: unknown): unknown {
	if (typeof given === 'string') return /^\/Date\((-?\d+)[+-]?\d*\)\/$/.exec(given)?.[1] ?? given;
	if (typeof given !== 'object' || given === null || given instanceof Date) return given;
	const { _seconds, seconds, $date } = given as Record<string, unknown>;
	return _seconds ?? seconds ?? $date ?? given;
}

/** Seconds stay below 10^11 until the year 5138, and milliseconds have been above it since 1973. */
function fromEpoch(value: number): Instant {
	const size = Math.abs(value);
	const perMillisecond = size < 1e11 ? 1e-3 : size < 1e14 ? 1 : size < 1e17 ? 1e3 : 1e6;
	return Math.round(value / perMillisecond);
}

/** Days since 1899-12-30, as spreadsheets count them from 1980 to 2099; as seconds they would all be of 1970. */
function fromSpreadsheet(days: number, zone: string): Instant | undefined {
	if (days < 29_221 || days >= 73_051) return undefined;
	const wall = Math.round(days * 86_400) * 1_000 + Date.UTC(1899, 11, 30);
	return DateTime.fromMillis(wall, { zone: 'utc' }).setZone(zone, { keepLocalTime: true }).toMillis();
}

/** `28.11.2026 14:30`, `28.11.26` (with dots alone: `26/11/28` begins with the year in some countries), `11/28/2026 2:30 PM`, `2026/11/28`. */
const DAY_AND_MONTH =
	/^(?:(\d{4})\/(\d{1,2})\/(\d{1,2})|(\d{1,2})([./-])(\d{1,2})\5(\d{4}|(?<=\d\.)\d{2}(?!\d)))(?:,?\s+(?:(?:at|um|à|a las|alle|alle ore|às|as|om|o|o godz\.?|kl\.?|saat|klo)\s+)?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?|uhr|h)?)?$/i;
/** Where the month comes first. Canadians and Filipinos write both, so theirs stay unread. */
const MONTH_FIRST = new Set(['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'FM', 'MH', 'PW']);
const EITHER = new Set(['CA', 'PH']);

function fromDayAndMonth(text: string, zone: string, country: string | undefined): Instant | undefined {
	const parts = DAY_AND_MONTH.exec(text);
	if (parts === null) return undefined;
	const [, year, yearMonth, yearDay, first, sign, second, lastYear, hours, minutes, seconds, half] = parts;
	const date =
		year === undefined
			? orderDayAndMonth(Number(first), Number(second), sign === '.', country)
			: { month: Number(yearMonth), day: Number(yearDay) };
	if (date === undefined) return undefined;
	const hour = Number(hours ?? 0);
	if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
	const time = DateTime.fromObject(
		{
			...date,
			year: toYear(year ?? lastYear ?? ''),
			hour: half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0),
			minute: Number(minutes ?? 0),
			second: Number(seconds ?? 0),
		},
		{ zone },
	);
	return time.isValid ? time.toMillis() : undefined;
}

/** `3.2.26`: what else is as short is a number or a month. */
const SHORTEST = /^\d{1,2}\.\d{1,2}\.\d{2}$/;

/** Of two digits the year is one of those that are believed. */
function toYear(digits: string): number {
	const year = Number(digits);
	if (digits.length > 2) return year;
	return year < 80 ? 2000 + year : 1900 + year;
}

/** `Nov 28, 2026 2:30 PM`, `Saturday, November 28th 2026`. */
const MONTH_NAMED_FIRST = /^(?:\p{L}+\.?,?\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,])/u;
/** `28. November 2026`, `sam. 28 nov. 2026`, `28 de noviembre de 2026`, `28-Nov-2026`. */
const MONTH_NAMED_SECOND =
	/^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?[\s-]+(?:de\s+|of\s+)?([\p{L}\p{M}]{3,})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?=$|[\s,])/u;
/** `2026年11月28日 14時30分`, also with colons. */
const JAPANESE = /^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日(?:\s*[(（]\p{L}[)）])?(?:\s*(\d{1,2})(?:時|:)(\d{2})分?)?$/u;

/** A date whose month is written out, in digits. */
function toDigits(text: string): string | undefined {
	const japanese = JAPANESE.exec(text);
	if (japanese !== null) {
		const [, year, month, day, hour, minute] = japanese;
		return `${year}/${month}/${day}${hour === undefined ? '' : ` ${hour}:${minute}`}`;
	}
	const first = MONTH_NAMED_FIRST.exec(text);
	const [whole, name, day, year] = first ?? [];
	if (name !== undefined && monthOf(name) !== undefined)
		return `${year}/${monthOf(name)}/${day}${text.slice(whole?.length)}`;
	const [all, dayBefore, named = '', itsYear] = MONTH_NAMED_SECOND.exec(text) ?? [];
	const month = monthOf(named);
	return month === undefined ? undefined : `${itsYear}/${month}/${dayBefore}${text.slice(all?.length)}`;
}

function isReadTwoWays(text: string, country: string | undefined): boolean {
	const [, year, , , first, sign, second] = DAY_AND_MONTH.exec(text) ?? [];
	if (first === undefined || year !== undefined || Number(first) > 12 || Number(second) > 12) return false;
	return orderDayAndMonth(Number(first), Number(second), sign === '.', country) === undefined;
}

/** Dots are written where the day comes first. */
function orderDayAndMonth(
	first: number,
	second: number,
	isDotted: boolean,
	country: string | undefined,
): { day: number; month: number } | undefined {
	const dayFirst = { day: first, month: second };
	const monthFirst = { day: second, month: first };
	if (isDotted || first > 12 || first === second) return dayFirst;
	if (second > 12) return monthFirst;
	if (country === undefined || EITHER.has(country)) return undefined;
	return MONTH_FIRST.has(country) ? monthFirst : dayFirst;
}

function fromText(input: unknown, zone: string, country: string | undefined): Instant | undefined {
	if (typeof input !== 'string') return undefined;
	const text = input.trim();
	if (PLAIN_ISO.test(text)) return Date.parse(text);
	if (zone === 'utc' && PLAIN_WALL.test(text)) return Date.parse(`${text.replace(' ', 'T')}Z`);
	if ((text.length < 8 && !SHORTEST.test(text)) || text.length > 100) return undefined;
	// Eight digits are a date (20240131), more are an epoch.
	if (/^\d{9,19}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
	const written = fromDayAndMonth(toDigits(text) ?? text, zone, country);
	if (written !== undefined) return written;
	const sorted = text.replace(JAVASCRIPT_DATE, '$1, $3 $2 $4 $5');
	for (const read of [DateTime.fromISO, DateTime.fromSQL, DateTime.fromRFC2822, DateTime.fromHTTP]) {
		// None of them reads names of a language, and luxon asks what this machine's is, 15 ms of a process that has just started.
		const time = read(sorted, { zone, locale: 'en' });
		if (time.isValid) return time.toMillis();
	}
	return undefined;
}
