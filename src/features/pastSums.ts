import { EngineError } from '../errors';
import { DAY_MS, type Instant } from '../lead/time';
import type { Past, PastOfSome } from './leadFacts';

/** How events are counted, before a cap. */
export interface Counting {
	halfLifeDays: number;
	/** More than this many on one UTC day count as this many. */
	perDay: number;
}

/** Equal ways of counting have equal keys. */
export function keyCounting({ halfLifeDays, perDay }: Counting): string {
	return `${halfLifeDays}/${perDay}`;
}

/** Until when a past reaches: its units are as of then. */
export function endOfPast({ untilDay }: Pick<Past, 'untilDay'>): Instant {
	return untilDay * DAY_MS;
}

/** Units that halve, as of later. */
export function decay(units: number, halfLifeDays: number, elapsedMs: number): number {
	return units * 2 ** (-elapsedMs / (halfLifeDays * DAY_MS));
}

/** What was counted before. */
export function unitsOf({ units }: PastOfSome, counting: Counting): number {
	const counted = units[keyCounting(counting)];
	if (counted === undefined)
		throw new EngineError('internal', `A past was added up without units of ${keyCounting(counting)}`);
	return counted;
}
