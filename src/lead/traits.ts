import { toCountryCode } from './country';
import { toSnakeCase } from './eventName';
import type { TraitValue } from './record';

/** Words that name a person or lead to one. `company_name` goes too: whether there is a company is a trait, which one is not. */
const PERSONAL_WORDS = new Set(
	(
		'name names fname lname firstname lastname fullname surname username nickname middlename salutation email mail phone mobile tel telephone fax cell ' +
		'address address1 address2 street street1 street2 line1 line2 house zip zipcode postal postcode postalcode ' +
		'ip latitude longitude lat lon lng geo avatar photo picture image birthday birthdate birth dob ssn iban passport ' +
		'password token secret note notes description bio message comment comments url website href id uuid gid userid handle twitter facebook linkedin instagram skype'
	).split(' '),
);

const MAX_TRAITS = 50;

/**
 * What may be known about a lead without saying who it is: short scalar values under names that don't name a person,
 * keyed in snake_case. Values that look like an address, a link or a phone number go, whatever they are called.
 */
export function keepTraits(candidates: Readonly<Record<string, unknown>>): Record<string, TraitValue> {
	const kept = new Map<string, TraitValue>();
	for (const [name, value] of Object.entries(candidates)) {
		const key = toSnakeCase(name)
			.replace(/^country_code$/, 'country')
			.slice(0, 100);
		if (kept.size >= MAX_TRAITS || key === '') continue;
		// A yes or no names nobody, whatever it is about (verified_email).
		const personal = typeof value !== 'boolean' && key.split('_').some((word) => PERSONAL_WORDS.has(word));
		const trait = personal ? undefined : toTrait(value);
		if (trait !== undefined) kept.set(key, key === 'country' ? (toCountryCode(String(trait)) ?? trait) : trait);
	}
	return Object.fromEntries(kept);
}

function toTrait(value: unknown): TraitValue | undefined {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	const personal = text.includes('@') || /:\/\//.test(text) || /^\+?[\d\s().-]{7,}$/.test(text);
	return text === '' || text.length > 200 || personal ? undefined : text;
}
