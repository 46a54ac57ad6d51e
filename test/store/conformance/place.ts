import type { LeadStore } from '../../../src/store/port/leadStore';

/** Where an engine keeps stores for one test. Opening a workspace again finds what was written there. */
export interface Place {
	open(workspace: string): Promise<LeadStore>;
	/** Closes what was opened and leaves nothing behind. */
	clear(): Promise<void>;
}

export type OpenPlace = () => Promise<Place>;
