import type { Instant } from '../lead/time';
import { MESSAGES } from './messages';

/** What shops and senders report that is none of the person's own doing, or may be a machine's. */
export const NOT_THEIR_DOING: ReadonlySet<string> = new Set([
	'email_delivered',
	'email_opened',
	'order_fulfilled',
	'order_refunded',
	'promotion_viewed',
	'cart_abandoned',
	'checkout_abandoned',
	'meeting_no_show',
	'call_missed',
	'call_declined',
	'task_completed',
	'unsubscribed',
]);

/** When a lead counts as gone quiet: so long after the last thing it did. */
export function findSilence(
	lastAt: Instant | undefined,
	waitMs: number,
): { at: Instant; because: string; lastAt: Instant } | undefined {
	if (lastAt === undefined) return undefined;
	return { at: lastAt + waitMs, because: MESSAGES.wentQuiet(lastAt, waitMs), lastAt };
}
