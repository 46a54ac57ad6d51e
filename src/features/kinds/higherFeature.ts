import * as z from 'zod';
import { foldFacet, readFacets } from '../../lead/facets';
import { narrowHistory, pickCounts, type Histories } from '../history';
import type { DayCount } from '../leadFacts';
import { boughtFields, countAll, keptOfBought, keyBought, listBought, needsOfBought } from './bought';
import { featureCodeSchema, type FeatureKind, type KeptOfName } from './featureKind';

/**
 * Units (as an event feature counts them) of events about more than the lead has: a plan that comes later in `plans` than
 * the highest they have bought or, without `plans`, a price of at least `priceTimes` their usual order. A usual order is the mean
 * of those of one currency; the price of what was looked at is the mean of its day. Missing where it is not known what they
 * have bought, or for how much.
 */
export const higherFeatureSchema = z.strictObject({
	kind: z.literal('higher'),
	code: featureCodeSchema,
	...boughtFields,
	/** From the lowest to the highest. */
	plans: z.array(z.string().trim().min(1).max(200)).min(2).max(50).optional(),
	priceTimes: z.number().positive().max(1000).default(1.5),
});
export type HigherFeature = z.infer<typeof higherFeatureSchema>;

export const higherFeature: FeatureKind<HigherFeature> = {
	keyOf: (feature) => [...keyBought(feature), ...(feature.plans?.map(foldFacet) ?? [feature.priceTimes])],
	countsFromZero: false,
	eventsOf: ({ events, purchases }) => [...events, ...purchases],
	countsSome: () => true,
	needsOf: (feature) => (feature.plans === undefined ? [] : needsOfBought(feature, 'plan')),
	traitsOf: () => [],
	dailyOf: ({ purchases }) => purchases,
	keptOf: (feature, histories) => listKept(feature, histories) ?? [],
	measure(feature, from) {
		const kept = listKept(feature, from.histories);
		return kept && countAll(feature, from, kept);
	},
};

/** Undefined where it is not known what they have bought, or for how much. */
function listKept(feature: HigherFeature, histories: Histories): KeptOfName[] | undefined {
	return feature.plans === undefined ? keepDearer(feature, histories) : keepHigherPlans(feature, histories);
}

/** A look that counts; undefined where it is not known what they have bought, or nothing is higher. */
export function findHigherLook(
	feature: HigherFeature,
	histories: Histories,
): { facets: string } | { currency: string; amountMinor: number } | undefined {
	if (feature.plans !== undefined) {
		const [next] = listHigherPlans(feature, histories) ?? [];
		return next === undefined ? undefined : { facets: `plan=${encodeURIComponent(next)}` };
	}
	const [usual] = listUsual(feature, histories);
	return usual && { currency: usual[0], amountMinor: Math.ceil(usual[1] * feature.priceTimes) };
}

/** The lowest first; undefined where none of the plans was bought. */
function listHigherPlans(feature: HigherFeature, histories: Histories): string[] | undefined {
	const plans = feature.plans?.map(foldFacet) ?? [];
	const highest = Math.max(...[...listBought(feature, 'plan', histories)].map((plan) => plans.indexOf(plan)));
	return highest < 0 ? undefined : plans.slice(highest + 1);
}

function keepHigherPlans(feature: HigherFeature, histories: Histories): KeptOfName[] | undefined {
	const plans = listHigherPlans(feature, histories);
	if (plans === undefined) return undefined;
	const higher = new Set(plans);
	return keptOfBought(feature, JSON.stringify(['plans', ...plans]), (history) =>
		narrowHistory(pickCounts(history, (facets) => readFacets(facets).plan?.some((plan) => higher.has(plan)) === true)),
	);
}

function keepDearer(feature: HigherFeature, histories: Histories): KeptOfName[] | undefined {
	const usual = listUsual(feature, histories);
	if (usual.size === 0) return undefined;
	const key = JSON.stringify(['dearer', feature.priceTimes, ...[...usual].sort(([a], [b]) => (a < b ? -1 : 1))]);
	return keptOfBought(feature, key, ({ paid }) =>
		narrowHistory(
			paid.filter(({ currency, amountMinor, count }) => {
				const mean = usual.get(currency);
				return mean !== undefined && amountMinor / count >= mean * feature.priceTimes;
			}),
		),
	);
}

function listUsual({ purchases }: HigherFeature, histories: Histories): Map<string, number> {
	return meansByCurrency(purchases.flatMap((event) => histories.get(event)?.paid ?? []));
}

/** In minor units. Orders of nothing say nothing of what is usual. */
function meansByCurrency(days: readonly DayCount[]): Map<string, number> {
	const sums = new Map<string, { minor: number; count: number }>();
	for (const { currency, amountMinor, count } of days) {
		if (amountMinor <= 0) continue;
		const sum = sums.get(currency) ?? { minor: 0, count: 0 };
		sums.set(currency, { minor: sum.minor + amountMinor, count: sum.count + count });
	}
	return new Map([...sums].map(([currency, { minor, count }]) => [currency, minor / count]));
}
