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
}

export interface TierReader {
	/** The state of each group in one tier set: the newest `since` among its members (ties: the one written last). */
	readTiers(groups: readonly LeadGroup[], tierSet: string): Promise<(StoredTier | undefined)[]>;
	/** Every change of one set, or of all, oldest first. */
	readTierChanges(groups: readonly LeadGroup[], tierSet?: string): Promise<StoredTier[][]>;
	/** How many changes of the set led into each of the tiers, with since in [from, until). */
	countTierEntries(
		tierSet: string,
		names: readonly string[],
		range: { from: Instant; until: Instant },
	): Promise<number[]>;
}

export interface TierWriter {
	/** Appends to the changes, of which the newest `since` (ties: the one written last) is the state. */
	writeTiers(tiers: readonly StoredTier[]): Promise<void>;
}
