import type { TraitValue } from '../lead/record';
import type { Instant } from '../lead/time';

/** One lead's events of one name, one UTC day and one currency, added up. */
export interface DayCount {
	name: string;
	/** Whole days since the epoch. */
	day: number;
	/** '' where the events had no money. */
	currency: string;
	count: number;
	amountMinor: number;
	firstOccurredAt: Instant;
	lastOccurredAt: Instant;
}

/** What the people of the lead's company have done: per event name, when each of them last did it. */
export interface AccountFacts {
	lastSeen: ReadonlyMap<string, readonly Instant[]>;
}

/** Everything a lead is scored from, as it was known at `asOf`: no day reaches past it. */
export interface LeadFacts {
	asOf: Instant;
	days: readonly DayCount[];
	traits: ReadonlyMap<string, TraitValue>;
	/** Absent where the lead's company is not known. */
	account?: AccountFacts;
}
