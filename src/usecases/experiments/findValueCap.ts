import type { Holdout } from '../../lead/holdout';
import type { Instant } from '../../lead/time';
import type { StoreTransaction } from '../../store/port/leadStore';
import type { StoredOutcome } from '../../store/port/outcomes';

/** Of 99 % of orders at least so many are needed to say what an unusual one is. */
const FEWEST_ORDERS = 100;
const ORDERS_LOOKED_AT = 5_000;

/** 99 % of the shop's own orders are below it, in the currency most are in. A lower cap would hide effects on the basket. */
export async function findValueCap(transaction: StoreTransaction, until: Instant): Promise<Holdout['valueCap']> {
	const orders = (await transaction.listNewestAmounts(until, ORDERS_LOOKED_AT)).filter(isOrder);
	const byCurrency = new Map<string, number[]>();
	for (const { currency, amountMinor } of orders)
		byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), amountMinor]);
	const [most] = [...byCurrency].sort(([, a], [, b]) => b.length - a.length);
	if (most === undefined || most[1].length < FEWEST_ORDERS) return undefined;
	const [currency, amounts] = most;
	const sorted = amounts.sort((a, b) => a - b);
	return { currency, amountMinor: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0 };
}

function isOrder(outcome: StoredOutcome): outcome is StoredOutcome & { amountMinor: number; currency: string } {
	const { amountMinor = 0, currency, reverses } = outcome;
	return amountMinor > 0 && currency !== undefined && reverses === undefined;
}
