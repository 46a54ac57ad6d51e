import type { Channel, Purpose } from '../lead/channel';
import type { IdentityKind } from '../lead/identity';
import type { TraitValue } from '../lead/record';
import type { Instant } from '../lead/time';

/**
 * THE PORT. Arrays in, arrays out, in the same order, so that a batch of a thousand items is a handful of statements
 * in any engine. A duplicate is an answer (`false`), not an exception. What a write transaction has returned survives
 * a power cut. A store bound to one workspace can't see another. The exam in test/store/conformance says what each
 * call means; engines differ in nothing a caller can see. Calls that don't need each other's answers are made together
 * (`Promise.all`), in the order they are to happen: across a network they are one round trip. Text is kept as UTF-8 without NUL (storedText.ts).
 *
 * Leads are merged by pointer: rows stay with the lead they were written for, and a reader passes a *group*: the
 * surviving lead's id first, then the ids merged into it. So a merge never copies, never counts twice, can be undone.
 */
export interface LeadStore {
	/**
	 * Runs `work` alone and whole: everything it wrote is kept when it resolves, nothing when it rejects. The transaction
	 * ends with `work`; a `write` inside it would wait for itself. Where a connection is lost before the end, `work` may be
	 * run again from the beginning.
	 */
	write<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
	/** Runs `work` on one unchanging view of the store. */
	read<T>(work: (view: StoreView) => Promise<T>): Promise<T>;
	/** Opens nothing and writes nothing: says whether the store answers, and what it is. */
	describe(): Promise<StoreDescription>;
	close(): Promise<void>;
}

export interface StoreDescription {
	engine: 'memory' | 'sqlite' | 'postgres';
	workspace: string;
	schemaVersion: number;
	/** File or host, for people; never a password. */
	location: string;
}

/** The surviving lead's id first, then those merged into it. Never empty. */
export type LeadGroup = readonly [string, ...string[]];

export interface StoreView
	extends LeadReader, EventReader, AccountReader, OutcomeReader, ScoreReader, TierReader, SuppressionReader, ContactReader, TraitReader, ModelReader {}

export interface StoreTransaction
	extends StoreView, LeadWriter, EventWriter, OutcomeWriter, ScoreWriter, TierWriter, SuppressionWriter, ContactWriter, TraitWriter, ModelWriter, RetentionWriter {}

// ── Leads and identities ────────────────────────────────────────────────────────────────────────────────────────────

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

// ── Events and their daily rollups ──────────────────────────────────────────────────────────────────────────────────

export interface StoredEvent {
	id: string;
	leadId: string;
	name: string;
	source: string;
	occurredAt: Instant;
	receivedAt: Instant;
	amountMinor?: number;
	currency?: string;
	category?: string;
	machine?: boolean;
}

/** Its id, so that it isn't counted again. */
export type ExpiredEvent = Pick<StoredEvent, 'id' | 'leadId' | 'occurredAt'>;

/** One lead's events of one name, one UTC day and one currency, added up. Machine events are left out. */
export interface DayRollup {
	name: string;
	/** Whole days since the epoch. */
	day: number;
	/** '' where the events had no money. */
	currency: string;
	count: number;
	amountMinor: number;
	firstOccurredAt: Instant;
	lastOccurredAt: Instant;
}

export interface EventReader {
	/**
	 * The group's rollups of all events with occurredAt ≤ asOf, days ≥ `fromDay`, of members added up per
	 * (name, day, currency), ordered by name, day, currency. Answers from stored rollups where these hold nothing later than asOf and from
	 * the raw events of that day otherwise; the answer is the same. Only in the middle of a day whose raw events have
	 * expired can't it be told any more, and that day is left out.
	 */
	readHistory(groups: readonly LeadGroup[], asOf: Instant, fromDay: number): Promise<DayRollup[][]>;
	/** Raw events with occurredAt in (after, until] known by `receivedUntil`, oldest first (ties: by id). */
	readEvents(
		groups: readonly LeadGroup[],
		range: { after?: Instant; until: Instant; receivedUntil?: Instant },
	): Promise<StoredEvent[][]>;
	findEvents(ids: readonly string[]): Promise<(StoredEvent | undefined)[]>;
	/** What is left of events that have expired, oldest first (ties: by id). */
	readExpiredEvents(groups: readonly LeadGroup[]): Promise<ExpiredEvent[][]>;
}

