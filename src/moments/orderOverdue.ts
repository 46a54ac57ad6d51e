import type { Instant } from '../lead/time';
import { MESSAGES } from './messages';

export interface ExpectedOrder {
	expectedAt: Instant;
	low: Instant;
	high: Instant;
}

/** When a customer's next order is overdue: past the time by which it comes in nine of ten cases. */
export function findOverdueOrder(
	next: ExpectedOrder | undefined,
	lastAt: Instant | undefined,
): { at: Instant; because: string; lastAt: Instant } | undefined {
	if (next === undefined || lastAt === undefined) return undefined;
	return { at: next.high, because: MESSAGES.orderOverdue(lastAt, next.expectedAt, next.high), lastAt };
}
