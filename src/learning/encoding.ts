import { z } from 'zod';

/** A marketer's own term: its number enters as it is, so that its weight stays points per unit. */
const termFeatureSchema = z.object({ kind: z.literal('term'), name: z.string(), missing: z.boolean() });

/** A number: sign(x) log(1 + |x|), centred and scaled, plus one 0/1 column per bin [cut, next cut). */
const numberFeatureSchema = z.object({
	kind: z.literal('number'),
	name: z.string(),
	missing: z.boolean(),
	center: z.number(),
	scale: z.number().nonnegative(),
	cuts: z.array(z.number()),
});

/** A category: one 0/1 column per level, and one for every other level, seen or not. */
const categoryFeatureSchema = z.object({
	kind: z.literal('category'),
	name: z.string(),
	missing: z.boolean(),
	levels: z.array(z.string()),
});

/** A feature cut coarsely, as one side of a pair: ranges of a number, or the commonest levels and the rest. */
const coarseFeatureSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('ranges'), name: z.string(), cuts: z.array(z.number()) }),
	z.object({ kind: z.literal('levels'), name: z.string(), levels: z.array(z.string()) }),
]);

/** Two features looked at together: one 0/1 column per listed cell, numbered first part x parts of second + second part. */
const pairSchema = z.object({ first: coarseFeatureSchema, second: coarseFeatureSchema, cells: z.array(z.int()) });

/** How feature rows become columns of a matrix. Column 0 is the intercept; the rest follow in the order written here. */
export const encodingSchema = z.object({
	features: z.array(z.discriminatedUnion('kind', [termFeatureSchema, numberFeatureSchema, categoryFeatureSchema])),
	pairs: z.array(pairSchema),
});

export type Encoding = z.infer<typeof encodingSchema>;
export type EncodedFeature = Encoding['features'][number];
export type NumberFeature = z.infer<typeof numberFeatureSchema>;
export type CategoryFeature = z.infer<typeof categoryFeatureSchema>;
export type CoarseFeature = z.infer<typeof coarseFeatureSchema>;
export type FeaturePair = z.infer<typeof pairSchema>;
