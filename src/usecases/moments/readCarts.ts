import { PURCHASE_OUTCOMES } from '../../lead/purchases';
import type { Instant } from '../../lead/time';
import { CART_REST_MS, type CartEvent } from '../../moments/openCart';
import type { StoreView } from '../../store/port/leadStore';
import type { LeadGroup } from '../../store/port/leads';

/** As far back as the steps of one cart are looked for. */
const CART_AGE_MS = 10 * CART_REST_MS;

/** What tells the cart that somebody has. */
export interface CartHistory {
	events: readonly CartEvent[];
	purchases: readonly Instant[];
}

export async function readCarts(view: StoreView, groups: readonly LeadGroup[], now: Instant): Promise<CartHistory[]> {
	const [events, outcomes] = await Promise.all([
		view.readEvents(groups, { after: now - CART_AGE_MS, until: now }),
		view.readOutcomes(groups),
	]);
	return groups.map((_, index) => {
		const done = events[index] ?? [];
		// One that was refunded was a purchase all the same: who cancels an order is not reminded of it. Orders alone count too.
		const bought = (outcomes[index] ?? []).filter(
			({ name, reverses }) => PURCHASE_OUTCOMES.has(name) && reverses === undefined,
		);
		const ordered = done.filter(({ name }) => name === 'order_completed');
		return { events: done, purchases: [...bought, ...ordered].map(({ occurredAt }) => occurredAt) };
	});
}
