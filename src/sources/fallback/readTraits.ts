import { COMPANY_TRAIT } from '../../lead/account';
import { readPath } from '../../lead/readPath';
import type { TraitValue } from '../../lead/record';
import { keepTraits } from '../../lead/traits';
import type { Fields } from '../reading/fields';
import { findCompany, namesCompany } from './findCompany';
import type { FoundFields } from './findFields';
import { findPlaces } from './findPlaces';
import { handPaths, type Place } from './locateFields';
import { surveyPayload, type Scope } from './surveyPayload';

const TRAIT_GUESSES = new Set([
	'country',
	'country_code',
	'region',
	'state',
	'city',
	'plan',
	'industry',
	COMPANY_TRAIT,
	'company_size',
	'employees',
	'job_title',
	'language',
	'accepts_marketing',
]);

export function readTraits(
	fields: Fields,
	{ place, located, found }: { place: Place; located: ReadonlyMap<string, string>; found: () => FoundFields },
	chosen: readonly string[],
): Record<string, TraitValue> {
	const candidates = new Map<string, unknown>();
	for (const [field, path] of located) {
		const name = field.slice(field.lastIndexOf('.') + 1);
		if (TRAIT_GUESSES.has(name)) candidates.set(name, readPath(place.root, path));
	}
	const survey = surveyPayload(place.body);
	addPlace(candidates, survey);
	if (!candidates.has(COMPANY_TRAIT)) {
		const company = findCompany(survey);
		if (company !== undefined) candidates.set(COMPANY_TRAIT, company);
	}
	if (namesCompany(survey)) candidates.set('has_company', true);
	for (const kind of ['country', 'region', 'city'] as const) {
		const [field] = found().of(kind);
		if (field !== undefined && !candidates.has(kind)) candidates.set(kind, field.value);
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

/** An address further down, `customer.address.state`, where nothing is called so at the top. */
function addPlace(candidates: Map<string, unknown>, root: Scope): void {
	const [first] = findPlaces(root);
	if (first === undefined) return;
	const has = (...names: string[]) => names.some((name) => candidates.has(name));
	if (!has('country', 'country_code')) candidates.set('country', first.country);
	if (!has('region', 'state')) candidates.set('region', first.region);
}
