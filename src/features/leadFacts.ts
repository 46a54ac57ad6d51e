import type { TrackedFacets } from '../lead/facets';
import type { TraitValue } from '../lead/record';
import type { Instant } from '../lead/time';

/** One lead's events of one name, one UTC day, one currency and the same facets, added up. */
export interface DayCount {
	name: string;
	/** Whole days since the epoch. */
	day: number;
	/** '' where the events had no money. */
	currency: string;
	/** As `writeFacets` has them; '' where nothing that is tracked is known. */
	facets: string;
	count: number;
	amountMinor: number;
	firstOccurredAt: Instant;
	lastOccurredAt: Instant;
}

/** Of some events of one name, all that scores ask of days that are over. */
export interface PastOfSome {
	times: number;
	/** The last event of the first of these days. */
	firstAt: Instant;
	newestAt: Instant;
	/** What `countUnits` makes of them as of the end of the past, without a cap, by `keyCounting`. */
	units: Readonly<Record<string, number>>;
	/** Days with money, as far back as a sum is asked for. */
	paid: readonly PaidDay[];
}

export interface PaidDay extends Pick<DayCount, 'currency' | 'amountMinor'> {
	/** The newest of all the events that are meant on that day. */
	lastAt: Instant;
}

export interface PastOfName extends PastOfSome {
	/** The same of those that a condition picks, by what it asks. */
	picked: Readonly<Record<string, PastOfSome>>;
}

/**
 * The days of a lead that are over, added up for one list of features, so that a score needs to read only those that came
 * after them. JSON: stores keep it as it is.
 */
export interface Past {
	/** The first day that is not in it. */
	untilDay: number;
	byName: Readonly<Record<string, PastOfName>>;
	/** By category, in the units of `interests.ts`, as of the end of the past. */
	interests: Readonly<Record<string, number>>;
	/** Of events that a feature asks for day by day: the days themselves. */
	days: readonly DayCount[];
}

/** One person of a company: when they last did what, by event name. */
export interface AccountPerson {
	leadId: string;
	lastSeen: ReadonlyMap<string, Instant>;
}

/** The people of the lead's company who have done something. */
export interface AccountFacts {
	/** One list for all leads of the company, so that who of them did what is counted once for all. */
	people: readonly AccountPerson[];
	/** The lead itself, which may be one of them. */
	leadId: string;
}

/**
 * From when on the events of a name are kept apart by these. 0: as far back as history reaches. Undefined: not at all,
 * or it is not known.
 */
export type CompleteSince = (event: string, tracked: TrackedFacets) => Instant | undefined;

/** Everything a lead is scored from, as it was known at `asOf`: no day reaches past it. */
export interface LeadFacts {
	asOf: Instant;
	/** With a past only the days after it, and those it keeps. */
	days: readonly DayCount[];
	past?: Past;
	traits: ReadonlyMap<string, TraitValue>;
	/** Absent where the lead's company is not known. */
	account?: AccountFacts;
	/** Absent where nobody asks; only the words of a score look at it. */
	completeSince?: CompleteSince;
}
