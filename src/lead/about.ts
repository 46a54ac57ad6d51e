import { z } from 'zod';
import { containsAddress } from './containsAddress';

const LONGEST = 200;

const textSchema = z.string().min(1).max(LONGEST).optional();
const numberSchema = z.number().optional();

/** What an event was about, beside its category and its money: of several products the first, quantities together. */
export const aboutSchema = z.object({
	product: textSchema,
	brand: textSchema,
	sku: textSchema,
	plan: textSchema,
	/** The kind of page it happened on: `pricing`. */
	page: textSchema,
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
		const given = candidates[name];
		const text = typeof given === 'string' ? given.trim() : '';
		if (text !== '' && text.length <= LONGEST && !/@|:\/\//.test(text) && !containsAddress(text)) kept[name] = text;
	}
	for (const name of NUMBERS) {
		const number = candidates[name];
		if (typeof number === 'number' && Number.isFinite(number)) kept[name] = number;
	}
	return Object.keys(kept).length === 0 ? undefined : kept;
}
