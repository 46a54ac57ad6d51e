import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

/** A lead has one score of a model at an instant. */
export interface StoredScore {
	leadId: string;
	asOf: Instant;
	audience: string;
	model: string;
	modelVersion: number;
	stage: string;
	/** Before clamping to 0–100; the reasons add up to it. */
	unclamped: number;
	probability: number;
	grade: string;
	/** The event that asked for the score. */
	eventId?: string;
	/** Feature values by code as they were known at asOf, opaque to the store: training reads them back. */
	features: string;
}

export interface ScoreReader {
	/** Of one model, the newest by asOf (ties between members: the one written last); `until` and earlier, where that is given. */
	readLatestScores(groups: readonly LeadGroup[], model: string, until?: Instant): Promise<(StoredScore | undefined)[]>;
	/** Of every model, with asOf in [from, until), oldest first (ties: as they were written). */
	readScores(groups: readonly LeadGroup[], range: { from: Instant; until: Instant }): Promise<StoredScore[][]>;
	countScores(groups: readonly LeadGroup[], ranges: readonly { from: Instant; until: Instant }[]): Promise<number[]>;
}

export interface ScoreWriter {
	/** False where the lead has a score of that model as of that instant; the stored one stays. */
	appendScores(scores: readonly StoredScore[]): Promise<boolean[]>;
}
