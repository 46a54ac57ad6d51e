import { HOUR_MS, type Instant } from '../../lead/time';
import { listStandingPurchases } from '../../lead/purchases';
import { fitBaskets, type ShopBaskets } from '../../scoring/expectedValue';
import type { StoreView } from '../../store/port/leadStore';
import type { StoredOutcome } from '../../store/port/outcomes';
import type { EngineContext } from '../engineContext';
import { listBaskets } from './listBaskets';

/** Enough to know a shop's usual basket within a few per cent, and a few milliseconds to read. */
const NEWEST_ORDERS = 2_000;

const known = new WeakMap<EngineContext, { readAt: Instant; baskets: ShopBaskets }>();

/** What the shop's newest orders were worth; of one engine read at most once an hour, since it hardly moves. */
export async function readShopBaskets(context: EngineContext, view: StoreView): Promise<ShopBaskets> {
	const now = context.clock();
	const before = known.get(context);
	if (before !== undefined && Math.abs(now - before.readAt) < HOUR_MS) return before.baskets;
	const byLead = new Map<string, StoredOutcome[]>();
	for (const outcome of await view.listNewestAmounts(now, NEWEST_ORDERS)) {
		const ofLead = byLead.get(outcome.leadId);
		if (ofLead === undefined) byLead.set(outcome.leadId, [outcome]);
		else ofLead.push(outcome);
	}
	const baskets = fitBaskets([...byLead.values()].map((outcomes) => listBaskets(listStandingPurchases(outcomes))));
	// A shop without orders is asked again: its first one is worth something at once.
	if (baskets.size > 0) known.set(context, { readAt: now, baskets });
	return baskets;
}
