import type { Money } from '../lead/money';
import { fitLogMeans, type LogMeans } from '../stats/logMeans';
import { poolMean } from '../stats/poolMean';
import { Z_80, type Chance } from './scale';

/** What a lead will bring by its score: the chance of the target × what an order of theirs is worth. */
export interface ExpectedValue {
	amountMinor: number;
	/** 80 % interval, of the chance and of the mean basket together. */
	lowMinor: number;
	highMinor: number;
	currency: string;
}

/** What orders of a shop are worth, by currency, that of the most orders first. */
export type ShopBaskets = ReadonlyMap<string, LogMeans>;

/**
 * How much of what tells people's baskets apart holds until their next one. Without it (1) the best tenth by expected value
 * brought more revenue than the best by chance in 11 of 13 rounds of CDNOW, with it in 13, and more of it on both logs
 * (docs/method-technical.md).
 */
const LASTING = 0.5;

/** From the orders of many leads, a list for each. */
export function fitBaskets(orders: readonly (readonly Money[])[]): ShopBaskets {
	const byCurrency = new Map<string, number[][]>();
	for (const ofLead of orders) {
		for (const [currency, amounts] of groupAmounts(ofLead)) {
			const groups = byCurrency.get(currency) ?? [];
			byCurrency.set(currency, groups);
			groups.push(amounts);
		}
	}
	const counted = [...byCurrency].map(([currency, groups]) => ({ currency, groups, count: groups.flat().length }));
	counted.sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
	return new Map(
		counted.flatMap(({ currency, groups }) => {
			const fitted = fitLogMeans(groups, LASTING);
			return fitted === undefined ? [] : [[currency, fitted] as const];
		}),
	);
}

/**
 * In the currency of most of the lead's own orders, else the shop's; undefined where the shop has no orders to go by. A
 * basket is the lead's own mean drawn towards the shop's (stats/poolMean), so somebody without an order has the shop's.
 */
export function expectValue(
	{ probability, probabilityLow, probabilityHigh }: Chance,
	orders: readonly Money[],
	shop: ShopBaskets,
): ExpectedValue | undefined {
	// Of a shop without orders none of a lead's is worth looking at.
	if (shop.size === 0) return undefined;
	const amounts = groupAmounts(orders);
	const used = [...amounts].filter(([currency]) => shop.has(currency)).sort(byCount);
	const [currency = [...shop.keys()][0], known = []] = used[0] ?? [];
	const baskets = currency === undefined ? undefined : shop.get(currency);
	if (currency === undefined || baskets === undefined || probability <= 0) return undefined;
	const { mean, variance } = poolMean(known.map(Math.log), baskets);
	const amount = probability * Math.exp(mean) * baskets.smear;
	const basketReach = Z_80 * Math.sqrt(variance);
	// Both are spread alike on the logarithm, and independently: their reaches add up as squares.
	const reach = (probabilityEnd: number) => Math.exp(Math.hypot(Math.log(probabilityEnd / probability), basketReach));
	return {
		amountMinor: Math.round(amount),
		lowMinor: probabilityLow <= 0 ? 0 : Math.round(amount / reach(probabilityLow)),
		highMinor: Math.round(amount * reach(probabilityHigh)),
		currency,
	};
}

function groupAmounts(orders: readonly Money[]): Map<string, number[]> {
	const amounts = new Map<string, number[]>();
	for (const { amountMinor, currency } of orders) {
		if (amountMinor <= 0) continue;
		const known = amounts.get(currency);
		if (known === undefined) amounts.set(currency, [amountMinor]);
		else known.push(amountMinor);
	}
	return amounts;
}

function byCount([a, first]: [string, number[]], [b, second]: [string, number[]]): number {
	return second.length - first.length || (a < b ? -1 : 1);
}
