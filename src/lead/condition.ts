import * as z from 'zod';
import { FACET_KEYS, type FacetKey } from './facets';

const textSchema = z
	.string()
	.trim()
	.min(1)
	.max(200)
	.refine((text) => /^\*$|[^*\s]/.test(text), 'Write what to look for, like sofas, or sofa* for all that starts so');

const wantedSchema = z
	.union([textSchema, z.array(textSchema).min(1).max(50)], { error: 'Give a text, or a list of one to fifty texts' })
	.optional();
const wantedByKey = Object.fromEntries(FACET_KEYS.map((key) => [key, wantedSchema])) as Record<
	FacetKey,
	typeof wantedSchema
>;

export const CONDITION_KEYS = [...FACET_KEYS, 'amountAtLeast'] as const;

/**
 * Which events of a name are meant: all that is given has to hold, of a list any. A text that ends in `*` is how it has to
 * start. Case, accents and repeated blanks make no difference. What isn't known of an event never holds.
 */
export const conditionSchema = z
	.strictObject({
		...wantedByKey,
		/** In major units, of whatever currency the event is in. */
		amountAtLeast: z.number().positive().max(1e12).optional(),
	})
	.refine((condition) => Object.values(condition).some((wanted) => wanted !== undefined), {
		message: `Say what has to hold: ${CONDITION_KEYS.join(', ')}`,
	});
export type Condition = z.infer<typeof conditionSchema>;
