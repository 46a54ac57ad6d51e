import type { Channel, Priority, Purpose } from '../lead/channel';
import type { Instant } from '../lead/time';
import type { ReasonCode } from './reasons';
import type { SuppressionRules } from './settings';

/** What is known about one person that bears on contacting them. */
export interface ContactFacts {
	/** Which kinds of address the person has. */
	reachable: { email: boolean; phone: boolean };
	/** The person's email addresses in clear, where they are known so. */
	emails: readonly string[];
	/** Patterns of the rules that were found to hold for addresses which are not known in clear. */
	matchedPatterns?: readonly string[];
	/** IANA zones the person may be in, from `listPlausibleZones`; empty where nothing is known. */
	timeZones: readonly string[];
	/** Countries (`US`) and states (`US-FL`) the person may be in; empty: anywhere. */
	places: readonly string[];
	/** Those that were not reversed. */
	purchases: readonly { at: Instant }[];
	/** In part or in full. */
	refunds: readonly { at: Instant }[];
	/** What sales reported, of each deal. */
	verdicts: readonly Verdict[];
	/** Standing purchases of other people of the same company. */
	colleaguePurchases: readonly { at: Instant }[];
	/** What sales reported of them; `subject` tells one deal, or one colleague, from another. */
	colleagueVerdicts: readonly Verdict[];
	/** Experiments in which the person is among those who are not contacted. */
	holdouts: readonly { experiment: string; since: Instant }[];
	/** The suppression log of all the person's addresses, in any order. */
	entries: readonly SuppressionEntry[];
	/** The consents of all the person's addresses, in any order. */
	consents: readonly ConsentFact[];
	/** Messages that were begun, back to `contactMemoryMs` ago at least, in any order. */
	contacts: readonly ContactFact[];
	/** The same of other people of the same company. */
	colleagueContacts: readonly ContactFact[];
}

export interface ContactFact {
	channel: Channel;
	purpose: Purpose;
	at: Instant;
	/** Of a reservation. */
	expiresAt?: Instant;
	/** Absent: normal. */
	priority?: Priority;
}

/** One line of the log. `key` tells the person's addresses apart: a release for one does nothing for another. */
export interface SuppressionEntry {
	key: string;
	code: string;
	action: 'suppress' | 'release';
	/** Absent: every channel. */
	channel?: Channel;
	at: Instant;
	receivedAt: Instant;
	/** When a suppression ends by itself. */
	until?: Instant;
	source: string;
	/** What it is about; a release without one ends every subject of its code. */
	subject?: string;
	/** The item says so itself. */
	isOnItem?: boolean;
}

export interface ConsentFact {
	key: string;
	channel: Channel;
	state: 'granted' | 'pending' | 'denied' | 'withdrawn';
	at: Instant;
	receivedAt: Instant;
	/** Of a grant. */
	expiresAt?: Instant;
	source: string;
	/** Given for another address than the message goes to: it may stop the message, and permits nothing. */
	ofOtherAddress?: boolean;
	/** A grant whose sender nobody checked: it ends no refusal, whichever came first. */
	unverified?: boolean;
	/** The item says so itself. */
	isOnItem?: boolean;
}

export interface Verdict {
	name: 'qualified' | 'unqualified' | 'won' | 'lost' | 'reopened';
	at: Instant;
	/** The deal it is about. */
	subject?: string;
}

export interface ContactQuestion {
	channel: Channel;
	purpose: Purpose;
	/** Absent: normal. */
	priority?: Priority;
	asOf: Instant;
}

export interface ContactDecision {
	/** Deferred: every reason passes by itself within days, at `nextAllowedAt`. */
	decision: 'allowed' | 'deferred' | 'suppressed';
	channel: Channel;
	purpose: Purpose;
	/** One sentence for people. */
	summary: string;
	/** All of them, those that don't pass by themselves first. */
	reasons: ContactReason[];
	/** The first instant at which nothing that is known now stands against it; absent where a reason has no end. */
	nextAllowedAt?: Instant;
	checkedAt: Instant;
}

export interface ContactReason {
	code: string;
	label: string;
	since: Instant;
	/** The first instant at which it no longer holds. */
	until?: Instant;
	source: string;
	liftedBy: string;
}

/** What a rule finds against a message; its words come from the table of reasons. */
export interface Finding {
	code: ReasonCode;
	since: Instant;
	until?: Instant;
	source: string;
	/** Where the table's words don't fit this one. */
	liftedBy?: string;
}

/** One file each in `rules/`: what is known, how strict to be and what is asked give findings, or none. */
export type Rule = (facts: ContactFacts, rules: SuppressionRules, question: ContactQuestion) => Finding[];
