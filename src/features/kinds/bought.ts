import * as z from 'zod';
import { readFacets, type FacetKey } from '../../lead/facets';
import { joinEarlier, type EventHistory, type Histories, type SomeHistory } from '../history';
import { countUnits } from './eventFeature';
import { daysSchema, eventNameSchema, type FacetNeeds, type KeptOfName, type Measuring } from './featureKind';

const eventNamesSchema = z.array(eventNameSchema).min(1).max(50);

/** What a feature has that holds what somebody looks at against what they have bought. */
export const boughtFields = {
	/** What they do: `product_viewed`. */
	events: eventNamesSchema,
	/** What says that they have bought it. */
	purchases: eventNamesSchema.default(['order_completed']),
	halfLifeDays: daysSchema,
	/** Of one event name. More than this many on one UTC day count as this many. */
	perDay: z.int().min(1).max(10_000),
	/** However many there were, they count as at most so many that happened just now. */
	capUnits: z.number().positive().max(10_000),
};

type Bought = { [field in keyof typeof boughtFields]: z.infer<(typeof boughtFields)[field]> };

export function keyBought({ events, purchases, halfLifeDays, perDay, capUnits }: Bought): (string | number)[] {
	return [events.join(), purchases.join(), halfLifeDays, perDay, capUnits];
}

export function needsOfBought({ events, purchases }: Bought, key: FacetKey): FacetNeeds {
	return [...new Set([...events, ...purchases])].map((event) => [event, { keys: [key], amounts: [] }]);
}

/** What is known of a key among all that they have bought. */
export function listBought({ purchases }: Bought, key: FacetKey, histories: Histories): ReadonlySet<string> {
	return new Set(
		purchases.flatMap((event) =>
			[...(histories.get(event)?.faceted.keys() ?? [])].flatMap((facets) => readFacets(facets)[key] ?? []),
		),
	);
}

/** What a past keeps of the events that are picked, under a name that says by what they were. */
export function keptOfBought(
	feature: Bought,
	key: string,
	pick: (history: EventHistory) => SomeHistory | undefined,
): KeptOfName[] {
	return feature.events.map((event) => ({
		...{ event, key, counting: feature },
		pick: (history) => joinEarlier(history, key, pick(history)),
	}));
}

/** Units of those of the events that are picked, of all names together. */
export function countAll(feature: Bought, { histories, facts }: Measuring, kept: readonly KeptOfName[]): number {
	let units = 0;
	for (const { event, pick } of kept) {
		const history = histories.get(event);
		if (history !== undefined) units += countUnits(feature, pick?.(history), facts.asOf);
	}
	return Math.min(units, feature.capUnits);
}
