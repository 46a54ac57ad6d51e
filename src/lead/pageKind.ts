import { toSnakeCase } from './eventName';
import { PAGE_KINDS } from './pageKinds';
import type { Vocabulary } from './vocabulary';

export type PageKind = keyof typeof PAGE_KINDS;

const KIND_BY_WORD = new Map<string, PageKind>(
	(Object.keys(PAGE_KINDS) as PageKind[]).flatMap((kind) =>
		PAGE_KINDS[kind].words.split(' ').map((word) => [word, kind] as const),
	),
);

/** Parts of a path that come before what the page is: a language, `pages` of a shop, a file's place. */
const PREFIX = /^(?:[a-z]{2}(?:[-_][a-z]{2})?|pages?|shop|store|about|company|p)$/i;
/** `/checkout/thank_you` and `/checkouts/123/thank-you` come after the checkout. */
const AFTERWARDS = /(?:thank|danke|merci|gracias|grazie|confirm|success|order.?received|complete)/i;
/** One letter is a kind only at the beginning of a path with something behind it: `/p/123`. */
const SHORTEST = 2;

export interface Page {
	name?: string | undefined;
	/** A whole URL or a path. */
	url?: string | undefined;
	title?: string | undefined;
}

/** The kind of a page by its URL's path, else by its name, else by its title. Undefined for pages of no kind. */
export function findPageKind({ name, url, title }: Page, { pages = {} }: Vocabulary = {}): string | undefined {
	const path = url === undefined ? undefined : pathOf(url);
	for (const [pattern, kind] of Object.entries(pages)) {
		const byPath = pattern.startsWith('/') && path !== undefined && startsWithPath(path, pattern);
		if (byPath || (name !== undefined && toSnakeCase(pattern) === toSnakeCase(name))) return kind.trim().toLowerCase();
	}
	return (path === undefined ? undefined : kindOfPath(path)) ?? kindOfName(name) ?? kindOfName(title);
}

function startsWithPath(path: string, pattern: string): boolean {
	const beginning = pattern.toLowerCase().replace(/\/+$/, '');
	return path === beginning || path.startsWith(`${beginning}/`);
}

function pathOf(url: string): string {
	return url
		.slice(0, 2_000)
		.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')
		.replace(/[?#].*$/, '')
		.toLowerCase();
}

/** The first part of the path that says something; of a product in a collection (`/collections/x/products/y`) the last. */
function kindOfPath(path: string): PageKind | undefined {
	const parts = path.split('/').filter(Boolean).slice(0, 8);
	if (parts.some((part) => AFTERWARDS.test(part))) return undefined;
	let first = 0;
	while (first < parts.length - 1 && PREFIX.test(parts[first] ?? '') && !isShortKind(parts, first)) first += 1;
	const kind = kindOfWord(parts[first], parts.length > first + 1);
	if (kind === 'category' && parts.slice(first + 1, -1).some((part) => KIND_BY_WORD.get(part) === 'product'))
		return 'product';
	// Shops of all kinds have a list at `/products` and one of them behind it.
	return kind === 'product' && parts.length === first + 1 ? 'category' : kind;
}

function isShortKind(parts: readonly string[], index: number): boolean {
	return (parts[index]?.length ?? 0) < SHORTEST && parts.length > index + 1;
}

function kindOfWord(part: string | undefined, hasMore: boolean): PageKind | undefined {
	if (part === undefined || (part.length < SHORTEST && !hasMore)) return undefined;
	const word = toSnakeCase(part.replace(/\.(?:html?|php|aspx?)$/, ''));
	return KIND_BY_WORD.get(word) ?? (/(?:^|_)vs_/.test(word) ? 'comparison' : undefined);
}

/** `Pricing`, `Pricing Page`, `Blog | Acme`, `Product Detail`. */
function kindOfName(name: string | undefined): PageKind | undefined {
	if (name === undefined) return undefined;
	const [head = ''] = name.slice(0, 200).split(/\s[|–—·:-]\s|\|/);
	const snake = toSnakeCase(head).replace(
		/^(?:our|the|view(?:ed)?|page)_|_(?:page|detail|details|overview|index|home|post)$/g,
		'',
	);
	return snake.length < SHORTEST ? undefined : KIND_BY_WORD.get(snake);
}
