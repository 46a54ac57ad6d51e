import type { LeadGroup } from './leads';

export interface LeadEraser {
	/**
	 * Removes the leads of the groups with everything written for them, down to the bytes on disk. What is kept by address
	 * (suppressions, consents) stays. Counts the records that went: leads, identities, merges, events … (what is derived
	 * from other records doesn't count). What pointed to one of the leads stands alone again.
	 */
	forgetLeads(groups: readonly LeadGroup[]): Promise<number[]>;
}
