import { CHANNELS, type Channel, type Purpose } from '../lead/channel';
import type { Instant } from '../lead/time';

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

const TEMPORARY: ReadonlySet<string> = new Set(['frequency_cap', 'cool_down', 'quiet_hours']);

/** Reasons that mean *later* rather than *no*. */
export function isTemporary(code: string): boolean {
	return TEMPORARY.has(code);
}

/**
 * Where a reason stops a transactional message too; each stops marketing. A code that isn't listed stops everything:
 * it was written by a newer version.
 *
 * A complaint does because mailbox providers and carriers hold every message against the sender, and so SES, SendGrid
 * and Postmark suppress after one whatever the purpose. STOP does for SMS because carriers block the number (21610).
 */
const STOPS_TRANSACTIONAL: ReadonlyMap<string, readonly Channel[]> = new Map<string, readonly Channel[]>([
	['unreachable', CHANNELS],
	['invalid_address', CHANNELS],
	['hard_bounce', CHANNELS],
	['complaint', CHANNELS],
	['manual', CHANNELS],
	['erased', CHANNELS],
	['store_unavailable', CHANNELS],
	['opt_out', ['sms']],
	['no_consent', []],
	['soft_bounce', []],
	['support_case', []],
	['dispute', []],
	['purchased', []],
	['frequency_cap', []],
	['cool_down', []],
	['quiet_hours', []],
]);

export function stops(code: string, { channel, purpose }: Pick<ContactQuestion, 'channel' | 'purpose'>): boolean {
	return purpose === 'marketing' || (STOPS_TRANSACTIONAL.get(code)?.includes(channel) ?? true);
}
