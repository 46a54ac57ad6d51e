import type { Instant } from '../../lead/time';

/**
 * What grows with time. Of leads, outcomes, suppressions, merges and models nothing expires.
 * - `events`: raw events, one by one. Their rollups and IDs stay: they count on, and a second delivery is still one.
 * - `history`: rollups and the IDs of expired events. Not before the raw events themselves.
 * - `scores`, `tiers`: all but a lead's newest (of each model and each tier set), which is its state.
 * - `traits`: values that another had taken the place of by then. - `contacts`, `moments`: all.
 */
export const EXPIRING_KINDS = ['events', 'history', 'scores', 'tiers', 'contacts', 'moments', 'traits'] as const;
export type ExpiringKind = (typeof EXPIRING_KINDS)[number];

/** Each kind's records from before the instant have expired; a kind without one is kept. Whole UTC days. */
export type Horizons = Partial<Record<ExpiringKind, Instant>>;

export interface ExpiredPage {
	/** Where to go on; absent when all leads are done. */
	lastId?: string;
	removed: Record<ExpiringKind, number>;
}

export interface RetentionWriter {
	/**
	 * Removes what has expired of at most `limit` leads in order of ID after `afterId`, so that no transaction is long.
	 * Events that an engine can drop a month at a stroke go with the first page, and so do moments of no lead.
	 */
	expireRecords(horizons: Horizons, page: { afterId?: string; limit: number }): Promise<ExpiredPage>;
}
