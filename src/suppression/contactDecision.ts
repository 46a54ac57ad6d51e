import type { Channel, Purpose } from '../lead/channel';
import type { Instant } from '../lead/time';
import type { SuppressionRules } from './settings';

/** What is known about one person that bears on contacting them. */
export interface ContactFacts {
	/** Which kinds of address the person has. */
	reachable: { email: boolean; phone: boolean };
	/** IANA zones the person may be in, from `listPlausibleZones`; empty where nothing is known. */
	timeZones: readonly string[];
	/** Those that were not reversed. */
	purchases: readonly { at: Instant }[];
	/** The suppression log of all the person's addresses, in any order. */
	entries: readonly SuppressionEntry[];
	/** Messages that were begun, back to `contactMemoryMs` ago at least, in any order. */
	contacts: readonly {
		channel: Channel;
		purpose: Purpose;
		at: Instant;
		/** Of a reservation. */ expiresAt?: Instant;
	}[];
}

/** One line of the log. `key` tells the person's addresses apart: a release for one does nothing for another. */
export interface SuppressionEntry {
	key: string;
	code: string;
	action: 'suppress' | 'release';
	/** Absent: every channel. */
	channel?: Channel;
	at: Instant;
	/** When a suppression ends by itself. */
	until?: Instant;
	source: string;
	/** What it is about; a release without one ends every subject of its code. */
	subject?: string;
}

export interface ContactQuestion {
	channel: Channel;
	purpose: Purpose;
	asOf: Instant;
}

export interface ContactDecision {
	/** Deferred: every reason passes by itself within days, at `nextAllowedAt`. */
	decision: 'allowed' | 'deferred' | 'suppressed';
	channel: Channel;
	purpose: Purpose;
	/** All of them, those that don't pass by themselves first. */
	reasons: ContactReason[];
	/** The first instant at which nothing that is known now stands against it; absent where a reason has no end. */
	nextAllowedAt?: Instant;
	checkedAt: Instant;
}

export interface ContactReason {
	code: string;
	since: Instant;
	/** The first instant at which it no longer holds. */
	until?: Instant;
	source: string;
	liftedBy: string;
}

/** What a rule finds against a message; its words come from the table of reasons. */
export interface Finding<Code extends string = string> {
	code: Code;
	since: Instant;
	until?: Instant;
	source: string;
	/** Where the table's words don't fit this one. */
	liftedBy?: string;
}

/** One file each in `rules/`: what is known, how strict to be and what is asked give findings, or none. */
export type Rule<Code extends string> = (
	facts: ContactFacts,
	rules: SuppressionRules,
	question: ContactQuestion,
) => Finding<Code>[];
