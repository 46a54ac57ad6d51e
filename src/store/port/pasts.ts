import type { Instant } from '../../lead/time';
import type { DayRollup } from './events';
import type { LeadGroup } from './leads';

/** A lead's days that are over, added up for the rules of one model, so that they needn't be read again. `sums` are opaque to the store. */
export interface StoredPast {
	leadId: string;
	model: string;
	/** By what rules. */
	key: string;
	firstDay: number;
	/** The first day that is not in it. */
	untilDay: number;
	/** When the lead last did what in these days, by event name: enough for who asks what colleagues do. */
	lastSeen: Readonly<Record<string, Instant>>;
	sums: string;
}

/** What is on record of a group: days, and what stands for those before them. */
export interface RecentHistory {
	past?: StoredPast;
	days: DayRollup[];
}

export interface PastReader {
	/**
	 * As `readHistory`; where a lead that stands alone has a past of this model and one of these keys that holds no day before
	 * `fromDay` and none from the day of `asOf` on, only the days from its end on.
	 */
	readRecent(
		groups: readonly LeadGroup[],
		question: { asOf: Instant; fromDay: number; model: string; keys: readonly string[] },
	): Promise<RecentHistory[]>;
	/** Of every model, by its name (ties: by lead). */
	readPasts(groups: readonly LeadGroup[]): Promise<StoredPast[][]>;
}

export interface PastWriter {
	/**
	 * In the place of what the lead has of that model. Made in the transaction that has read the days: whatever changes a day
	 * that is in a past (an event that came late, days added up again or expired) removes it.
	 */
	writePasts(pasts: readonly StoredPast[]): Promise<void>;
}
