import type { IDataObject } from 'n8n-workflow';
import { compact, minorDigitsOf, type HoldoutResults } from '../../../../src/index';

type Lift = NonNullable<HoldoutResults['purchases']>;

/** Purchases of one group against another's, in percent. */
export function purchasesToJson(purchases: Lift): IDataObject {
	return {
		...liftToJson(purchases),
		morePer100: [purchases.differenceLow, purchases.differenceHigh].map((difference) => round(difference * 100, 2)),
	};
}

/** Revenue of one group against another's. */
export function valueToJson(value: Lift, currency: string | undefined): IDataObject {
	const toMajor = majorOf(currency);
	return compact({
		...liftToJson(value),
		morePerPerson: [value.differenceLow, value.differenceHigh].map(toMajor),
		currency,
	});
}

export function majorOf(currency: string | undefined): (minor: number) => number {
	return (minor) => round(minor / 10 ** minorDigitsOf(currency ?? ''), 2);
}

function liftToJson({ cautious, lift, low, high }: Lift): IDataObject {
	return compact({
		cautiousPercent: percent(cautious),
		// Unbounded where nobody held out has bought.
		percent: Number.isFinite(lift) ? percent(lift) : undefined,
		atLeastPercent: percent(low),
		atMostPercent: Number.isFinite(high) ? percent(high) : undefined,
	});
}

export function armToJson(
	{ exposed, leads, buyers, rate, valuePerLead }: HoldoutResults['arms']['holdout'],
	toMajor: (minor: number) => number,
): IDataObject {
	return compact({
		people: exposed,
		peopleCounted: leads,
		buyers,
		ratePercent: rate === undefined ? undefined : percent(rate),
		valuePerPerson: valuePerLead === undefined ? undefined : toMajor(valuePerLead),
	});
}

export function percent(share: number): number {
	return round(share * 100, 1);
}

function round(value: number, digits: number): number {
	return Math.round(value * 10 ** digits) / 10 ** digits;
}
