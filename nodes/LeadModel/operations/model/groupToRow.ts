import { compact, minorDigitsOf, type CountedGroup } from '../../../../src/index';

/** What became of some leads, rounded: a rate with what it may be, or why there is none. */
export function groupToRow({ leads, converted, revenue, rate, interval }: CountedGroup, currency: string | undefined) {
	const paid = currency === undefined ? undefined : revenue / 10 ** minorDigitsOf(currency);
	const rated =
		rate === undefined || interval === undefined
			? { note: leads === 0 ? 'no leads' : 'too few leads for a rate' }
			: { ratePercent: percent(rate), between: `${percent(interval.low)}–${percent(interval.high)} %` };
	return { leads, converted, ...rated, ...compact({ revenue: paid }) };
}

export function percent(share: number): number {
	return Math.round(100 * share);
}