export interface EventWriter {
	/**
	 * True where the event was new; a second one of the same id, or of one that has expired, changes nothing. Keeps the
	 * rollups in step.
	 */
	appendEvents(events: readonly StoredEvent[]): Promise<boolean[]>;
}

// ── Accounts: the people of one company ─────────────────────────────────────────────────────────────────────────────

export interface AccountQuestion {
	/** Of the events. */
	names: readonly string[];
	/** With occurredAt in (after, until]. */
	after: Instant;
	until: Instant;
	/** Addresses added and events received later are left out; absent: nothing is. */
	receivedUntil?: Instant;
	/**
	 * A whole UTC day. From it on raw events tell, before it rollups, which outlive them but don't know when an event arrived.
	 * Absent, or later than the day of `until`: that day.
	 */
	eventsFrom?: Instant;
	/** Of an account with more addresses than this, those added last (ties: the later key) are looked at. */
	addressLimit: number;
}

/** When one person last did something. */
export interface AccountSighting {
	leadId: string;
	name: string;
	lastOccurredAt: Instant;
}

export interface AccountReader {
	/**
	 * Who of each account did what of `names`, and when last: one answer per person, however many leads were merged into
	 * one, and name. By lead id, then name. Machine events are left out.
	 */
	readAccounts(accounts: readonly string[], question: AccountQuestion): Promise<AccountSighting[][]>;
}

// ── Outcomes ────────────────────────────────────────────────────────────────────────────────────────────────────────

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
	/** The id of the outcome taken back; it may arrive later than its reversal. */
	reverses?: string;
	/** What it is about where a lead may have several: one deal. */
	subject?: string;
	full?: boolean;
	/** Read off an event; a reported outcome of the same id confirms it. */
	inferred?: boolean;
}

export interface OutcomeReader {
	/** Oldest first (ties: by id). */
	readOutcomes(groups: readonly LeadGroup[]): Promise<StoredOutcome[][]>;
	findOutcomes(ids: readonly string[]): Promise<(StoredOutcome | undefined)[]>;
}

export interface OutcomeWriter {
	/** True where the outcome was new, or confirms one that was only inferred. */
	appendOutcomes(outcomes: readonly StoredOutcome[]): Promise<boolean[]>;
}

// ── Scores and tiers ────────────────────────────────────────────────────────────────────────────────────────────────

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
	/** Of one model, the newest by asOf (ties between members: the one written last). */
	readLatestScores(groups: readonly LeadGroup[], model: string): Promise<(StoredScore | undefined)[]>;
	/** Of every model, with asOf in [from, until), oldest first (ties: as they were written). */
	readScores(groups: readonly LeadGroup[], range: { from: Instant; until: Instant }): Promise<StoredScore[][]>;
	countScores(groups: readonly LeadGroup[], ranges: readonly { from: Instant; until: Instant }[]): Promise<number[]>;
}

export interface ScoreWriter {
	/** False where the lead has a score of that model as of that instant; the stored one stays. */
	appendScores(scores: readonly StoredScore[]): Promise<boolean[]>;
}

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
	countTierEntries(tierSet: string, names: readonly string[], range: { from: Instant; until: Instant }): Promise<number[]>;
}

export interface TierWriter {
	/** Appends to the changes, of which the newest `since` (ties: the one written last) is the state. */
	writeTiers(tiers: readonly StoredTier[]): Promise<void>;
}

// ── Suppression, contacts, traits ───────────────────────────────────────────────────────────────────────────────────

/**
 * An entry of the suppression log. It belongs to an address (`key`, as an identity key), not to a lead, so it outlives
 * merging and erasure. The newest entry by `at` of a (key, code, channel) rules; at the same instant suppress beats release.
 */
export interface StoredSuppression {
	id: string;
	key: string;
	code: string;
	action: 'suppress' | 'release';
	/** Absent: every channel. */
	channel?: Channel;
	at: Instant;
	receivedAt: Instant;
	until?: Instant;
	source: string;
	reason?: string;
	/** What it is about, where several of one code stand side by side: one support case, one mailing list. */
	subject?: string;
}

export interface SuppressionReader {
	/** Everything on record for each key, oldest first (by at, release before suppress, then id). */
	readSuppressions(keys: readonly string[]): Promise<StoredSuppression[][]>;
	listSuppressions(page: { afterId?: string; limit: number; code?: string }): Promise<StoredSuppression[]>;
}

