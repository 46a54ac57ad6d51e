import { byName } from './byName';
import { hideAddresses } from './containsAddress';
import { foldAccents } from './foldAccents';
import { canonicalBySpelling, withoutSmallWords } from './eventSynonyms';
import type { Vocabulary } from './vocabulary';

/** `Order Completed`, `orderCompleted`, `purchase` → `order_completed`. Undefined where no name is left in Latin letters. */
export function toEventName(input: unknown, vocabulary: Vocabulary = {}): string | undefined {
	if (typeof input !== 'string' || input.length > 300) return undefined;
	// Whose address it is says nothing of what happened, and could not be recognised any more afterwards.
	const snake = toSnakeCase(hideAddresses(input, ' '));
	const name = findCanonical(toSnakeCase(findOwnWord(input, vocabulary) ?? snake));
	return /^[a-z]/.test(name) ? name.slice(0, 100) : undefined;
}

/** What the user says that a name means, in the user's own words; undefined where they say nothing of it. */
export function findOwnWord(input: unknown, { events }: Vocabulary = {}): string | undefined {
	if (events === undefined || typeof input !== 'string' || input.length > 300) return undefined;
	const snake = toSnakeCase(hideAddresses(input, ' '));
	return Object.entries(events).find(([spelling]) => toSnakeCase(spelling) === snake)?.[1];
}

function findCanonical(snake: string): string {
	return canonicalBySpelling().get(snake) ?? canonicalBySpelling().get(withoutSmallWords(snake)) ?? findFramed(snake);
}

const findFramed = byName((snake) => {
	const known = canonicalBySpelling();
	const bare = withoutSmallWords(snake);
	const done = bare.replace(ACTORS, '');
	const own = done === bare || !done.includes('_') ? undefined : known.get(done);
	return own ?? known.get(withoutArrival(done) ?? '') ?? snake;
});

/** Who did it says nothing of what was done: `user_requested_quote`. One word alone may be anything: `new_lead`. */
const ACTORS = /^(?:(?:user|customer|contact|lead|visitor|client|person|prospect|app|web|website|site|new)_)+/;

/** So does that it came in: `demo_request_received`. An order that was created is not paid for yet. */
function withoutArrival(snake: string): string | undefined {
	const bare = snake.replace(/_(?:received|created|submitted|completed|event)$/, '');
	return bare.includes('_') && !bare.startsWith('order_') ? bare : undefined;
}

/** Accents go, camelCase and everything that is no letter or digit becomes a word boundary. */
export const toSnakeCase = byName((text) =>
	foldAccents(text)
		.replace(/([a-z\d])([A-Z])/g, '$1_$2')
		.replace(/[^A-Za-z\d]+/g, '_')
		.replace(/^_+|_+$/g, '')
		.toLowerCase(),
);
