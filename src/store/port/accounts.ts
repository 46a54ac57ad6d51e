import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

export interface AccountQuestion {
	/** Of the events; absent: of any. */
	names?: readonly string[];
	/** With occurredAt in (after, until]. */
	after: Instant;
	until: Instant;
	/** Addresses added and events received later are left out; absent: nothing is. */
	receivedUntil?: Instant;
	/**
	 * A whole UTC day. From it on raw events tell, before it rollups, which outlive them but don't know when an event arrived.
	 * Absent, or later than the day of `until`: that day.
	 */
	eventsFrom?: Instant;
	/** Of an account with more addresses than this, those added last (ties: the later key) are looked at. */
	addressLimit: number;
}

/** When one person last did something. */
export interface AccountSighting {
	leadId: string;
	name: string;
	lastOccurredAt: Instant;
}

export interface AccountReader {
	/**
	 * The people who have an address of each account, surviving lead first, by its ID. Of an account with more addresses
	 * than `addressLimit`, those added last (ties: the later key) are looked at. `withVisitors` also those of whom
	 * `company_domain` once said that they are there, as many again: the ones that were told of last.
	 */
	readAccountPeople(
		accounts: readonly string[],
		question: { addressLimit: number; withVisitors?: boolean },
	): Promise<LeadGroup[][]>;
	/**
	 * Who of each account did what (of `names`, where they are given), and when last: one answer per person, however many leads were merged into
	 * one, and name. By lead ID, then name. Machine events are left out.
	 */
	readAccounts(accounts: readonly string[], question: AccountQuestion): Promise<AccountSighting[][]>;
}
