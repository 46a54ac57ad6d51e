import { readPath } from '../../lead/readPath';
import type { TraitValue } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import type { Fields } from '../reading/fields';
import { handPaths, type Place } from './locateFields';

const TRAIT_GUESSES = new Set([
	'country',
	'country_code',
	'region',
	'state',
	'city',
	'plan',
	'industry',
	'company_size',
	'employees',
	'job_title',
	'language',
	'accepts_marketing',
]);

export function readTraits(
	fields: Fields,
	place: Place,
	located: ReadonlyMap<string, string>,
	chosen: readonly string[],
): Record<string, TraitValue> {
	const candidates = new Map<string, unknown>();
	for (const [field, path] of located) {
		const name = field.slice(field.lastIndexOf('.') + 1);
		if (TRAIT_GUESSES.has(name)) candidates.set(name, readPath(place.root, path));
	}
	for (const path of chosen) {
		const name = path.replace(/^.*\./, '');
		const value = handPaths(path, place)
			.map((candidate) => readPath(place.root, candidate))
			.find((found) => found !== undefined);
		candidates.set(name, value);
		if (Object.keys(keepTraits({ [name]: value })).length === 0)
			fields.note(`${path}: not stored as an attribute, because it is missing or could identify a person.`);
	}
	return keepTraits(Object.fromEntries(candidates));
}
