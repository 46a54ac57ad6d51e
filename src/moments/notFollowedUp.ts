import type { Instant } from '../lead/time';
import { MESSAGES } from './messages';
import type { TierChange } from './tierChanged';

/** What counts as being in touch, where a sales source reports it. */
export const ANSWERS: ReadonlySet<string> = new Set([
	'call_completed',
	'call_received',
	'email_replied',
	'sms_replied',
	'chat_started',
	'meeting_booked',
	'meeting_attended',
	'task_completed',
]);

/** When a lead's follow-up is late: so long after it entered its tier, unless somebody has been in touch since. */
export function findMissedFollowUp(
	{ step }: TierChange,
	touches: readonly Instant[],
	waitMs: number,
): { at: Instant; because: string } | undefined {
	if (touches.some((at) => at >= step.since)) return undefined;
	return { at: step.since + waitMs, because: MESSAGES.notFollowedUp(step.name, step.since, waitMs) };
}
