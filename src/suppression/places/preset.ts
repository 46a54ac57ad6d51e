import type { Channel } from '../../lead/channel';
import { WEEKDAYS, type QuietWindow } from '../quietWindow';
import type { HolidayCalendar } from './holidays';
import type { PlaceName } from './placeNames';

/** The day on which the sources were read. Laws change: nothing here is legal advice, and a lawyer has to confirm it. */
export const READ_ON = '2026-11-28';

/**
 * How well a rule is known: `verified` stood in the text of the law or of whoever enforces it, `secondary` in that of
 * a law firm, a vendor or the press, `unverified` in one list alone, or where lists disagree.
 */
export type Certainty = 'verified' | 'secondary' | 'unverified';

/** What a place asks for beyond the rules of everywhere, with where that stands. */
export interface PlaceRule {
	channels: readonly Channel[];
	/** When messages may be sent, local time; at all other times they wait. */
	open?: readonly Opening[];
	/** Public holidays on which they wait all day. */
	closedOn?: HolidayCalendar;
	/** Messages and attempts, of all flows and of all these channels together. */
	cap?: { max: number; perMs: number };
	restAfterRefusalMs?: number;
	/** People must have agreed. */
	mustHaveAgreed?: true;
	/** A consent without a term of its own is worth nothing after so long. */
	consentExpiresAfterMs?: number;
	basis: string;
	source: string;
	certainty: Certainty;
}

export interface PlacePreset {
	place: PlaceName;
	label: string;
	rules: readonly PlaceRule[];
}

type Weekday = (typeof WEEKDAYS)[number];

export interface Opening {
	days: readonly Weekday[];
	from: string;
	to: string;
}

const MONDAY_TO_FRIDAY: readonly Weekday[] = WEEKDAYS.slice(0, 5);

export function onWorkdays(from: string, to: string): Opening {
	return { days: MONDAY_TO_FRIDAY, from, to };
}

export function onSaturdays(from: string, to: string): Opening {
	return { days: ['saturday'], from, to };
}

export function onSundays(from: string, to: string): Opening {
	return { days: ['sunday'], from, to };
}

export function everyDay(from: string, to: string): Opening {
	return { days: WEEKDAYS, from, to };
}

/** The quiet windows that leave only these hours open. */
export function closeOutside(openings: readonly Opening[]): QuietWindow[] {
	return WEEKDAYS.flatMap((weekday) => {
		const hours = openings.filter(({ days }) => days.includes(weekday)).sort((a, b) => (a.from < b.from ? -1 : 1));
		const starts = ['00:00', ...hours.map(({ to }) => to)];
		const ends = [...hours.map(({ from }) => from), '24:00'];
		return starts.flatMap((start, index) => {
			const end = ends[index] ?? '24:00';
			return start < end ? [{ start, end, weekdays: [weekday] }] : [];
		});
	});
}
