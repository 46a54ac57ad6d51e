import type { IdentityKind } from '../../lead/identity';
import type { Instant } from '../../lead/time';

/** The surviving lead's ID first, then those merged into it. Never empty. */
export type LeadGroup = readonly [string, ...string[]];

/** `key` is what is looked up and is unique; `value` is undefined where a hashing secret forbids keeping it in clear. */
export interface StoredIdentity {
	key: string;
	leadId: string;
	kind: IdentityKind;
	namespace: string;
	value?: string;
	/** The company an email belongs to, as the keyring keeps it. */
	account?: string;
	/** Where a hashing secret forbids keeping the address in clear: the keys of its other forms. */
	forms?: string[];
	/** The same of an email: the keys that patterns for it are listed under. */
	patterns?: string[];
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

export interface LeadReader {
	/** The surviving lead each key belongs to. */
	findLeads(keys: readonly string[]): Promise<(string | undefined)[]>;
	/** By any ID, surviving or merged away. */
	readLeads(ids: readonly string[]): Promise<(StoredLead | undefined)[]>;
	/** Leads in order of ID after `afterId`, at most `limit`. Survivors only. */
	listLeads(page: { afterId?: string; limit: number }): Promise<StoredLead[]>;
	/** The same with those merged into others, without what they are known by. */
	listEveryLead(page: { afterId?: string; limit: number }): Promise<{ id: string; createdAt: Instant }[]>;
}

export interface LeadWriter {
	/** False where the lead was there already. */
	createLeads(leads: readonly { id: string; createdAt: Instant }[]): Promise<boolean[]>;
	/** The first owner of a key keeps it: false where it had one. */
	addIdentities(identities: readonly StoredIdentity[]): Promise<boolean[]>;
}
