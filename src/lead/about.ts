import * as z from 'zod';
import { containsAddress } from './containsAddress';

const LONGEST = 200;
const LONGEST_URL = 2_000;
const MOST_CATEGORIES = 20;

const textSchema = z.string().min(1).max(LONGEST).optional();
const numberSchema = z.number().optional();

/** What an event was about, beside its category and its money: of several products the first, quantities together. */
export const aboutSchema = z.object({
	product: textSchema,
	brand: textSchema,
	sku: textSchema,
	/** Of several lines, the categories beside the event's own. */
	categories: z.array(z.string().min(1).max(LONGEST)).max(MOST_CATEGORIES).optional(),
	plan: textSchema,
	/** The kind of page it happened on: `pricing`. */
	page: textSchema,
	/** Where the shop opens the cart again. Whoever has it sees the cart, so a workspace that keeps hashes keeps none. */
	checkoutUrl: z.string().min(1).max(LONGEST_URL).optional(),
	quantity: numberSchema,
	/** What the sender says that it is worth, where it names no currency. */
	value: numberSchema,
});
export type About = z.infer<typeof aboutSchema>;

const TEXTS = ['product', 'brand', 'sku', 'plan', 'page'] as const;
const NUMBERS = ['quantity', 'value'] as const;

/** What may be kept of it: short texts that hold no address, finite numbers. Undefined where nothing is left. */
export function keepAbout(candidates: Readonly<Partial<Record<keyof About, unknown>>>): About | undefined {
	const kept: About = {};
	for (const name of TEXTS) {
		const text = keepText(candidates[name], name === 'sku');
		if (text !== undefined) kept[name] = text;
	}
	const categories = keepTexts(candidates.categories);
	if (categories.length > 0) kept.categories = categories.slice(0, MOST_CATEGORIES);
	const checkoutUrl = keepUrl(candidates.checkoutUrl);
	if (checkoutUrl !== undefined) kept.checkoutUrl = checkoutUrl;
	for (const name of NUMBERS) {
		const number = candidates[name];
		if (typeof number === 'number' && Number.isFinite(number)) kept[name] = number;
	}
	return Object.keys(kept).length === 0 ? undefined : kept;
}

/** One that opens without a password of its own, and that tells nobody's address. */
function keepUrl(given: unknown): string | undefined {
	const text = typeof given === 'string' ? given.trim() : '';
	if (text.length > LONGEST_URL || !/^https:\/\/[^\s/?#@]+\.[^\s@]+$/.test(text)) return undefined;
	return /%40/i.test(text) ? undefined : text;
}

/** The usable ones of a list, each once. */
function keepTexts(given: unknown): string[] {
	if (!Array.isArray(given) || given.length === 0) return [];
	return [...new Set(given.flatMap((text: unknown) => keepText(text) ?? []))];
}

/** As long as a telephone number, and none where a field says that it is an article's: `4006381333931`, `978-3-16-148410-0`. */
const ARTICLE_NUMBER = /^\d[\d ./-]{2,18}\d$/;

/** A text of what something was about, where it may be kept. */
export function keepText(given: unknown, isArticle = false): string | undefined {
	const text = typeof given === 'string' ? given.trim() : '';
	if (isArticle && ARTICLE_NUMBER.test(text)) return text;
	const isKept = text !== '' && text.length <= LONGEST && !/@|:\/\//.test(text) && !containsAddress(text);
	return isKept ? text : undefined;
}
