import { readFacets } from '../lead/facets';
import type { Instant } from '../lead/time';
import type { Histories } from './history';
import type { Past } from './leadFacts';
import { decay, endOfPast } from './pastSums';

export interface Interest {
	/** As history has it: in lower case, without accents. */
	category: string;
	/** Of all that was looked at and has a category, those below the list included: from 0 to 1. */
	share: number;
}

/**
 * What each event says of an interest in its category. A table of its own rather than the points in use, so that an
 * interest doesn't change because a model was trained. What is not in it says nothing: an order is the end of an intent.
 */
export const INTEREST_WEIGHTS: Readonly<Record<string, number>> = {
	page_viewed: 0.5,
	email_link_clicked: 1,
	product_clicked: 1,
	product_list_viewed: 1,
	ad_clicked: 2,
	product_shared: 2,
	product_viewed: 2,
	products_searched: 2,
	promotion_clicked: 2,
	video_viewed: 2,
	event_registered: 4,
	webinar_registered: 4,
	calculator_used: 5,
	compatibility_checked: 5,
	content_downloaded: 5,
	product_added_to_wishlist: 5,
	product_compared: 5,
	form_submitted: 6,
	back_in_stock_requested: 8,
	catalog_downloaded: 8,
	product_added: 8,
	spec_downloaded: 8,
	checkout_started: 16,
	consultation_requested: 16,
	demo_requested: 16,
	quote_requested: 16,
	sample_requested: 16,
	trial_started: 16,
	wholesale_requested: 16,
};

const HALF_LIFE_DAYS = 14;
/** Of one name and category on one day, as many count. */
const PER_DAY = 5;
const MOST_INTERESTS = 5;
const LEAST_SHARE = 0.02;
/** All of it together: a product view of ten weeks ago is less, and tells nothing of today. */
const LEAST_WEIGHT = 0.0625;

/** Units by category. */
export type InterestUnits = ReadonlyMap<string, number>;

/** Which categories a lead's intent is about, the largest share first (ties: by the alphabet). Several categories of one event share its weight. */
export function findInterests(histories: Histories, asOf: Instant, past?: Past): Interest[] {
	const units = weighCategories(histories, asOf, past);
	let sum = 0;
	for (const ofCategory of units.values()) sum += ofCategory;
	if (sum < LEAST_WEIGHT) return [];
	return [...units]
		.map(([category, ofCategory]) => ({ category, share: Math.round((ofCategory / sum) * 1000) / 1000 }))
		.filter(({ share }) => share >= LEAST_SHARE)
		.sort((a, b) => b.share - a.share || (a.category < b.category ? -1 : 1))
		.slice(0, MOST_INTERESTS);
}

/** Those of a past as well, where there is one. */
export function weighCategories(histories: Histories, asOf: Instant, past?: Past): InterestUnits {
	const weights = new Map<string, number>();
	if (past !== undefined)
		for (const [category, units] of Object.entries(past.interests))
			weights.set(category, decay(units, HALF_LIFE_DAYS, asOf - endOfPast(past)));
	for (const [name, { faceted }] of histories) {
		const weight = Object.hasOwn(INTEREST_WEIGHTS, name) ? (INTEREST_WEIGHTS[name] ?? 0) : 0;
		if (weight === 0) continue;
		for (const [facets, counts] of faceted) {
			const categories = readFacets(facets).category ?? [];
			if (categories.length === 0) continue;
			let units = 0;
			for (const { count, lastOccurredAt } of counts)
				units += weight * decay(Math.min(count, PER_DAY), HALF_LIFE_DAYS, asOf - lastOccurredAt);
			for (const category of categories)
				weights.set(category, (weights.get(category) ?? 0) + units / categories.length);
		}
	}
	return weights;
}
