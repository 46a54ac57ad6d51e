import type { AccountReader } from './accounts';
import type { AdMemberReader, AdMemberWriter } from './adMembers';
import type { ConsentReader, ConsentWriter } from './consents';
import type { ConflictReader, ConflictWriter } from './conflicts';
import type { ContactReader, ContactWriter } from './contacts';
import type { LeadEraser } from './erasure';
import type { EventReader, EventWriter } from './events';
import type { ExposureReader, ExposureWriter } from './exposures';
import type { HealthReader } from './health';
import type { LeadReader, LeadWriter } from './leads';
import type { MergeReader, MergeWriter } from './merges';
import type { MomentReader, MomentWriter } from './moments';
import type { ModelReader, ModelWriter } from './models';
import type { OutcomeReader, OutcomeWriter } from './outcomes';
import type { PastReader, PastWriter } from './pasts';
import type { RetentionWriter } from './retention';
import type { ScoreReader, ScoreWriter } from './scores';
import type { SuppressionReader, SuppressionWriter } from './suppressions';
import type { TierReader, TierWriter } from './tiers';
import type { TraitReader, TraitWriter } from './traits';
import type { WorkspaceReader, WorkspaceWriter } from './workspace';

/**
 * THE PORT. Arrays in, arrays out, in the same order, so that a batch of a thousand items is a handful of statements
 * in any engine. A duplicate is an answer (`false`), not an exception. What a write transaction has returned survives
 * a power cut. A store bound to one workspace can't see another. The exam in test/store/conformance says what each
 * call means; engines differ in nothing a caller can see. Calls that don't need each other's answers are made together
 * (`Promise.all`), in the order they are to happen: across a network they are one round trip. Text is kept as UTF-8 without NUL (storedText.ts).
 *
 * Leads are merged by pointer: rows stay with the lead they were written for, and a reader passes a *group*: the
 * surviving lead's ID first, then the IDs merged into it. So a merge never copies, never counts twice, can be undone.
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
	/** This opening found nothing and made an empty store; said by engines that can tell. */
	isNew?: boolean;
}

export interface StoreView
	extends WorkspaceReader,
		LeadReader,
		MergeReader,
		ConflictReader,
		EventReader,
		PastReader,
		AccountReader,
		OutcomeReader,
		ScoreReader,
		TierReader,
		SuppressionReader,
		ConsentReader,
		ContactReader,
		MomentReader,
		AdMemberReader,
		ExposureReader,
		TraitReader,
		ModelReader,
		HealthReader {}

export interface StoreTransaction
	extends StoreView,
		WorkspaceWriter,
		LeadWriter,
		MergeWriter,
		ConflictWriter,
		EventWriter,
		PastWriter,
		OutcomeWriter,
		ScoreWriter,
		TierWriter,
		SuppressionWriter,
		ConsentWriter,
		ContactWriter,
		MomentWriter,
		AdMemberWriter,
		ExposureWriter,
		TraitWriter,
		ModelWriter,
		LeadEraser,
		RetentionWriter {}
