import type { About } from '../../lead/about';
import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

export interface StoredEvent {
	id: string;
	leadId: string;
	name: string;
	source: string;
	occurredAt: Instant;
	receivedAt: Instant;
	amountMinor?: number;
	currency?: string;
	category?: string;
	/** What it was about besides: product, brand, SKU, quantity, plan, kind of page. */
	about?: About;
	machine?: boolean;
}

/** Its id, so that it isn't counted again. */
export type ExpiredEvent = Pick<StoredEvent, 'id' | 'leadId' | 'occurredAt'>;

/** One lead's events of one name, one UTC day, one currency and equal facets, added up. Machine events are left out. */
export interface DayRollup {
	name: string;
	/** Whole days since the epoch. */
	day: number;
	/** '' where the events had no money. */
	currency: string;
	/** What is tracked of them, as `writeFacets` writes it; '' where nothing of that is known. */
	facets: string;
	count: number;
	amountMinor: number;
	firstOccurredAt: Instant;
	lastOccurredAt: Instant;
}

/** All events of one name and UTC day, whoever's. Machine events are left out. */
export type EventDay = Pick<DayRollup, 'name' | 'day' | 'count' | 'lastOccurredAt'>;

export interface EventReader {
	/**
	 * The group's rollups of all events with occurredAt ≤ asOf, days ≥ `fromDay`, of members added up per
	 * (name, day, currency, facets), ordered by these. Answers from stored rollups where these hold nothing later than asOf and from
	 * the raw events of that day otherwise; the answer is the same. Only in the middle of a day whose raw events have
	 * expired can't it be told any more, and that day is left out.
	 */
	readHistory(groups: readonly LeadGroup[], asOf: Instant, fromDay: number): Promise<DayRollup[][]>;
	/** Raw events with occurredAt in (after, until] known by `receivedUntil`, oldest first (ties: by id). */
	readEvents(
		groups: readonly LeadGroup[],
		range: { after?: Instant; until: Instant; receivedUntil?: Instant },
	): Promise<StoredEvent[][]>;
	findEvents(ids: readonly string[]): Promise<(StoredEvent | undefined)[]>;
	/** Of the whole workspace, added up from rollups: each name's days from the first to the last given, by name and day. */
	readEventDays(fromDay: number, untilDay: number): Promise<EventDay[]>;
	/** What is left of events that have expired, oldest first (ties: by id). */
	readExpiredEvents(groups: readonly LeadGroup[]): Promise<ExpiredEvent[][]>;
}

/** One lead's day of one event name, added up again. */
export interface ReplacedDay extends Pick<DayRollup, 'name' | 'day'> {
	leadId: string;
	rollups: readonly DayRollup[];
}

export interface EventWriter {
	/**
	 * True where the event was new; a second one of the same id, or of one that has expired, changes nothing. Keeps the
	 * rollups in step, apart by what the workspace tracks, as far as a day has room for it (dayFacets.ts).
	 */
	appendEvents(events: readonly StoredEvent[]): Promise<boolean[]>;
	/** Puts rollups in the place of all that these days have. */
	replaceDays(days: readonly ReplacedDay[]): Promise<void>;
}
