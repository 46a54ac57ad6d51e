import type { Arm } from '../lead/holdout';
import type { Instant } from '../lead/time';
import type { ShareAnswer } from '../stats/shareInterval';

/** `unknown` is not "no difference": all between the ends of the interval is still possible. */
export type HoldoutVerdict = 'better' | 'worse' | 'unknown' | 'split_off';

export interface ArmResult {
	/** Who came to the point at which the groups part. */
	exposed: number;
	/** Of these, those whose window is over: all that follows is about them. */
	leads: number;
	buyers: number;
	rate?: number;
	/** In minor units. */
	valuePerLead?: number;
}

export type Lift = Pick<ShareAnswer, 'lift' | 'low' | 'high' | 'cautious' | 'differenceLow' | 'differenceHigh'>;

export interface HoldoutResults {
	/** First of all a sentence. */
	summary: string;
	verdict: HoldoutVerdict;
	/** The day on which the verdict was first known. It stays, though a later interval may hold 0 again. */
	since?: Instant;
	/** Who was contacted against who was not. */
	purchases?: Lift;
	/** A second look at the same people: no verdict is drawn from it. */
	value?: Lift;
	currency?: string;
	arms: Record<Arm, ArmResult>;
	/** People of both groups together that a lift of the planned size still needs, at the rate seen. */
	leadsNeeded?: number;
	crossedShare: number;
	notes: string[];
}
