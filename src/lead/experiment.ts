import type { Instant } from './time';

/** A way of treating those in a tier, and the share of them that gets it. */
export interface Variant {
	readonly name: string;
	/** All shares of an experiment add up to 1. */
	readonly share: number;
	/** How long to wait before it is sent. */
	readonly delayMs: number;
}

/**
 * Which variant of a tier brings more. What is settled at its start stays: with other variants, shares or days another
 * experiment begins, which draws anew.
 */
export interface Experiment {
	/** Its own ID, from which each lead's variant is drawn. */
	readonly salt: string;
	readonly tierSet: string;
	readonly tier: string;
	/** The first is what the others are compared with. */
	readonly variants: readonly Variant[];
	readonly windowDays: number;
	/** The smallest effect that is worth finding: 0.3 is 30 % more. */
	readonly smallestLift: number;
	readonly startedAt: Instant;
	/** From then on another experiment holds for the tier. */
	readonly endedAt?: Instant;
	readonly valueCap?: { readonly amountMinor: number; readonly currency: string };
	/** The holdout that was running at the start: who belongs to it is counted as a group of its own. */
	readonly holdout?: { readonly salt: string; readonly share: number };
}

/** The group of those who belong to the holdout; no variant is called so. */
export const HELD_OUT = 'holdout';
