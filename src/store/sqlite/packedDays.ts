import { DAY_MS, type Instant } from '../../lead/time';
import type { DayRollup } from '../port/events';
import { addRollup } from '../rollups';

/**
 * The days of one lead, event name, currency and facets lie packed in a row per span of 32, since a row costs far more to read
 * than the numbers in it (measured with 30 days of 4 names: 15 µs packed, 27 as JSON, 75 as 120 rows). A full span stays
 * below the 1,002 bytes that SQLite keeps beside the key.
 *
 * Days come oldest first, 24 bytes each, little-endian:
 * day int32 · count uint32 · amount float64 · milliseconds into the day of the first and of the last event, uint32 each.
 */
const SPAN_DAYS = 32;
export const DAY_BYTES = 24;
export const DAY_NUMBER_BYTES = 4;

export function spanOf(day: number): number {
	return Math.floor(day / SPAN_DAYS);
}

/** Which of its span's days one is. */
export function placeOf(day: number): number {
	return day - spanOf(day) * SPAN_DAYS;
}

/** The last day that lies in the same span. */
export function lastOfSpan(day: number): number {
	return day - placeOf(day) + SPAN_DAYS - 1;
}

/** What days that lie together have in common. */
export type PackedOf = Pick<DayRollup, 'name' | 'currency' | 'facets'>;

/**
 * Where packed days are laid to be looked at: a view of their own bytes makes V8 move these out of its heap first, which for
 * a day or two costs more than all the rest.
 */
const scratch = new Uint8Array(SPAN_DAYS * DAY_BYTES);
const scratchView = new DataView(scratch.buffer);
const scratchText = Buffer.from(scratch.buffer);

/** A span of days or two, from one to another, as packed days begin with them: for SQL to look one up. */
export function packDayNumbers(from: number, until: number): Uint8Array {
	let at = 0;
	for (let day = from; day <= until; day += 1, at += DAY_NUMBER_BYTES) scratchView.setInt32(at, day, true);
	return scratch.slice(0, at);
}

/** From a day on. */
export function unpackDays(of: PackedOf, packed: Uint8Array, from = -Infinity): DayRollup[] {
	scratch.set(packed);
	const days: DayRollup[] = [];
	for (let at = from === -Infinity ? 0 : offsetOf(from, packed.length); at < packed.length; at += DAY_BYTES)
		days.push(readDay(at, of));
	return days;
}

/** Of days in hexadecimal those from a day on to another; undefined where they reach beyond that. */
export function unpackHex(
	of: PackedOf,
	hex: string,
	{ from, until }: { from: number; until: number },
): DayRollup[] | undefined {
	const length = scratchText.write(hex, 'hex');
	if (scratchView.getInt32(length - DAY_BYTES, true) > until) return undefined;
	let at = length;
	while (at > 0 && scratchView.getInt32(at - DAY_BYTES, true) >= from) at -= DAY_BYTES;
	const days: DayRollup[] = [];
	for (; at < length; at += DAY_BYTES) days.push(readDay(at, of));
	return days;
}

/** When the last event of packed days was, of their last day in hexadecimal. */
export function lastOfHex(hex: string): Instant {
	const at = scratchText.write(hex, 'hex') - DAY_BYTES;
	return scratchView.getInt32(at, true) * DAY_MS + scratchView.getUint32(at + 20, true);
}

/** With one more day added up. */
export function addDay(packed: Uint8Array, added: DayRollup): Uint8Array {
	const { length } = packed;
	scratch.set(packed);
	const at = offsetOf(added.day, length);
	if (at < length && scratchView.getInt32(at, true) === added.day) {
		writeDay(at, addRollup(readDay(at, added), added));
		return scratch.slice(0, length);
	}
	scratch.copyWithin(at + DAY_BYTES, at, length);
	writeDay(at, added);
	return scratch.slice(0, length + DAY_BYTES);
}

/** Without the days before one, and how many those were. */
export function dropDays(packed: Uint8Array, before: number): { kept: Uint8Array; dropped: number } {
	const at = findDay(packed, before);
	return { kept: packed.subarray(at), dropped: at / DAY_BYTES };
}

export function hasDay(packed: Uint8Array, day: number): boolean {
	const at = findDay(packed, day);
	return at < packed.length && scratchView.getInt32(at, true) === day;
}

/** Without one of its days. */
export function removeDay(packed: Uint8Array, day: number): Uint8Array {
	const at = findDay(packed, day);
	scratch.copyWithin(at, at + DAY_BYTES, packed.length);
	return scratch.slice(0, packed.length - DAY_BYTES);
}

/** Lays the days out, and answers where the first at or after one lies. */
function findDay(packed: Uint8Array, day: number): number {
	scratch.set(packed);
	return offsetOf(day, packed.length);
}

/** The same of days that are laid out, of which the bytes are so many. Looked for from the end: most events are of today. */
function offsetOf(day: number, length: number): number {
	let at = length;
	while (at > 0 && scratchView.getInt32(at - DAY_BYTES, true) >= day) at -= DAY_BYTES;
	return at;
}

function readDay(at: number, { name, currency, facets }: PackedOf): DayRollup {
	const day = scratchView.getInt32(at, true);
	return {
		name,
		day,
		currency,
		facets,
		count: scratchView.getUint32(at + 4, true),
		amountMinor: scratchView.getFloat64(at + 8, true),
		firstOccurredAt: day * DAY_MS + scratchView.getUint32(at + 16, true),
		lastOccurredAt: day * DAY_MS + scratchView.getUint32(at + 20, true),
	};
}

function writeDay(at: number, { day, count, amountMinor, firstOccurredAt, lastOccurredAt }: DayRollup): void {
	scratchView.setInt32(at, day, true);
	scratchView.setUint32(at + 4, count, true);
	scratchView.setFloat64(at + 8, amountMinor, true);
	scratchView.setUint32(at + 16, firstOccurredAt - day * DAY_MS, true);
	scratchView.setUint32(at + 20, lastOccurredAt - day * DAY_MS, true);
}
