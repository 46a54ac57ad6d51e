import type { Instant } from '../lead/time';
import type { ArmResult, Lift } from './holdoutResults';

/** A group against another. `unknown` is not "no difference". */
export interface Comparison {
	verdict: 'better' | 'worse' | 'unknown';
	/** The day on which the verdict was first known. */
	since?: Instant;
	purchases?: Lift;
	/** A second look at the same people: no verdict is drawn from it. */
	value?: Lift;
}

export interface VariantResult extends ArmResult {
	name: string;
	share: number;
	/** Absent for the first, which the others are compared with. */
	againstFirst?: Comparison;
	/** Absent where no holdout was running at the start. */
	againstHoldout?: Comparison;
}

export interface VariantResults {
	/** First of all a sentence. */
	summary: string;
	/** When to stop, in a sentence. */
	stopRule: string;
	/** The groups are not as large as planned, so that nothing is compared. */
	isSplitOff: boolean;
	variants: VariantResult[];
	heldOut?: ArmResult;
	currency?: string;
	/** People of all variants together that a lift of the planned size still needs, at the rate seen. */
	peopleNeeded?: number;
	crossedShare: number;
	notes: string[];
}
