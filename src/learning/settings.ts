import { z } from 'zod';

/** Defaults of everything learned: one set for every table. docs/method-technical.md has the measurements behind them. */
export const learningSettingsSchema = z.object({
	/** Quantile bins per number. A number with at most `maxValueLevels` distinct values gets a bin per value instead. */
	maxBins: z.int().min(1).max(100).default(12),
	maxValueLevels: z.int().min(1).max(100).default(20),
	/** A category or bin with fewer rows joins its neighbours or "other". */
	minLevelRows: z.int().min(1).default(20),
	/** Pairs of features whose joint effect may get points of its own; 0 switches them off. */
	maxPairs: z.int().min(0).max(20).default(6),
	/** Coarse parts per feature of a pair. */
	pairParts: z.int().min(2).max(8).default(4),
	/** How surprising a pair must be, in standard deviations of a normal, before it is let in. */
	pairSurprise: z.number().min(0).default(5),
	/** Lambda of a group of coefficients before data, and how many well-measured coefficients that belief is worth. */
	priorLambda: z.number().positive().default(5),
	priorStrength: z.number().positive().default(2),
	/** Lambda of the intercept, which is drawn to the base rate. */
	interceptPenalty: z.number().positive().default(0.1),
});

export type LearningSettings = z.infer<typeof learningSettingsSchema>;
export const defaultLearningSettings: LearningSettings = learningSettingsSchema.parse({});
