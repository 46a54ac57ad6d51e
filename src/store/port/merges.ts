import type { Instant } from '../../lead/time';

export interface LeadMerge {
	fromLeadId: string;
	intoLeadId: string;
	at: Instant;
	because: string;
	/** One person by the sender's own word: later claims of the lead's identity don't re-point it. */
	alias?: boolean;
}

export interface MergeReader {
	/** The standing merge of each lead: where it points to, and since when. */
	readMerges(fromLeadIds: readonly string[]): Promise<(LeadMerge | undefined)[]>;
	/** All standing merges, newest first (ties: by fromLeadId). */
	listMerges(page: { limit: number }): Promise<LeadMerge[]>;
}

export interface MergeWriter {
	/**
	 * `from` (and all that was merged into it) points to `into` from now on, instead of wherever it pointed before.
	 * False where exactly this merge (from, into, at, alias) stands already. A circle is refused with EngineError `internal`.
	 */
	mergeLeads(merges: readonly LeadMerge[]): Promise<boolean[]>;
	/** Undoes the merge of `fromLeadId`: it and what came with it stand alone again. False where it was not merged. */
	undoMerges(fromLeadIds: readonly string[]): Promise<boolean[]>;
}
