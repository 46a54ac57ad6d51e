import type { Instant } from '../lead/time';
import { REENTRY } from './messages';

/** Which cart of a lead that stays in its tier makes it come into the tier anew. */
export const CART_CHANGES = ['new', 'changed', 'never'] as const;
export type CartChange = (typeof CART_CHANGES)[number];

/** The cart that a lead has open. */
export interface KnownCart {
	startedAt: Instant;
	lastStepAt: Instant;
	/** When something was last put in, or its checkout begun. */
	changedAt?: Instant;
}

/** Since when a lead has been in its tier, and up to which step of a cart that has counted. */
interface CountedCart {
	since: Instant;
	/** Absent: none was looked at, so that all until it came is counted. */
	cartAt?: Instant;
}

/** Why a lead that stays in its tier comes into it anew; undefined where its cart is none that hasn't counted yet. */
export function findReentry(
	cart: KnownCart | undefined,
	{ since, cartAt = since }: CountedCart,
	counts: CartChange,
): string | undefined {
	if (cart === undefined || counts === 'never') return undefined;
	if (cart.startedAt > cartAt) return REENTRY.newCart(cart.startedAt);
	const { changedAt = cartAt } = cart;
	return counts === 'changed' && changedAt > cartAt ? REENTRY.changedCart(changedAt) : undefined;
}
