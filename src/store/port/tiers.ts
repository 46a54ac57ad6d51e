import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

export interface StoredTier {
	leadId: string;
	/** Several Assign Tier nodes may keep tiers of their own apart. */
	tierSet: string;
	name: string;
	previous?: string;
	since: Instant;
	score: number;
	/** Whose thresholds were looked at. */
	segment?: string;
	/** Of the lead when it entered the tier. */
	audience?: string;
	/** Absent: an item was given to Assign Tier. */
	cause?: TierCause;
	/** What its items said in the fields that the rules look at, by path. */
	fields?: Readonly<Record<string, string | number | boolean>>;
	/** The last step of the lead's cart that has counted for its tier. Absent: none was looked at. */
	cartAt?: Instant;
	/** The better tier that the lead would be in, had that not been full. */
	waitsFor?: string;
}

/**
 * Without an item: the score has changed by the passing of time, the rules of the set have, or the model has a new version.
 * With one: `cart`, the lead has stayed and come with a cart that makes it come into the tier anew.
 */
export type TierCause = 'time' | 'rules' | 'model' | 'cart';

/** The rules of a tier set for one audience. */
export interface StoredTierSet {
	tierSet: string;
	/** Empty where the items said none. */
	audience: string;
	/** As tiers/settings.ts reads them; absent where tiers are given by a value that only items have. */
	rules?: unknown;
	/** Whose scores the items had; absent: the default. */
	model?: string;
	changedAt: Instant;
}

/** Who entered a tier when. */
export interface TierEntry {
	/** The lead's own. */
	id: string;
	leadId: string;
	occurredAt: Instant;
}

/** Who waits for a place in a better tier, with the score of the change that says so. */
export type WaitingLead = Pick<StoredTier, 'leadId' | 'score'>;

export interface TierReader {
	/** The state of each group in one tier set: the newest `since` among its members (ties: the one written last). */
	readTiers(groups: readonly LeadGroup[], tierSet: string): Promise<(StoredTier | undefined)[]>;
	/** Every change of one set, or of all, oldest first. */
	readTierChanges(groups: readonly LeadGroup[], tierSet?: string): Promise<StoredTier[][]>;
	/**
	 * Everybody's changes of one set with since from `from` until, but not at, `until`, oldest first (ties: by lead ID),
	 * after the one given. Of several by one lead at one instant one is answered.
	 */
	listTierEntries(
		tierSet: string,
		page: { from: Instant; until: Instant; after?: Pick<TierEntry, 'occurredAt' | 'id'>; limit: number },
	): Promise<TierEntry[]>;
	/** Leads of a set whose own newest change waits for a place: the highest score first (ties: by lead ID), after the one given. */
	listWaiting(tierSet: string, page: { after?: WaitingLead; limit: number }): Promise<WaitingLead[]>;
	/** Of all audiences, by audience. */
	readTierSets(tierSets: readonly string[]): Promise<StoredTierSet[][]>;
	/** Names of sets that a tier was ever kept under or that have rules, in the order of their letters. */
	listTierSets(): Promise<string[]>;
	/** How many changes of the set led into each of the tiers from another, with since in [from, until). */
	countTierEntries(
		tierSet: string,
		names: readonly string[],
		range: { from: Instant; until: Instant },
	): Promise<number[]>;
}

export interface TierWriter {
	/** Appends to the changes, of which the newest `since` (ties: the one written last) is the state. */
	writeTiers(tiers: readonly StoredTier[]): Promise<void>;
	/** In the place of the rules of that set and audience. */
	writeTierSets(sets: readonly StoredTierSet[]): Promise<void>;
}
