import type { Instant } from '../../lead/time';

export type ConflictDecision = 'merge' | 'keepApart';

/** Two known people claim one identity: recorded, never merged silently. */
export interface IdentityConflict {
	id: string;
	leadId: string;
	otherLeadId: string;
	key: string;
	at: Instant;
	resolvedAt?: Instant;
	/** A person's; leads kept apart are not merged again. */
	decision?: ConflictDecision;
}

export interface ConflictReader {
	/** In order of id. */
	listConflicts(page: { afterId?: string; limit: number }): Promise<IdentityConflict[]>;
	findConflicts(ids: readonly string[]): Promise<(IdentityConflict | undefined)[]>;
	/** The leads each is kept apart from, whichever of the two its conflict names first, in order of id. */
	readKeptApart(leadIds: readonly string[]): Promise<string[][]>;
	/**
	 * The leads of each key's first conflicts (by at, then id), at most `limit` conflicts, whatever was decided; in order
	 * of id. A key's owner may change, and what the others did under it stays theirs.
	 */
	readClaimants(keys: readonly string[], limit: number): Promise<string[][]>;
	/** The first leads (by id), at most `limit`, that claim a customer ID together with each and aren't kept apart from it. */
	readRivals(leadIds: readonly string[], limit: number): Promise<string[][]>;
}

export interface ConflictWriter {
	/** False where the same conflict (by id) is on record. */
	recordConflicts(conflicts: readonly IdentityConflict[]): Promise<boolean[]>;
	/** False where there is no such open conflict. */
	resolveConflicts(ids: readonly string[], at: Instant, decision?: ConflictDecision): Promise<boolean[]>;
}
