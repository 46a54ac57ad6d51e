import { placeOfTraits, type WrittenPlace } from '../lead/place';
import type { LeadRecord } from '../lead/record';
import { findPlaces } from './fallback/findPlaces';
import { surveyPayload } from './fallback/surveyPayload';
import { unwrapItem } from './reading/unwrapItem';

/**
 * Every place that an item names for the people it is about: as their attributes, which Score Lead would keep, and in
 * each of its addresses.
 */
export function readPlaces(item: unknown, records: readonly LeadRecord[]): WrittenPlace[] {
	const ofTraits = records.flatMap(({ traits = {} }) => {
		const place = placeOfTraits(new Map(Object.entries(traits).map(([name, value]) => [name, String(value)])));
		return Object.keys(place).length === 0 ? [] : [place];
	});
	const places = [...ofTraits, ...findPlaces(surveyPayload(unwrapItem(item).body))];
	return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
