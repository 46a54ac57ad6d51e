import type { Channel } from '../../lead/channel';
import type { Instant } from '../../lead/time';

/**
 * An entry of the suppression log. It belongs to an address (`key`, as an identity key), not to a lead, so it outlives
 * merging and erasure. The newest entry by `at` of a (key, code, channel) rules; at the same instant suppress beats release.
 */
export interface StoredSuppression {
	id: string;
	key: string;
	code: string;
	action: 'suppress' | 'release';
	/** Absent: every channel. */
	channel?: Channel;
	at: Instant;
	receivedAt: Instant;
	until?: Instant;
	source: string;
	reason?: string;
	/** What it is about, where several of one code stand side by side: one support case, one mailing list. */
	subject?: string;
}

export interface SuppressionReader {
	/** Everything on record for each key, oldest first (by at, release before suppress, then ID). */
	readSuppressions(keys: readonly string[]): Promise<StoredSuppression[][]>;
	listSuppressions(page: { afterId?: string; limit: number; code?: string }): Promise<StoredSuppression[]>;
}

export interface SuppressionWriter {
	appendSuppressions(entries: readonly StoredSuppression[]): Promise<boolean[]>;
	/** Removes every entry kept under these keys, for erasure: what has to stay is written under a hash first. Counts what went. */
	forgetSuppressions(keys: readonly string[]): Promise<number[]>;
}
