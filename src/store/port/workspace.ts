import type { FacetKey, FacetsByName } from '../../lead/facets';
import type { Companies } from '../../lead/companies';
import type { Experiment } from '../../lead/experiment';
import type { Holdout } from '../../lead/holdout';
import type { Instant } from '../../lead/time';

/** From when on history keeps each apart; 0 is ever. */
export interface TrackedSince {
	readonly keys: Readonly<Partial<Record<FacetKey, Instant>>>;
	/** By the amount, in major units. */
	readonly amounts: Readonly<Record<string, Instant>>;
}

/** What history keeps apart of events. It only grows. */
export interface FacetTracking {
	/** By event name; `*` is every event. */
	readonly names: Readonly<Record<string, TrackedSince>>;
	/** History is being added up again for what was added. */
	readonly pending?: {
		readonly added: FacetsByName;
		/** The leads up to this one are done. */
		readonly afterId?: string;
		/** Of those, the first day from which on all raw events were there; null where that is all there ever were. */
		readonly wholeFromDay: number | null;
	};
}

/** What is known of the workspace itself. */
export interface StoredWorkspace {
	/** Of the hashing secret that its keys are made with; absent until an engine has claimed it. */
	secretFingerprint?: string;
	/** Absent: categories alone, ever (facetTracking.ts). */
	trackedFacets?: FacetTracking;
	/** What people have said of companies by hand. */
	companies?: Companies;
	/** The one experiment across all flows, running or ended last. */
	holdout?: Holdout;
	/** Of variants of tiers, running or ended, the newest last. */
	experiments?: readonly Experiment[];
	/** Where it is kept now, for people; absent: here. */
	movedTo?: string;
}

export interface WorkspaceReader {
	readWorkspace(): Promise<StoredWorkspace>;
}

export interface WorkspaceWriter {
	/** Keeps the fingerprint where there is none yet. Answers the one that stands: the first writer's. */
	claimSecretFingerprint(fingerprint: string): Promise<string>;
	/** In the place of what was tracked. What is recorded from then on, in this transaction too, goes by it. */
	writeTrackedFacets(tracking: FacetTracking): Promise<void>;
	/** In the place of what was said of companies. */
	writeCompanies(companies: Companies): Promise<void>;
	/** In the place of the holdout there was. */
	writeHoldout(holdout: Holdout): Promise<void>;
	/** In the place of the experiments there were. */
	writeExperiments(experiments: readonly Experiment[]): Promise<void>;
	/** From the end of this transaction on the workspace is closed to whoever asks for it here; undefined opens it again. */
	writeMovedTo(place: string | undefined): Promise<void>;
}
