import * as z from 'zod';
import { minorDigitsOf } from '../../lead/money';
import { DAY_MS } from '../../lead/time';
import { conditionFields, keptOfCondition, keyCondition, needsOfCondition, pickHistory } from './condition';
import type { DayCount } from '../leadFacts';
import { daysSchema, eventNameSchema, featureCodeSchema, type FeatureKind } from './featureKind';

/**
 * log1p of the money (major units) of the days whose newest such event lies in (asOf − window, asOf]: a day counts whole or
 * not at all, by the newest of all events that are meant on it, whatever they cost, in whatever currency and however history
 * is kept apart. Amounts of different currencies can't be added: only `currency` counts, and without one the currency with
 * the largest sum does.
 */
export const totalFeatureSchema = z.strictObject({
	kind: z.literal('total'),
	code: featureCodeSchema,
	event: eventNameSchema,
	...conditionFields,
	windowDays: daysSchema,
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/, 'Currencies are three capital letters, like EUR')
		.optional(),
});
export type TotalFeature = z.infer<typeof totalFeatureSchema>;

export const totalFeature: FeatureKind<TotalFeature> = {
	keyOf: (feature) => [feature.event, feature.windowDays, feature.currency ?? '', ...keyCondition(feature)],
	countsFromZero: true,
	eventsOf: ({ event }) => [event],
	countsSome: ({ where }) => where !== undefined,
	needsOf: (feature) => needsOfCondition(feature, [feature.event]),
	keptOf: (feature) => [{ ...keptOfCondition(feature, feature.event), paidDays: feature.windowDays }],
	traitsOf: () => [],
	/** Undefined where there is money, but none in the currency asked for. The others are noted as missing. */
	measure(feature, { facts, histories, missing }) {
		const { code, event, windowDays, currency: wanted } = feature;
		const history = pickHistory(feature, histories.get(event));
		const after = facts.asOf - windowDays * DAY_MS;
		const firstDay = history?.days.find(({ lastOccurredAt }) => lastOccurredAt > after)?.day ?? Infinity;
		const sums = new Map<string, number>();
		const add = ({ currency, amountMinor }: Pick<DayCount, 'currency' | 'amountMinor'>) =>
			sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
		for (const paid of history?.earlier?.of.paid ?? []) if (paid.lastAt > after) add(paid);
		for (const paid of history?.paid ?? []) if (paid.day >= firstDay) add(paid);
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
