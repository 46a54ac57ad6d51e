import type { Money } from '../../lead/money';
import type { StandingPurchase } from '../../lead/purchases';
import { dayOf } from '../../lead/time';

/** What a lead's purchases were worth, those of one day together: who orders twice on a day has filled one basket. */
export function listBaskets(purchases: readonly StandingPurchase[]): Money[] {
	if (purchases.length === 0) return [];
	const baskets = new Map<string, Money>();
	for (const { at, amountMinor, currency } of purchases) {
		if (amountMinor === undefined || currency === undefined) continue;
		const key = `${dayOf(at)} ${currency}`;
		const known = baskets.get(key)?.amountMinor ?? 0;
		baskets.set(key, { amountMinor: known + amountMinor, currency });
	}
	return [...baskets.values()];
}
