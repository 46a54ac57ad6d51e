import { minorDigitsOf } from '../lead/money';
import { DAY_MS, type Instant } from '../lead/time';
import type { TotalFeature } from './feature';
import type { EventHistory } from './history';

/** `value` is undefined where there is money, but none in the currency asked for. `uncounted` names the others. */
export interface MoneyTotal {
	value: number | undefined;
	uncounted: string[];
}

const NOTHING: MoneyTotal = { value: 0, uncounted: [] };

export function totalMoney(feature: TotalFeature, history: EventHistory | undefined, asOf: Instant): MoneyTotal {
	const after = asOf - feature.windowDays * DAY_MS;
	const sums = new Map<string, number>();
	for (const { currency, amountMinor, lastOccurredAt } of history?.paid ?? []) {
		if (lastOccurredAt <= after) continue;
		sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
	}
	if (sums.size === 0) return NOTHING;
	const values = new Map([...sums].map(([currency, minor]) => [currency, logOfMajorUnits(minor, currency)]));
	// The largest, so that a further order never lowers the value, whatever currency it is in. Ties: by the alphabet.
	const currencies = [...values.keys()].sort((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0) || (a < b ? -1 : 1));
	const counted = feature.currency ?? currencies[0] ?? '';
	return { value: values.get(counted), uncounted: currencies.filter((currency) => currency !== counted).sort() };
}

function logOfMajorUnits(amountMinor: number, currency: string): number {
	return Math.log1p(Math.max(0, amountMinor) / 10 ** minorDigitsOf(currency));
}
