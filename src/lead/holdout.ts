import type { Instant } from './time';

/**
 * The people a workspace doesn't contact, in any flow, so that contacting can be measured. What is settled at its start
 * stays: a share or a window that changes on the way makes a difference of its own (from 10 to 50 % on day 28 while the
 * rate fell: −31 % without any effect).
 */
export interface Holdout {
	/** The experiment's own ID, from which each lead's group is drawn: a new experiment draws again. */
	readonly salt: string;
	/** Of all leads, between 0 and 1. */
	readonly share: number;
	/** What a lead does within this time after its exposure counts. */
	readonly windowDays: number;
	/** The smallest effect that is worth finding: 0.3 is 30 % more. */
	readonly smallestLift: number;
	readonly startedAt: Instant;
	/** From then on everybody is contacted again. */
	readonly endedAt?: Instant;
	/** What counts of one lead's revenue at most, so that one large order doesn't decide. */
	readonly valueCap?: { readonly amountMinor: number; readonly currency: string };
	/** Those before it, the latest last: what was measured until the end of one is judged after it. */
	readonly former?: readonly Holdout[];
}

/** The group a lead belongs to. */
export type Arm = 'holdout' | 'contacted';

/** The one that is running or ended last, and those before it. */
export function listHoldouts(holdout: Holdout | undefined): Holdout[] {
	return holdout === undefined ? [] : [holdout, ...(holdout.former ?? [])];
}

export function isRunning(holdout: Holdout | undefined): holdout is Holdout {
	return holdout !== undefined && holdout.endedAt === undefined;
}
