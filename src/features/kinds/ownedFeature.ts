import * as z from 'zod';
import { readFacets } from '../../lead/facets';
import { narrowHistory, pickCounts, type Histories } from '../history';
import { boughtFields, countAll, keptOfBought, keyBought, listBought, needsOfBought } from './bought';
import { featureCodeSchema, type FeatureKind, type KeptOfName } from './featureKind';

/**
 * What the lead looks at, held against what they have bought: units (as an event feature counts them) of events about a
 * category, brand or product of which they have bought something (`owned: true`: an upgrade, an accessory), or of which
 * they have bought nothing (`false`: cross-sell). Something in several categories is owned where one of them is. Missing
 * where it is not known what they have bought.
 */
export const ownedFeatureSchema = z.strictObject({
	kind: z.literal('owned'),
	code: featureCodeSchema,
	...boughtFields,
	by: z.enum(['category', 'brand', 'product']).default('category'),
	owned: z.boolean(),
});
export type OwnedFeature = z.infer<typeof ownedFeatureSchema>;

export const ownedFeature: FeatureKind<OwnedFeature> = {
	keyOf: (feature) => [...keyBought(feature), feature.by, String(feature.owned)],
	countsFromZero: false,
	eventsOf: ({ events, purchases }) => [...events, ...purchases],
	countsSome: () => true,
	needsOf: (feature) => needsOfBought(feature, feature.by),
	traitsOf: () => [],
	dailyOf: ({ purchases }) => purchases,
	keptOf: (feature, histories) => listKept(feature, histories) ?? [],
	measure(feature, from) {
		const kept = listKept(feature, from.histories);
		return kept && countAll(feature, from, kept);
	},
};

/** Undefined where it is not known what they have bought. */
function listKept(feature: OwnedFeature, histories: Histories): KeptOfName[] | undefined {
	const { by, owned } = feature;
	const bought = listBought(feature, by, histories);
	if (bought.size === 0) return undefined;
	const key = JSON.stringify([owned ? 'owned' : 'not owned', by, ...[...bought].sort()]);
	return keptOfBought(feature, key, (history) =>
		narrowHistory(
			pickCounts(history, (facets) => {
				const texts = readFacets(facets)[by];
				return texts !== undefined && texts.some((text) => bought.has(text)) === owned;
			}),
		),
	);
}

/** Facets of a look that counts; undefined where it is not known what they have bought. */
export function facetsOfLook(feature: OwnedFeature, histories: Histories): string | undefined {
	const bought = listBought(feature, feature.by, histories);
	const [first] = bought;
	if (first === undefined) return undefined;
	let text = feature.owned ? first : 'any';
	while (!feature.owned && bought.has(text)) text += ' other';
	return `${feature.by}=${encodeURIComponent(text)}`;
}
