import type { AddressKind, AdMemberState } from '../../lead/adMember';
import type { Instant } from '../../lead/time';

/**
 * One hashed address in an ad audience. Kept by its hash and not by its lead: who is erased here still has to be
 * removed there.
 */
export interface StoredAdMember {
	/** One for each audience and hash. */
	id: string;
	/** The platform and the name. */
	audience: string;
	kind: AddressKind;
	/** As the platform wants it. */
	hash: string;
	/** Whose address it was when it was last looked at; that lead may be gone. */
	leadId: string;
	state: AdMemberState;
	/** The hand-out it was last part of; absent: of none since its state changed. */
	batch?: string;
	/** When it was last handed out to be added: that request may arrive late. */
	addedAt?: Instant;
	/** Whether a consent to ads was on record. */
	agreed: boolean;
	/** Since when it has its state. */
	since: Instant;
}

export interface AdMemberReader {
	findAdMembers(ids: readonly string[]): Promise<(StoredAdMember | undefined)[]>;
	/** Of one audience, those of one state, or all, in order of ID. */
	listAdMembers(
		audience: string,
		page: { state?: AdMemberState; afterId?: string; limit: number },
	): Promise<StoredAdMember[]>;
	/** The audiences that have somebody, by their names. */
	listAdAudiences(limit: number): Promise<string[]>;
	/** Those of one hand-out, in order of ID. */
	readAdBatch(batch: string, limit: number): Promise<StoredAdMember[]>;
	/** How many the audience has of each state; 0 is left out. */
	countAdMembers(audience: string): Promise<Partial<Record<AdMemberState, number>>>;
}

export interface AdMemberWriter {
	/** In the place of what has their IDs. */
	writeAdMembers(members: readonly StoredAdMember[]): Promise<void>;
	removeAdMembers(ids: readonly string[]): Promise<void>;
}
