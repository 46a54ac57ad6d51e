import { z } from 'zod';
import { minorDigitsOf } from '../../lead/money';
import { DAY_MS } from '../../lead/time';
import { daysSchema, eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/**
 * log1p of the money (major units) of the days whose newest such event lies in (asOf − window, asOf]. Amounts of different
 * currencies can't be added: only `currency` counts, and without one the currency with the largest sum does.
 */
export const totalFeatureSchema = z.object({
	kind: z.literal('total'),
	code: featureCodeSchema,
	event: eventNameSchema,
	windowDays: daysSchema,
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/, 'Currencies are three capital letters, like EUR')
		.optional(),
});
export type TotalFeature = z.infer<typeof totalFeatureSchema>;

export const totalFeature: FeatureKind<TotalFeature> = {
	keyOf: ({ event, windowDays, currency }) => [event, windowDays, currency ?? ''],
	countsFromZero: true,
	eventsOf: ({ event }) => [event],
	traitsOf: () => [],
	/** Undefined where there is money, but none in the currency asked for. The others are noted as missing. */
	measure({ code, event, windowDays, currency: wanted }, { facts, histories, missing }) {
		const after = facts.asOf - windowDays * DAY_MS;
		const sums = new Map<string, number>();
		for (const { currency, amountMinor, lastOccurredAt } of histories.get(event)?.paid ?? []) {
			if (lastOccurredAt <= after) continue;
			sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
		}
		if (sums.size === 0) return 0;
		const logs = new Map([...sums].map(([currency, minor]) => [currency, logOfMajorUnits(minor, currency)]));
		// The largest, so that a further order never lowers the value, whatever currency it is in. Ties: by the alphabet.
		const currencies = [...logs.keys()].sort((a, b) => (logs.get(b) ?? 0) - (logs.get(a) ?? 0) || (a < b ? -1 : 1));
		const counted = wanted ?? currencies[0] ?? '';
		for (const currency of currencies.sort()) if (currency !== counted) missing.push(`${code}:${currency}`);
		return logs.get(counted);
	},
};

function logOfMajorUnits(amountMinor: number, currency: string): number {
	return Math.log1p(Math.max(0, amountMinor) / 10 ** minorDigitsOf(currency));
}
