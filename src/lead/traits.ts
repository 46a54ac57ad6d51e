import { byName } from './byName';
import { containsAddress } from './containsAddress';
import { toCountryCode } from './country';
import { toSnakeCase } from './eventName';
import { isPersonalField } from './isPersonalName';
import type { TraitValue } from './record';

const MAX_TRAITS = 50;

/** True for whoever came with test or sandbox data. */
export const TEST_DATA_TRAIT = 'test_data';

/**
 * What may be known about a lead without saying who it is: short scalar values under names that don't name a person,
 * keyed in snake_case. Values that look like an address, a link or a phone number go, whatever they are called.
 */
export function keepTraits(candidates: Readonly<Record<string, unknown>>): Record<string, TraitValue> {
	const kept = new Map<string, TraitValue>();
	for (const [name, value] of Object.entries(candidates)) {
		const key = keyOf(name);
		if (kept.size >= MAX_TRAITS || key === '') continue;
		const trait = isPersonalField(name, value) || isPersonalField(key, value) ? undefined : toTrait(value);
		if (trait !== undefined) kept.set(key, key === 'country' ? (toCountryCode(String(trait)) ?? trait) : trait);
	}
	return Object.fromEntries(kept);
}

/** Empty where the name itself is an address. */
const keyOf = byName((name) =>
	containsAddress(name)
		? ''
		: toSnakeCase(name)
				.replace(/^country_code$/, 'country')
				.slice(0, 100),
);

function toTrait(value: unknown): TraitValue | undefined {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	// A date may be somebody's birthday, an @ the beginning of a handle.
	const personal = /@|:\/\//.test(text) || /^[\d\s.-]{7,}$/.test(text) || containsAddress(text);
	return text === '' || text.length > 200 || personal ? undefined : text;
}
