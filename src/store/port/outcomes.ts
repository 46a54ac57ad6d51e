import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

export interface StoredOutcome {
	id: string;
	leadId: string;
	name: string;
	source: string;
	occurredAt: Instant;
	receivedAt: Instant;
	amountMinor?: number;
	currency?: string;
	category?: string;
	/** The ID of the outcome taken back; it may arrive later than its reversal. */
	reverses?: string;
	/** What it is about where a lead may have several: one deal. */
	subject?: string;
	full?: boolean;
	/** Read off an event; a reported outcome of the same ID confirms it. */
	inferred?: boolean;
}

export interface OutcomeReader {
	/** Oldest first (ties: by ID). */
	readOutcomes(groups: readonly LeadGroup[]): Promise<StoredOutcome[][]>;
	/** The newest with an amount and occurredAt ≤ `until`, of all leads, newest first (ties: by ID, the last one first). */
	listNewestAmounts(until: Instant, limit: number): Promise<StoredOutcome[]>;
	/** The names there are, in order. */
	listOutcomeNames(limit: number): Promise<string[]>;
	findOutcomes(ids: readonly string[]): Promise<(StoredOutcome | undefined)[]>;
}

export interface OutcomeWriter {
	/** True where the outcome was new, or confirms one that was only inferred. */
	appendOutcomes(outcomes: readonly StoredOutcome[]): Promise<boolean[]>;
}
