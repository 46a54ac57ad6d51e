import type { Channel } from '../../lead/channel';
import type { Instant } from '../../lead/time';

/** `pending` waits for a confirmation (double opt-in) and permits nothing yet. */
export type ConsentState = 'granted' | 'pending' | 'denied' | 'withdrawn';

/** What somebody said about being contacted. It belongs to an address (`key`, as an identity key), as suppressions do. */
export interface StoredConsent {
	id: string;
	key: string;
	channel: Channel;
	state: ConsentState;
	at: Instant;
	receivedAt: Instant;
	source: string;
	/** Where it was given: the form or page. */
	form?: string;
	/** What the person agreed to, as it was shown. */
	wording?: string;
	/** From then on a grant counts no more. */
	expiresAt?: Instant;
	reason?: string;
	/** A grant whose sender nobody checked: it counts for whoever never refused. */
	unverified?: boolean;
}

export interface ConsentReader {
	/**
	 * Everything on record for each key, oldest first. At one instant a grant comes before what is pending, and both
	 * before a refusal, so that the last one decides; then by id.
	 */
	readConsents(keys: readonly string[]): Promise<StoredConsent[][]>;
	/** In order of id. */
	listConsents(page: { afterId?: string; limit: number }): Promise<StoredConsent[]>;
}

export interface ConsentWriter {
	/** False where a consent of that id is on record; the stored one stays. */
	appendConsents(consents: readonly StoredConsent[]): Promise<boolean[]>;
	/** Removes every consent kept under these keys, for erasure. Counts what went. */
	forgetConsents(keys: readonly string[]): Promise<number[]>;
}
