import type { Instant } from '../lead/time';
import { MESSAGES } from './messages';

/** A reason that stands in one channel, by its label. */
export interface StandingReason {
	code: string;
	label: string;
	channel: string;
	since: Instant;
	until?: Instant;
	source: string;
}

/** `suppressed`: a channel that was free is no longer; `allowed`: one is free again; `reasons`: neither, for other reasons than before. */
export type SuppressionTurn = 'suppressed' | 'allowed' | 'reasons';

export interface SuppressionChange {
	turn: SuppressionTurn;
	added: StandingReason[];
	lifted: StandingReason[];
	because: string;
}

/** What came and went between two looks at the reasons that stand; undefined where nothing did. */
export function findSuppressionChange(
	before: readonly StandingReason[],
	after: readonly StandingReason[],
): SuppressionChange | undefined {
	const added = without(after, before);
	const lifted = without(before, after);
	if (added.length === 0 && lifted.length === 0) return undefined;
	const stopped = added.some(({ channel }) => !hasChannel(before, channel));
	const freed = lifted.some(({ channel }) => !hasChannel(after, channel));
	const turn = stopped ? 'suppressed' : freed ? 'allowed' : 'reasons';
	return { turn, added, lifted, because: MESSAGES.suppressionChanged(turn, added, lifted) };
}

function without(these: readonly StandingReason[], others: readonly StandingReason[]): StandingReason[] {
	return these.filter(({ code, channel }) => !others.some((other) => other.code === code && other.channel === channel));
}

function hasChannel(reasons: readonly StandingReason[], wanted: string): boolean {
	return reasons.some(({ channel }) => channel === wanted);
}
