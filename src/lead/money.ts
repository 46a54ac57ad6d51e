/** Whole minor units (cents, yen, fils) with their ISO 4217 currency. */
export interface Money {
	amountMinor: number;
	currency: string;
}

/**
 * ISO 4217 minor units where they are not 2. Not asked of `Intl`: it follows CLDR, which gives the Iraqi dinar 0
 * decimals and ISO 4217 gives it 3.
 */
const MINOR_DIGITS = new Map<string, number>([
	...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
	...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
	['CLF', 4],
	['UYW', 4],
]);

/** How many decimals a currency has. */
export function minorDigitsOf(currency: string): number {
	return MINOR_DIGITS.get(currency) ?? 2;
}

/** Undefined where there is nothing to add up, or amounts of different currencies. */
export function sumMoney(amounts: readonly (Money | undefined)[]): Money | undefined {
	let sum: Money | undefined;
	for (const amount of amounts) {
		if (amount === undefined) continue;
		if (sum !== undefined && sum.currency !== amount.currency) return undefined;
		sum = { amountMinor: (sum?.amountMinor ?? 0) + amount.amountMinor, currency: amount.currency };
	}
	return sum;
}

/** Quantities may be fractions (2.5 m of cloth): the product is rounded to whole minor units. */
export function timesQuantity(price: Money, quantity: number): Money {
	return { amountMinor: Math.round(price.amountMinor * quantity), currency: price.currency };
}
