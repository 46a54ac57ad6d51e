import type { IdentityKind } from '../../lead/identity';
import type { Instant } from '../../lead/time';

/** The surviving lead's id first, then those merged into it. Never empty. */
export type LeadGroup = readonly [string, ...string[]];

/** `key` is what is looked up and is unique; `value` is undefined where a hashing secret forbids keeping it in clear. */
export interface StoredIdentity {
	key: string;
	leadId: string;
	kind: IdentityKind;
	namespace: string;
	value?: string;
	/** The company an e-mail belongs to, as the keyring keeps it. */
	account?: string;
	addedAt: Instant;
}

export interface StoredLead {
	/** The surviving lead. */
	id: string;
	group: LeadGroup;
	createdAt: Instant;
	/** Of the whole group. */
	identities: StoredIdentity[];
}

/** Two known people claim one identity: recorded, never merged silently. */
export interface IdentityConflict {
	id: string;
	leadId: string;
	otherLeadId: string;
	key: string;
	at: Instant;
	resolvedAt?: Instant;
}

export interface LeadMerge {
	fromLeadId: string;
	intoLeadId: string;
	at: Instant;
	because: string;
}

export interface LeadReader {
	/** The surviving lead each key belongs to. */
	findLeads(keys: readonly string[]): Promise<(string | undefined)[]>;
	/** By any id, surviving or merged away. */
	readLeads(ids: readonly string[]): Promise<(StoredLead | undefined)[]>;
	/** Leads in order of id after `afterId`, at most `limit`. Survivors only. */
	listLeads(page: { afterId?: string; limit: number }): Promise<StoredLead[]>;
	listConflicts(page: { afterId?: string; limit: number }): Promise<IdentityConflict[]>;
	/** The standing merge of each lead: where it points to, and since when. */
	readMerges(fromLeadIds: readonly string[]): Promise<(LeadMerge | undefined)[]>;
	/** All standing merges, newest first (ties: by fromLeadId). */
	listMerges(page: { limit: number }): Promise<LeadMerge[]>;
}

export interface LeadWriter {
	/** False where the lead was there already. */
	createLeads(leads: readonly { id: string; createdAt: Instant }[]): Promise<boolean[]>;
	/** The surviving lead that owns the key afterwards: its former owner where it had one. */
	addIdentities(identities: readonly StoredIdentity[]): Promise<string[]>;
	/**
	 * `from` (and all that was merged into it) points to `into` from now on, instead of wherever it pointed before.
	 * False where exactly this merge (from, into, at) stands already. A circle is refused with EngineError `internal`.
	 */
	mergeLeads(merges: readonly LeadMerge[]): Promise<boolean[]>;
	/** Undoes the merge of `fromLeadId`: it and what came with it stand alone again. False where it was not merged. */
	undoMerges(fromLeadIds: readonly string[]): Promise<boolean[]>;
	/** False where the same conflict (by id) is on record. */
	recordConflicts(conflicts: readonly IdentityConflict[]): Promise<boolean[]>;
	/** False where there is no such open conflict. */
	resolveConflicts(ids: readonly string[], at: Instant): Promise<boolean[]>;
	/**
	 * Removes the leads of the groups with everything written for them, except suppression entries, down to the bytes
	 * on disk. Counts the records that went: leads, identities, merges, events … (rollups are derived and don't count).
	 * What pointed to one of them stands alone again.
	 */
	forgetLeads(groups: readonly LeadGroup[]): Promise<number[]>;
}
