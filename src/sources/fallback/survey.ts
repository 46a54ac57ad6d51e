import { toCountryCode } from '../../lead/country';
import type { Payload } from '../source';
import { findConsents, type FoundConsent } from './findConsents';
import { listAddresses, type FoundAddress } from './findPeople';
import { findRefusals, type Refusal } from './findRefusals';
import { findSupportCase, type FoundCase } from './findSupportCase';
import { locateFields, placeBody, type Place } from './locateFields';
import { surveyPayload, type Scope } from './surveyPayload';

/** What a payload holds wherever it stands in it. */
interface Survey {
	place: Place;
	/** Fields by the names they are guessed by, with their paths. */
	located: Map<string, string>;
	country: string | undefined;
	root: Scope;
	/** Of whoever it is about, surest first; asked for only where no field is named as one expects. */
	addresses: () => FoundAddress[];
	refusals: Refusal[];
	consents: FoundConsent[];
	supportCase: FoundCase | undefined;
}

/** Recognising and reading look at the same payload one after the other. */
const surveys = new WeakMap<Payload, Survey>();

export function surveyed(payload: Payload): Survey {
	const known = surveys.get(payload);
	if (known !== undefined) return known;
	const place = placeBody(payload);
	const root = surveyPayload(place.body);
	const country = countryOf(root);
	let addresses: FoundAddress[] | undefined;
	const survey = {
		place,
		located: locateFields(place),
		country,
		root,
		addresses: () => (addresses ??= listAddresses(root, { direction: 'out', country })),
		refusals: findRefusals(root),
		consents: findConsents(root),
		supportCase: findSupportCase(root),
	};
	surveys.set(payload, survey);
	return survey;
}

const COUNTRIES = new Set([
	'country',
	'country_code',
	'land',
	'pays',
	'pais',
	'paese',
	'kraj',
	'ulke',
	'maa',
	'страна',
	'国',
	'国家',
	'국가',
]);

/** The country named beside a number that is written without its code. */
function countryOf(root: Scope): string | undefined {
	for (const { key, value } of root.leaves)
		if (COUNTRIES.has(key) && typeof value === 'string') return toCountryCode(value);
	return undefined;
}
