import type { Instant } from '../../lead/time';
import type { LeadGroup } from './leads';

/** One Lead Scoring Trigger of one workflow, waiting for one kind of moment: where it began, and how far it has looked. */
export interface StoredWatch {
	id: string;
	startedAt: Instant;
	/** Everything that was due by then has been claimed. */
	lookedAt: Instant;
	/** Where the look through all leads goes on; absent: at the beginning. */
	afterLead?: string;
}

/** A moment that a watch has claimed. It is never claimed again; until it is settled it is still to be handed on. */
export interface StoredMoment {
	/** The deduplication key. */
	id: string;
	/** Whom it is about; absent: about nobody on record. */
	leadId?: string;
	/** What it is about instead of a lead: a model, an experiment, the hash of an address. */
	subject?: string;
	watch: string;
	/** When it fell due. */
	at: Instant;
	/** What it is about: when the last step of the cart was taken. */
	about: Instant;
	/** When a process last took it to hand it on. */
	takenAt: Instant;
	/** When it was handed on, or given up because it is no longer true. */
	settledAt?: Instant;
}

/** A cart step of anybody's. */
export interface CartStep {
	id: string;
	leadId: string;
	occurredAt: Instant;
}

/** That something changed of who may be contacted: an entry of the log or a consent came in, or an entry ended by its date. */
export interface AddressChange {
	id: string;
	/** The address, as an identity key. */
	key: string;
	occurredAt: Instant;
}

/**
 * What was found out about a whole workspace by a long look, such as drift: made at most once in a while, whoever asks.
 */
export interface StoredFinding {
	/** What was looked into. */
	id: string;
	/** When a process last began to look: another leaves it alone for a while. */
	begunAt: Instant;
	/** When a look last came to its end. */
	checkedAt?: Instant;
	/** When what there is to tell was found; absent: nothing is. */
	since?: Instant;
	/** Opaque to the store. */
	body?: unknown;
}

export interface MomentReader {
	readWatches(ids: readonly string[]): Promise<(StoredWatch | undefined)[]>;
	/** Of one watch, or of all, oldest first (by at, then id). */
	readMoments(groups: readonly LeadGroup[], watch?: string): Promise<StoredMoment[][]>;
	readMomentsById(ids: readonly string[]): Promise<(StoredMoment | undefined)[]>;
	/** Claimed and not settled, taken by then at the latest; in order of id. */
	listUnsettledMoments(watch: string, question: { takenUntil: Instant; limit: number }): Promise<StoredMoment[]>;
	/**
	 * Everybody's raw cart steps (lead/cart.ts) from `from` until, but not at, `until`, oldest first (ties: by id), after
	 * the one given. Machine events are left out.
	 */
	listCartSteps(page: {
		from: Instant;
		until: Instant;
		after?: Pick<CartStep, 'occurredAt' | 'id'>;
		limit: number;
	}): Promise<CartStep[]>;
	/** What changed from `from` until, but not at, `until`, by when it came in or ended; oldest first (ties: by id), after the one given. */
	listAddressChanges(page: {
		from: Instant;
		until: Instant;
		after?: Pick<AddressChange, 'occurredAt' | 'id'>;
		limit: number;
	}): Promise<AddressChange[]>;
	readFindings(ids: readonly string[]): Promise<(StoredFinding | undefined)[]>;
}

export interface MomentWriter {
	/** In the place of the finding of that id. */
	writeFindings(findings: readonly StoredFinding[]): Promise<void>;
	/** In the place of the watch of that id. */
	writeWatches(watches: readonly StoredWatch[]): Promise<void>;
	/** False where a moment of that id is claimed already; the stored one stays. */
	claimMoments(moments: readonly StoredMoment[]): Promise<boolean[]>;
	/** Takes them once more; false where there is none of that id, it is settled, or it was taken later than `takenUntil`. */
	takeMoments(ids: readonly string[], times: { takenUntil: Instant; at: Instant }): Promise<boolean[]>;
	/** False where there is none of that id, or it is settled. */
	settleMoments(ids: readonly string[], at: Instant): Promise<boolean[]>;
}
