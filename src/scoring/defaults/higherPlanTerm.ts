import { pickOf, type PerKind, type TermInput } from './defaultTerm';
import { SHOP_KINDS, type ShopKind } from './shopKinds';

const POINTS: PerKind<number> = { fastGoods: 4, subscription: 6, b2b: 6 };

/**
 * What a shop with plans adds for its customers, beside the points for looking at prices at all: of all that there is, it was
 * what they would pay more for. Subscriptions that began or were changed say what somebody has, as orders do.
 */
export function higherPlanTerm(kind: ShopKind, plans: readonly string[]): TermInput & { group: string } {
	return {
		kind: 'higher',
		code: 'higher:plan',
		label: 'Looked at a higher plan',
		group: 'shopping',
		events: ['pricing_viewed', 'product_viewed', 'product_compared', 'product_added', 'checkout_started'],
		purchases: ['order_completed', 'subscription_started', 'subscription_updated'],
		plans: [...plans],
		points: pickOf(POINTS, kind),
		halfLifeDays: 7 * SHOP_KINDS[kind].lookLasts,
		perDay: 2,
		capUnits: 3,
	};
}
