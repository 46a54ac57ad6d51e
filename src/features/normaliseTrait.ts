import type { TraitValue } from '../lead/record';

/** A trait as it is compared: text in lower case without outer blanks; an empty one is not known. */
export function normaliseTrait(value: TraitValue | undefined): TraitValue | undefined {
	if (typeof value !== 'string') return value;
	const text = value.trim().toLowerCase();
	return text === '' ? undefined : text;
}
