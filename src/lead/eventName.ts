import { hideAddresses } from './containsAddress';
import { foldAccents } from './foldAccents';
import { CANONICAL_BY_SPELLING, withoutSmallWords } from './eventSynonyms';
import type { Vocabulary } from './vocabulary';

/** `Order Completed`, `orderCompleted`, `purchase` → `order_completed`. Undefined where no name is left in Latin letters. */
export function toEventName(input: unknown, vocabulary: Vocabulary = {}): string | undefined {
	if (typeof input !== 'string' || input.length > 300) return undefined;
	// Whose address it is says nothing of what happened, and could not be recognised any more afterwards.
	const snake = toSnakeCase(hideAddresses(input, ' '));
	const name = findOwnName(snake, vocabulary) ?? findCanonical(snake);
	return /^[a-z]/.test(name) ? name.slice(0, 100) : undefined;
}

function findCanonical(snake: string): string {
	return CANONICAL_BY_SPELLING.get(snake) ?? CANONICAL_BY_SPELLING.get(withoutSmallWords(snake)) ?? snake;
}

function findOwnName(snake: string, { events }: Vocabulary): string | undefined {
	if (events === undefined) return undefined;
	const found = Object.entries(events).find(([spelling]) => toSnakeCase(spelling) === snake);
	return found === undefined ? undefined : findCanonical(toSnakeCase(found[1]));
}

/** Accents go, camelCase and everything that is no letter or digit becomes a word boundary. */
export function toSnakeCase(text: string): string {
	return foldAccents(text)
		.replace(/([a-z\d])([A-Z])/g, '$1_$2')
		.replace(/[^A-Za-z\d]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.toLowerCase();
}
