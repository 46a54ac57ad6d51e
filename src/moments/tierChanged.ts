import { isSameName } from '../lead/sameName';
import type { Instant } from '../lead/time';
import { MESSAGES, type TierCause } from './messages';

export interface TierStep {
	tierSet: string;
	name: string;
	previous?: string;
	since: Instant;
	score: number;
	/** Absent: by an item. */
	cause?: TierCause;
}

export interface TierChange {
	/** When it was entered. */
	at: Instant;
	because: string;
	step: TierStep;
}

/** What was only noted of a tier, such as a segment, is no entry. Whoever begins a new cart comes into the tier anew. */
export function isEntry({ name, previous, cause }: Pick<TierStep, 'name' | 'previous' | 'cause'>): boolean {
	return name !== previous || cause === 'cart';
}

/** How a lead came into the tier it is in, where that is one of `names`; without names, any. Changes come oldest first. */
export function findTierChange(changes: readonly TierStep[], names: readonly string[] = []): TierChange | undefined {
	const step = changes.findLast(isEntry);
	if (step === undefined || step.name !== changes.at(-1)?.name) return undefined;
	if (names.length > 0 && !names.some((name) => isSameName(name, step.name))) return undefined;
	return { at: step.since, because: MESSAGES.tierChanged(step.previous, step.name, step.cause), step };
}
