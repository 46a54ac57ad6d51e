import type { Instant } from '../../lead/time';

export interface StoredModel {
	name: string;
	version: number;
	createdAt: Instant;
	/** Opaque to the store. */
	body: string;
	/** Of the part of the body that scores leads: versions with equal ones score alike. */
	tablesHash?: string;
	/** Of the whole body: versions with equal ones are the same model. */
	bodyHash?: string;
	note?: string;
}

/** A change of champion. */
export interface StoredPromotion {
	name: string;
	version: number;
	at: Instant;
	because: string;
	/** The version that a person took out of use by it. */
	rolledBackFrom?: number;
}

export interface ModelReader {
	/** The version promoted last; undefined where none was. */
	readChampion(name: string): Promise<StoredModel | undefined>;
	readModel(name: string, version: number): Promise<StoredModel | undefined>;
	/** Newest first; at most one is the champion. */
	listModels(name: string): Promise<(StoredModel & { champion: boolean })[]>;
	/** Names that have a version, in the order of their letters. */
	listModelNames(): Promise<string[]>;
	/** Oldest first. */
	readPromotions(name: string): Promise<Omit<StoredPromotion, 'name'>[]>;
}

export interface ModelWriter {
	/** The version given to it: one more than the highest of that name. */
	saveModel(model: Omit<StoredModel, 'version'>): Promise<number>;
	/** Every change of champion is kept. False where there is no such version. */
	promoteModel(promotion: StoredPromotion): Promise<boolean>;
}
