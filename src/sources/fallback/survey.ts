import { toCountryCode } from '../../lead/country';
import type { Payload } from '../source';
import { findFields, type FoundFields } from './findFields';
import { COUNTRIES } from './countryNames';
import { findConsents, type FoundConsent } from './findConsents';
import { listAddresses, type Direction, type FoundAddress } from './findPeople';
import { findRefusals } from './findRefusals';
import type { Refusal } from './refusal';
import { findSupportCase, type FoundCase } from './findSupportCase';
import { headerRefusals } from './headerRefusals';
import { locateFields, placeBody, type Place } from './locateFields';
import { guessFields, type Guesses } from './guesses';
import { isReceivedText } from './readMessage';
import { findReceivedMail, type ReceivedMail } from './receivedMail';
import { surveyPayload, type Leaf, type Scope } from './surveyPayload';

/** What a payload holds wherever it stands in it. */
interface Survey {
	place: Place;
	/** Fields by the names they are guessed by, with their paths. */
	located: Map<string, string>;
	guesses: Guesses;
	country: string | undefined;
	root: Scope;
	/** Fields by what their names mean, in any of the languages and wherever they stand. */
	found: () => FoundFields;
	/** Of whoever it is about, surest first; asked for only where no field is named as one expects. */
	addresses: (defaultCountry?: string) => FoundAddress[];
	refusals: Refusal[];
	consents: FoundConsent[];
	supportCase: FoundCase | undefined;
	/** A mail that somebody wrote to the shop. */
	mail: ReceivedMail | undefined;
}

/** Recognising and reading look at the same payload one after the other. */
const surveys = new WeakMap<Payload, Survey>();

export function surveyed(payload: Payload): Survey {
	const known = surveys.get(payload);
	if (known !== undefined) return known;
	const place = placeBody(payload);
	const root = surveyPayload(place.body);
	let addresses: { country: string | undefined; list: FoundAddress[] } | undefined;
	let fields: FoundFields | undefined;
	const found = () => (fields ??= findFields(root));
	const country = countryOf(root, found);
	const mail = findReceivedMail(root);
	const supportCase = findSupportCase(root);
	const located = locateFields(place);
	const survey = {
		place,
		located,
		guesses: guessFields(located),
		country,
		root,
		found,
		addresses: (defaultCountry?: string) => {
			const place = country ?? defaultCountry;
			if (addresses === undefined || addresses.country !== place) {
				const listOf = (direction: Direction) => listAddresses(root, { direction, country: place });
				const list = listOf(mail === undefined && !isReceivedText(root) ? 'out' : 'in');
				// A desk's case without anybody else is whose it came from.
				addresses = { country: place, list: list.length > 0 || supportCase === undefined ? list : listOf('in') };
			}
			return addresses.list;
		},
		refusals: [...findRefusals(root), ...headerRefusals(payload, root)],
		consents: findConsents(root),
		supportCase,
		mail,
	};
	surveys.set(payload, survey);
	return survey;
}

/** Whose country it may be, nearest to whoever it is about first. */
const ADDRESSES =
	/^(?:customer|contact|lead|person|user|billing|billing_address|address|shipping|shipping_address|shop|store)$/;

/** The country named beside a number that is written without its code, or in the address that comes with it. */
function countryOf(root: Scope, found: () => FoundFields): string | undefined {
	for (const scope of [root, ...root.children.filter(({ key, element }) => !element && ADDRESSES.test(key))])
		for (const { key, value } of [...scope.leaves, ...scope.children.flatMap(codeIn)])
			if (COUNTRIES.has(key) && typeof value === 'string') return toCountryCode(value);
	for (const { value } of found().of('country')) {
		const country = typeof value === 'string' ? toCountryCode(value) : undefined;
		if (country !== undefined) return country;
	}
	return undefined;
}

/** `country: { code: 'DE' }` */
function codeIn({ key, leaves }: Scope): Leaf[] {
	const code = leaves.find((leaf) => /^(?:code|iso_?2?|name)$/.test(leaf.key));
	return code === undefined ? [] : [{ key, value: code.value }];
}

/** Every address that stands in a payload, under whatever name that isn't a sender's, and whose ever it is; of a list, those of recipients alone. */
export function listFurther({ addresses }: Survey, defaultCountry: string | undefined): FoundAddress[] {
	return addresses(defaultCountry).filter(({ part, role }) => part?.element !== true || role === 'recipient');
}
