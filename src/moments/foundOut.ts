import type { Instant } from '../lead/time';

/** What needs attention, as it was found. */
export interface DriftFound {
	model: string;
	version: number;
	/** One sentence each. */
	because: string[];
	/** Events and outcomes that came regularly and no longer do. */
	silences: { event: string; label: string; since: string; silentDays: number }[];
}

export const EXPERIMENT_OF_HOLDOUT = 'Holdout';

/** What the experiment with a tier's variants is called. */
export function nameExperiment(tier: string): string {
	return `Tier ${tier}`;
}

/** That contacting was worth something, or one variant more than another; or the contrary. */
export interface ExperimentDecided {
	/** "Holdout", or the tier whose variants are compared. */
	experiment: string;
	/** Of variants: where the tiers are kept, which one it is about, and what it was compared with. */
	tierSet?: string;
	variant?: string;
	against?: string;
	/** Whether it may be stopped, in a sentence. */
	stopRule?: string;
	verdict: 'better' | 'worse';
	/** One sentence. */
	summary: string;
	startedAt: Instant;
	/** The day on which the evidence was first enough. */
	decidedAt?: Instant;
	/** By a cautious count: 0.2 is 20 % more purchases. */
	lift?: { cautious: number; low: number; high?: number };
	groups: { name: string; people: number; counted: number; buyers: number; rate?: number }[];
}

/** What stands of it by now, and whether some of it wasn't known before. */
export function isNews(known: readonly string[], standing: readonly string[]): boolean {
	return standing.some((code) => !known.includes(code));
}
