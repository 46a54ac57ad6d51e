import type { About } from '../lead/about';
import { CART_STEPS } from '../lead/cart';
import { DAY_MS, HOUR_MS, type Instant } from '../lead/time';

export interface CartEvent {
	name: string;
	occurredAt: Instant;
	amountMinor?: number;
	currency?: string;
	category?: string;
	about?: About;
	machine?: boolean;
}

/** After so long without a step the next one begins another cart. */
export const CART_REST_MS = 7 * DAY_MS;

/** Shops report the checkout of an order that is paid for already: their steps so long after a purchase are part of it. */
const AFTERMATH_MS = HOUR_MS;

const STEPS: ReadonlySet<string> = new Set(CART_STEPS);

/**
 * The steps of the cart that somebody has: all since the last purchase without a week's rest between them, oldest first.
 * Empty where there is none, or it has been bought.
 */
export function findOpenCart(events: readonly CartEvent[], purchases: readonly Instant[]): CartEvent[] {
	const closedUntil = purchases.reduce((last, at) => Math.max(last, at + AFTERMATH_MS), Number.NEGATIVE_INFINITY);
	const steps = events
		.filter(({ name, machine, occurredAt }) => STEPS.has(name) && machine !== true && occurredAt > closedUntil)
		.sort((a, b) => a.occurredAt - b.occurredAt);
	const rest = steps.findLastIndex(
		({ occurredAt }, index) => index > 0 && occurredAt - (steps[index - 1]?.occurredAt ?? 0) >= CART_REST_MS,
	);
	return steps.slice(Math.max(rest, 0));
}