export interface SuppressionWriter {
	appendSuppressions(entries: readonly StoredSuppression[]): Promise<boolean[]>;
	/** Removes every entry kept under these keys, for erasure: what has to stay is written under a hash first. Counts what went. */
	forgetSuppressions(keys: readonly string[]): Promise<number[]>;
}

/** A message that was sent, or whose sending was begun. Frequency caps count these. */
export interface StoredContact {
	id: string;
	leadId: string;
	channel: Channel;
	purpose: Purpose;
	at: Instant;
	source: string;
	/** Of a reservation: from then on it counts no more, unless it was confirmed before. */
	expiresAt?: Instant;
}

export interface ContactReader {
	/** With at in [from, until), oldest first. */
	readContacts(groups: readonly LeadGroup[], range: { from: Instant; until: Instant }): Promise<StoredContact[][]>;
}

export interface ContactWriter {
	/** False where a contact of that id is on record. */
	appendContacts(contacts: readonly StoredContact[]): Promise<boolean[]>;
	/** Takes reservations back, lapsed or not; false where there is none of that id. What is none stays. */
	releaseReservations(ids: readonly string[]): Promise<boolean[]>;
}

/** A trait's value from `occurredAt` on. Older values stay, so that the past can be read as it was. */
export interface StoredTrait {
	leadId: string;
	name: string;
	value: TraitValue;
	occurredAt: Instant;
	receivedAt: Instant;
}

export interface TraitReader {
	/** Per group and name the newest by occurredAt ≤ asOf and receivedAt ≤ asOf (ties: by receivedAt, then value text). Ordered by name. */
	readTraits(groups: readonly LeadGroup[], asOf: Instant): Promise<StoredTrait[][]>;
	/** Every value that is kept, by name, then occurredAt, receivedAt, value text and lead. */
	readTraitChanges(groups: readonly LeadGroup[]): Promise<StoredTrait[][]>;
}

export interface TraitWriter {
	/** Of a run of equal values the first and the last are kept: the last still stands when another arrives late for between. */
	appendTraits(traits: readonly StoredTrait[]): Promise<void>;
}

// ── Models: opaque JSON ─────────────────────────────────────────────────────────────────────────────────────────────

export interface StoredModel {
	name: string;
	version: number;
	createdAt: Instant;
	/** Opaque to the store. */
	body: string;
	note?: string;
}

export interface ModelReader {
	/** The version promoted last; undefined where none was. */
	readChampion(name: string): Promise<StoredModel | undefined>;
	readModel(name: string, version: number): Promise<StoredModel | undefined>;
	/** Newest first; at most one is the champion. */
	listModels(name: string): Promise<(StoredModel & { champion: boolean })[]>;
	/** Oldest first. */
	readPromotions(name: string): Promise<{ version: number; at: Instant; because: string }[]>;
}

export interface ModelWriter {
	/** The version given to it: one more than the highest of that name. */
	saveModel(model: Omit<StoredModel, 'version'>): Promise<number>;
	/** Every change of champion is kept. False where there is no such version. */
	promoteModel(name: string, version: number, at: Instant, because: string): Promise<boolean>;
}

// ── Retention ───────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * What grows with time. Of leads, outcomes, suppressions, merges and models nothing expires.
 * - `events`: raw events, one by one. Their rollups and ids stay: they count on, and a second delivery is still one.
 * - `history`: rollups and the ids of expired events. Not before the raw events themselves.
 * - `scores`, `tiers`: all but a lead's newest (of each model and each tier set), which is its state.
 * - `traits`: values that another had taken the place of by then. - `contacts`: all.
 */
export const EXPIRING_KINDS = ['events', 'history', 'scores', 'tiers', 'contacts', 'traits'] as const;
export type ExpiringKind = (typeof EXPIRING_KINDS)[number];

/** Each kind's records from before the instant have expired; a kind without one is kept. Whole UTC days. */
export type Horizons = Partial<Record<ExpiringKind, Instant>>;

export interface ExpiredPage {
	/** Where to go on; absent when all leads are done. */
	lastId?: string;
	removed: Record<ExpiringKind, number>;
}

export interface RetentionWriter {
	/**
	 * Removes what has expired of at most `limit` leads in order of id after `afterId`, so that no transaction is long.
	 * Events that an engine can drop a month at a stroke go with the first page.
	 */
	expireRecords(horizons: Horizons, page: { afterId?: string; limit: number }): Promise<ExpiredPage>;
}
