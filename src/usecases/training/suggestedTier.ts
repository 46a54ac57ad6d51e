import type { CountedGroup } from '../../learning/judge/countGroups';
import type { CutoffBasis } from '../../learning/judge/suggestCutoffs';

/** A tier as it would have been, and what it would have brought. */
export interface SuggestedTier extends CountedGroup {
	tier: string;
	minScore: number;
	/** Absent for the last tier. */
	basis?: CutoffBasis;
	/** Leads that would have reached it in a day; absent where nobody was scored yet. */
	leadsPerDay?: number;
	/** Share of all that reached the target. */
	caught?: number;
}
